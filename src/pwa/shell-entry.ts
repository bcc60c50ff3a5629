/** One file of a release, as the build lists it for the service worker. */
export interface ShellEntry {
  /** Path below the scope, without a leading slash. */
  readonly url: string;
  /** Digest of the content, or null where the file's name already carries one. */
  readonly revision: string | null;
  /** `sha256-…`: the browser refuses bytes that differ, so another release's file never slips in. */
  readonly integrity: string;
  /** `core` is fetched before the app works offline at all, `rest` once it is idle. */
  readonly stage: 'core' | 'rest';
}

/** Every cache of ours starts with this; the service worker touches no other. */
export const shellCachePrefix = 'coachfolio-shell-';

/**
 * A short name for exactly this set of files: two builds of the same bytes share it, any changed byte changes it.
 * FNV-1a over the digests, 64 bit: an identity to tell releases apart, no protection (that is `integrity`).
 */
export function releaseIdOf(entries: readonly ShellEntry[]): string {
  const text = entries
    .map((entry) => `${entry.url} ${entry.integrity}`)
    .toSorted()
    .join('\n');
  let hash = 0xcbf29ce484222325n;
  for (const character of text) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(character.codePointAt(0) ?? 0)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}
