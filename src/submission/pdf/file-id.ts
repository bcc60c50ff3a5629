/** Four FNV-1a hashes with different seeds over a text: enough to tell two files apart, and the same every time. */
export function fileIdOf(texts: readonly string[]): string {
  const hashes = [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b];
  for (const text of texts) {
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      for (let lane = 0; lane < hashes.length; lane += 1)
        hashes[lane] = Math.imul((hashes[lane] ?? 0) ^ (code + lane), 0x01000193);
    }
  }
  return hashes
    .map((hash) => (hash >>> 0).toString(16).padStart(8, '0'))
    .join('')
    .toUpperCase();
}
