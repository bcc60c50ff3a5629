import { defineWords } from './define-words';
import { plural } from './format';

/** The words that the components of the design language bring along themselves. */
export const uiWords = defineWords({
  close: 'Close',
  back: 'Back',
  windowTitle: (page: string) => (page === '' ? 'Coachfolio' : `${page} - Coachfolio`),
  cancel: 'Cancel',
  optional: 'optional',
  errorPrefix: 'Error:',
  errorSummaryTitle: (count: number) => plural(count, 'One thing to put right', '# things to put right'),
  words: (count: number) => plural(count, '# word', '# words'),
  minutesUnit: 'min',
  otherDuration: 'Other',
  otherDurationLabel: 'Minutes',
  showAll: (count: number) => `Show all ${String(count)}`,
  showMore: (next: number, rest: number) =>
    next === rest ? `Show the other ${String(rest)}` : `Show ${String(next)} more of ${String(rest)}`,
  today: 'Today',
  yesterday: 'Yesterday',
  otherDay: 'Other day',
  otherDayLabel: 'Date',
  step: (current: number, total: number) => `${String(current)} of ${String(total)}`,
  stepDone: 'Answered',
  skipToContent: 'Skip to the page',
  mainNavigation: 'Main',
  notifications: 'Notifications',
  actionOffered: (message: string, action: string) => `${message} ${action} is available.`,
  dismiss: 'Dismiss',
  working: 'Working',
  signatureArea: 'Sign here with a finger, pen or mouse',
  signatureDrawn: (strokes: number) =>
    plural(strokes, 'Signature drawn with # stroke', 'Signature drawn with # strokes'),
  signatureEmpty: 'Nothing drawn yet',
  signatureUndo: 'Undo stroke',
  signatureClear: 'Clear',
  states: {
    met: 'Met',
    not_met: 'Not met yet',
    warning: 'Worth a look',
    declared: 'Declared by you',
    for_assessor: 'For the assessor',
    not_applicable: 'Not applicable',
  },
});
