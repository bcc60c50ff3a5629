/** Where the timer of the session under way is kept, among the drafts. */
export const TIMER_KEY = 'timer';
