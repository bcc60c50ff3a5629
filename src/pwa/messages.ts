/**
 * What a page may ask of the service worker. Each but SKIP_WAITING names the page's own hashed files and is answered on
 * the message's port with a ShellStatus, DOWNLOAD_REST once it has fetched what it could and tidied up.
 */
export type WorkerRequest =
  | { readonly type: 'SKIP_WAITING' }
  | { readonly type: 'DOWNLOAD_REST' | 'STATUS'; readonly pageAssets: readonly string[] };

/** How much of the active release is on this device. Counts are files. */
export interface OfflineStatus {
  readonly offlineReady: boolean;
  readonly total: number;
  readonly done: number;
}

export interface ShellStatus extends OfflineStatus {
  /** Whether the page that asked was built together with this service worker. */
  readonly servesPage: boolean;
}

/** What the service worker tells or asks the pages. WHICH_RELEASE is answered on the port with the page's assets. */
export type PageMessage =
  { readonly type: 'PROGRESS'; readonly status: OfflineStatus } | { readonly type: 'WHICH_RELEASE' };

/** Reads a message of unknown origin; anything that is not ours is undefined. */
export function parseWorkerRequest(data: unknown): WorkerRequest | undefined {
  if (!isRecord(data)) return undefined;
  if (data.type === 'SKIP_WAITING') return { type: 'SKIP_WAITING' };
  const pageAssets = parseTexts(data.pageAssets);
  if (pageAssets === undefined) return undefined;
  return data.type === 'DOWNLOAD_REST' || data.type === 'STATUS' ? { type: data.type, pageAssets } : undefined;
}

export function parsePageMessage(data: unknown): PageMessage | undefined {
  if (!isRecord(data)) return undefined;
  if (data.type === 'WHICH_RELEASE') return { type: 'WHICH_RELEASE' };
  const status = parseOfflineStatus(data.status);
  if (data.type === 'PROGRESS' && status !== undefined) return { type: 'PROGRESS', status };
  return undefined;
}

export function parseShellStatus(data: unknown): ShellStatus | undefined {
  const status = parseOfflineStatus(data);
  if (status === undefined || !isRecord(data) || typeof data.servesPage !== 'boolean') return undefined;
  return { ...status, servesPage: data.servesPage };
}

export function parseTexts(data: unknown): readonly string[] | undefined {
  return Array.isArray(data) && data.every((item) => typeof item === 'string') ? data : undefined;
}

function parseOfflineStatus(data: unknown): OfflineStatus | undefined {
  if (!isRecord(data)) return undefined;
  const { offlineReady, total, done } = data;
  if (typeof offlineReady !== 'boolean' || typeof total !== 'number' || typeof done !== 'number') return undefined;
  return { offlineReady, total, done };
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null;
}
