import { useEffect, useState } from 'react';
import { UnlockScreen } from '../../features/lock/UnlockScreen';
import type { LockNote } from '../../storage/lock/lock-note';
import { findDataKey, openLock, type OpenLock } from '../../storage/lock/open-lock';
import { deviceNotes } from '../device-notes';
import { afterOpening } from './after-opening';
import { LOCK_NOTE } from './lock-flag';
import { findLockNotes } from './settle';
import { forgetTries, noteWrongTry, waitBeforeTryMs } from './tries';

/** Asks for what opens the portfolio, and waits while another tab moves it. */
export function Gate({ onOpen }: { readonly onOpen: (lock: OpenLock) => void }) {
  const [notes, setNotes] = useState<readonly LockNote[]>([]);
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    void findLockNotes().then((found) => {
      if (found.length > 0) return setNotes(found);
      deviceNotes.remove(LOCK_NOTE); // no lock is on
      location.reload();
    });
  }, []);
  if (notes.length === 0 || isOpen) return null;
  const tryOpen = async (secret: string): Promise<boolean> => {
    const lock = await openAny(notes, secret);
    if (lock === null) {
      noteWrongTry(Date.now());
      return false;
    }
    forgetTries();
    setIsOpen(true);
    onOpen(lock);
    afterOpening(lock);
    return true;
  };
  return <UnlockScreen tryOpen={tryOpen} waitMs={waitNow} />;
}

function waitNow(): number {
  return waitBeforeTryMs(Date.now());
}

/** One of them may be from before the passphrase was changed. */
async function openAny(notes: readonly LockNote[], secret: string): Promise<OpenLock | null> {
  for (const note of notes) {
    const dataKey = await findDataKey(note, secret);
    if (dataKey !== null) return openLock(note, dataKey);
  }
  return null;
}
