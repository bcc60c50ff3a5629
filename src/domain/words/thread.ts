import type { Tried } from '../records/reflection';
import { defineWords } from './define-words';
import { recordWords } from './records';

/** The golden thread: what was promised after one session, and what became of it. */
export const threadWords = defineWords({
  promised: (session: string) => `After ${session} you promised yourself`,
  wasItTried: 'Did you try it?',
  whatBecame: 'What became of it?',
  title: (name: string) => `The thread with ${name}`,
  lead: 'What you promised yourself after each session, whether you tried it, and what others told you in between.',
  open: 'See the thread',
  empty: 'Once a session has been held and reflected on, its promise stands here.',
  tried: (tried: Tried) => recordWords.tried[tried],
  metBefore: 'The promise from before',
  promise: 'Promised for next time',
  noPromise: 'No promise was written down.',
  noReflection: 'No reflection yet.',
  reflect: 'Reflect on it',
  since: 'Heard before the next session',
});
