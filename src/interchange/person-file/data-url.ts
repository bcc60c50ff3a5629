import type { FileContent } from '../../domain/files/file-store';

/** A multiple of three, so that the pieces of base64 join without padding between them. */
const PIECE_BYTES = 3 * 8192;

/** A file as an address that holds it whole. */
export async function asDataUrl(content: FileContent, mediaType: string): Promise<string> {
  const pieces: string[] = [`data:${mediaType};base64,`];
  for (let at = 0; at < content.size; at += PIECE_BYTES) {
    const bytes = new Uint8Array(await content.slice(at, Math.min(at + PIECE_BYTES, content.size)).arrayBuffer());
    pieces.push(btoa(String.fromCharCode(...bytes)));
  }
  return pieces.join('');
}
