import type { Place } from '../../storage/lock/move-portfolio';
import { keepFolder, keptFolder } from '../backups/kept-folder';
import { openDeviceStore } from '../backups/device-store';
import { deviceNotes } from '../device-notes';

/** Notes that go along with a portfolio. That of a snapshot does not: the snapshot stays behind and is removed. */
const NOTES = ['backup', 'folder', 'proof', 'enrolment', 'lately', 'files-tidied-on'];
const LEFT_NOTES = ['snapshot'];

/** Takes what stands beside a portfolio on this device to its other place: notes, and the folder for copies with its passphrase. */
export async function carryBeside(from: Place, to: Place): Promise<void> {
  for (const what of NOTES) {
    const text = deviceNotes.get(`${from.name}-${what}`);
    if (text !== null) deviceNotes.set(`${to.name}-${what}`, text);
  }
  const folder = await keptFolder(openDeviceStore(from.name, from.keys));
  await keepFolder(openDeviceStore(to.name, to.keys), folder);
  for (const what of [...NOTES, ...LEFT_NOTES]) deviceNotes.remove(`${from.name}-${what}`);
}
