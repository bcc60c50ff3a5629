import { defineWords } from './define-words';

/** A list of actions, wherever one is kept. */
export const actionWords = defineWords({
  actions: 'Actions',
  what: 'What will be done',
  who: 'Who does it',
  by: 'By when',
  add: 'Add an action',
  remove: (number: number) => `Remove action ${String(number)}`,
});
