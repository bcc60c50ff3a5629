import type { DeviceStore } from './device-store';

/** Pieces that a row of a database can well hold. Bytes and not Blobs: WebKit has lost those. */
const PIECE_BYTES = 4 * 2 ** 20;

/** Keeps a file on this device in the place of the one before. Rejects if there is no room; the one before stays then. */
export async function keepSnapshot(device: DeviceStore, file: Blob): Promise<void> {
  const pieces = new Map<string, unknown>();
  for (let at = 0; at < file.size; at += PIECE_BYTES) {
    pieces.set(String(pieces.size), await file.slice(at, at + PIECE_BYTES).arrayBuffer());
  }
  await device.replaceAll('snapshot', new Map([...pieces, ['count', pieces.size]]));
}

/** The file that was kept last; null if it is not there, or not whole. */
export async function readSnapshot(device: DeviceStore): Promise<Blob | null> {
  const count = await device.get('snapshot', 'count');
  if (typeof count !== 'number') return null;
  const pieces: Blob[] = [];
  for (let index = 0; index < count; index += 1) {
    const bytes = await device.get('snapshot', String(index));
    if (!(bytes instanceof ArrayBuffer)) return null;
    pieces.push(new Blob([bytes]));
  }
  return new Blob(pieces, { type: 'application/octet-stream' });
}
