/** What browsers can do with files of the person's own, as far as the typings leave it out. */

interface PickerWindow {
  readonly showDirectoryPicker?: (options: {
    readonly id: string;
    readonly mode: 'readwrite';
  }) => Promise<FileSystemDirectoryHandle>;
  readonly showSaveFilePicker?: (options: { readonly suggestedName: string }) => Promise<FileSystemFileHandle>;
}

interface AskedHandle {
  readonly queryPermission?: (wish: { readonly mode: 'readwrite' }) => Promise<PermissionState>;
  readonly requestPermission?: (wish: { readonly mode: 'readwrite' }) => Promise<PermissionState>;
}

interface MovableHandle {
  readonly move?: (name: string) => Promise<void>;
}

export function canPickFolder(): boolean {
  return typeof (window as PickerWindow).showDirectoryPicker === 'function';
}

export function canPickFile(): boolean {
  return typeof (window as PickerWindow).showSaveFilePicker === 'function';
}

/** Rejects with an AbortError if the person closes the window. */
export async function pickFolder(): Promise<FileSystemDirectoryHandle> {
  const picked = await (window as PickerWindow).showDirectoryPicker?.({ id: 'backups', mode: 'readwrite' });
  if (picked === undefined) throw new Error('this browser has no folders');
  return picked;
}

/** Rejects with an AbortError if the person closes the window. */
export async function pickFile(suggestedName: string): Promise<FileSystemFileHandle> {
  const picked = await (window as PickerWindow).showSaveFilePicker?.({ suggestedName });
  if (picked === undefined) throw new Error('this browser has no files');
  return picked;
}

/** Whether the page may write there now, without asking anybody. */
export async function mayWrite(handle: FileSystemDirectoryHandle): Promise<boolean> {
  const asked: AskedHandle = handle as AskedHandle;
  const state = await asked.queryPermission?.({ mode: 'readwrite' });
  return (state ?? 'granted') === 'granted';
}

/** Asks the person. To be called from a press of a button, or the browser refuses by itself. */
export async function askToWrite(handle: FileSystemDirectoryHandle): Promise<boolean> {
  const asked: AskedHandle = handle as AskedHandle;
  const state = await asked.requestPermission?.({ mode: 'readwrite' });
  return (state ?? 'granted') === 'granted';
}

/** Renames a file where the browser can; false where it can't. */
export async function rename(handle: FileSystemFileHandle, name: string): Promise<boolean> {
  const movable: MovableHandle = handle as MovableHandle;
  if (movable.move === undefined) return false;
  try {
    await movable.move(name);
    return true;
  } catch {
    return false; // there, but not for files outside the browser's own
  }
}
