import { defineWords } from './define-words';
import { formatMinutes } from './format';

/** Supervision meetings. */
export const supervisionWords = defineWords({
  title: 'Supervision',
  lead: (minutes: number) =>
    `${formatMinutes(minutes)} of supervision that counts. It is never added to your coaching time.`,
  empty: 'No meetings yet',
  emptyText: 'Note each meeting with your supervisor or tutor: its date, how long it took and what you took away.',
  add: 'Add a meeting',
  newMeeting: 'New supervision meeting',
  meetingOn: (day: string) => `Supervision on ${day}`,
  meetingUndated: 'Supervision meeting',
  gone: 'This meeting isn’t here',
  when: 'When and with whom',
  heldOn: 'Date',
  startTime: 'Start time',
  duration: 'Duration',
  kind: 'Kind of meeting',
  kindHint: 'Peer supervision is worth keeping, but the units ask for time with a supervisor.',
  supervisorName: 'Supervisor',
  supervisorRole: 'Their role',
  supervisorExperience: 'Their experience as a coach or mentor',
  brought: 'What you brought',
  reflections: 'Reflections gone through',
  reflectionsHint: 'Those that nobody has reviewed yet come first.',
  noReflections: 'Once you have reflections, you can bring them here.',
  themes: 'Themes',
  discussion: 'What was discussed',
  supervisorFeedback: 'What your supervisor told you about your coaching',
  learning: 'What you learnt',
  remove: 'Remove meeting',
  removed: 'Meeting removed.',
  undo: 'Undo',
});
