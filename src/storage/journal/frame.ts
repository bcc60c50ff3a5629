import { crc32c } from './crc32c';

/**
 * A frame on disk: four bytes that mark its beginning, the length of its text and the checksum of length and text (both
 * 32 bits, little end first), then the text in UTF-8. Frames follow each other without a gap; a file may end anywhere.
 */
const MARK = Uint8Array.of(0x43, 0x46, 0x4a, 0x31); // CFJ1
const HEADER_BYTES = 12;
/** No commit comes near it: a length beyond is damage, and must not swallow the frames that follow. */
const LONGEST_TEXT = 512 * 1024 * 1024;

const encoder = new TextEncoder();

export function encodeFrame(text: string): Uint8Array<ArrayBuffer> {
  const body = encoder.encode(text);
  const frame = new Uint8Array(HEADER_BYTES + body.length);
  frame.set(MARK);
  frame.set(body, HEADER_BYTES);
  const view = new DataView(frame.buffer);
  view.setUint32(4, body.length, true);
  view.setUint32(8, checksumOf(frame, 0, body.length), true);
  return frame;
}

export interface ScannedFrames {
  readonly texts: readonly string[];
  /** Bytes that belong to no whole frame: a tail that was being written, or damage. */
  readonly strayBytes: number;
}

/** Every whole frame in a file, in order, whatever stands between them. */
export function scanFrames(bytes: Uint8Array<ArrayBuffer>): ScannedFrames {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const texts: string[] = [];
  let strayBytes = 0;
  let at = 0;
  while (at < bytes.length) {
    const length = frameLengthAt(bytes, at);
    if (length === null) {
      const next = nextMark(bytes, at + 1);
      strayBytes += next - at;
      at = next;
      continue;
    }
    texts.push(decoder.decode(bytes.subarray(at + HEADER_BYTES, at + length)));
    at += length;
  }
  return { texts, strayBytes };
}

/** How long the whole frame at a place is, header included; null if none stands there. */
function frameLengthAt(bytes: Uint8Array<ArrayBuffer>, at: number): number | null {
  if (!isMarkAt(bytes, at) || at + HEADER_BYTES > bytes.length) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, HEADER_BYTES);
  const textLength = view.getUint32(4, true);
  const length = HEADER_BYTES + textLength;
  if (textLength > LONGEST_TEXT || at + length > bytes.length) return null;
  return view.getUint32(8, true) === checksumOf(bytes, at, textLength) ? length : null;
}

/** The length counts too: a zeroed page must not pass for an empty frame. */
function checksumOf(bytes: Uint8Array, at: number, textLength: number): number {
  const text = bytes.subarray(at + HEADER_BYTES, at + HEADER_BYTES + textLength);
  return (crc32c(text) ^ crc32c(bytes.subarray(at, at + 8))) >>> 0;
}

function nextMark(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0x43, from); at >= 0; at = bytes.indexOf(0x43, at + 1)) {
    if (isMarkAt(bytes, at)) return at;
  }
  return bytes.length;
}

function isMarkAt(bytes: Uint8Array, at: number): boolean {
  return MARK.every((byte, offset) => bytes[at + offset] === byte);
}
