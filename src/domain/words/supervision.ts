import { defineWords } from './define-words';
import { formatMinutes, plural } from './format';

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
  brought: 'What you bring',
  agendaNote: (open: number) =>
    plural(
      open,
      'One reflection that nobody has gone through with you yet.',
      '# reflections that nobody has gone through with you yet.',
    ),
  agendaEmpty: 'Everything you have reflected on has been gone through.',
  concern: 'Ethical concern',
  question: 'Question',
  reflections: 'Gone through in this meeting',
  reflectionsHint: 'Each one that you tick counts as reviewed once this is saved and the meeting has been held.',
  peerReflections: 'A meeting with peers is no review: the unit asks for a supervisor or tutor.',
  bringAll: 'Tick all that are open',
  noReflections: 'Once you have reflections, you can bring them here.',
  openAgenda: (open: number) =>
    plural(open, 'One reflection waits for the next meeting', '# reflections wait for the next meeting'),
  openAgendaNote: 'They stand on its agenda when you add it.',
  openAgendaWith: (among: string) => `With ${among} among them. They stand on its agenda when you add it.`,
  reviewedCount: (count: number) => plural(count, '# reflection gone through', '# reflections gone through'),
  concerns: (count: number) => plural(count, 'one ethical concern', '# ethical concerns'),
  questions: (count: number) => plural(count, 'one question', '# questions'),
  themes: 'Themes',
  discussion: 'What was discussed',
  supervisorFeedback: 'What your supervisor told you about your coaching',
  learning: 'What you learnt',
  remove: 'Remove meeting',
  removed: 'Meeting removed.',
  undo: 'Undo',
});
