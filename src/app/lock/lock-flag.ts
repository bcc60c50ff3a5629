import { deviceNotes } from '../device-notes';
import { isSampleOpen } from '../sample-service';

/** Holds a copy of the lock note while a lock is on, and `MOVING` while it is being turned on or off. What counts stands in the database. */
export const LOCK_NOTE = 'coachfolio-lock';
/** One for the whole page, since a second one would hear the first. What comes tells this tab to save what is typed and load itself anew. */
export const leaveChannel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('coachfolio-leave');

/** Whether the app must ask before it opens anything. The sample is never locked. */
export function isLockNoted(): boolean {
  return deviceNotes.get(LOCK_NOTE) !== null && !isSampleOpen();
}
