import { deviceNotes } from '../device-notes';

const NOTE = 'coachfolio-lock-offer';

/** Whether the lock may still be offered on this device. */
export function isLockOfferOpen(): boolean {
  return deviceNotes.get(NOTE) === null;
}

/** It was declined, or turned on: never again. */
export function closeLockOffer(): void {
  deviceNotes.set(NOTE, 'closed');
}
