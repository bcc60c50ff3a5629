import { createConnection } from '../../storage/connection';
import { DATABASE_SCHEMAS } from '../../storage/database';
import { hasDatabase, lookAtLockedPlace, putNote } from '../../storage/lock/kept-note';
import type { OpenLock } from '../../storage/lock/open-lock';
import { LOCKED_PLACE, PLAIN_PLACE } from '../../storage/lock/places';
import { removePlace } from '../../storage/lock/remove-place';
import { deviceNotes } from '../device-notes';
import { keepWatch } from './keep-watch';
import { LOCK_NOTE } from './lock-flag';
import { aloneMoving } from './moving';

/** The first screen, and a rebuild if one is due, have their time first. */
const TIDY_AFTER_MS = 4000;

/** What is to be done once a portfolio was opened: it locks by itself again, and what a kill left undone is done. */
export function afterOpening(lock: OpenLock): void {
  keepWatch();
  setTimeout(() => void tidyUp(lock).catch(() => undefined), TIDY_AFTER_MS); // the next start tries again
}

async function tidyUp({ note }: OpenLock): Promise<void> {
  const place = await lookAtLockedPlace();
  if (place.kind === 'left') await keepNote(note); // it was rebuilt without the note
  if (place.kind === 'counts') {
    deviceNotes.set(LOCK_NOTE, JSON.stringify(place.note));
    if (await hasDatabase(PLAIN_PLACE)) await aloneMoving(() => removePlace(PLAIN_PLACE, deviceNotes));
  }
}

async function keepNote(note: OpenLock['note']): Promise<void> {
  const connection = createConnection({
    ...{ name: LOCKED_PLACE, schemas: DATABASE_SCHEMAS, host: undefined },
    onCondition: () => undefined,
  });
  await putNote(connection, note);
  connection.close();
}
