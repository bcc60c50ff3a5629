import { defineWords } from './define-words';

/** Whether somebody who was there has signed that it took place. */
export const confirmationWords = defineWords({
  title: 'Confirmation',
  ask: 'Hand over to confirm',
  session: {
    note: 'A signature of the client under day, time and length. What you wrote about it stays yours.',
    confirmedOn: (day: string) => `Confirmed by the client on ${day}`,
    changed: 'Changed since the client confirmed it',
  },
  supervision: {
    note: 'A signature of the supervisor under the meeting as it is written here.',
    confirmedOn: (day: string) => `Confirmed by the supervisor on ${day}`,
    changed: 'Changed since the supervisor confirmed it',
  },
});
