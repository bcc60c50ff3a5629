import type { DeviceStore } from './device-store';

/** The folder that copies go to by themselves, as it is kept on this device. */
export interface KeptFolder {
  readonly handle: FileSystemDirectoryHandle;
  /** Null: copies are not protected. It is no safer here than the portfolio itself, which lies beside it. */
  readonly passphrase: string | null;
}

export async function keptFolder(device: DeviceStore): Promise<KeptFolder | null> {
  const [handle, passphrase] = await Promise.all([device.get('things', 'folder'), device.get('things', 'passphrase')]);
  if (!isFolder(handle)) return null;
  return { handle, passphrase: typeof passphrase === 'string' ? passphrase : null };
}

export function keepFolder(device: DeviceStore, folder: KeptFolder | null): Promise<void> {
  const values = folder === null ? [] : Object.entries({ folder: folder.handle, passphrase: folder.passphrase });
  return device.replaceAll('things', new Map<string, unknown>(values));
}

/** WebKitGTK has no such thing at all. */
function isFolder(value: unknown): value is FileSystemDirectoryHandle {
  return typeof FileSystemDirectoryHandle !== 'undefined' && value instanceof FileSystemDirectoryHandle;
}
