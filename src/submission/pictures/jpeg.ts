import { createBlobWindow, type BlobWindow } from './blob-window';
import { type Orientation, orientationOf } from '../../domain/files/orientation';
import { type Bytes, type ColourSpace, type Picture, pictureOf } from './picture';

/** What stands in front of the pixels, and where everything is. */
interface JpegFacts {
  readonly width: number;
  readonly height: number;
  readonly components: number;
  readonly orientation: Orientation;
  /** Adobe's programs write the inks of CMYK turned round, and say that they are Adobe's. */
  readonly isAdobe: boolean;
  readonly profile: readonly Uint8Array[];
  /** What is passed on, as ranges of the file. */
  readonly kept: readonly (readonly [number, number])[];
}

const SPACES: Readonly<Record<number, string>> = { 1: '/DeviceGray', 3: '/DeviceRGB', 4: '/DeviceCMYK' };
/** Frames that PDF readers decode: baseline, extended and progressive, with Huffman codes. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2]);
const OTHER_FRAMES = new Set([0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);
const MOST_SEGMENTS = 10_000;

/**
 * A JPEG as it is, not decoded and encoded again. Left out is what a camera notes beside the picture (place, device, preview,
 * the film of a moving photograph): who gets the submission must not learn where it was taken. Null if readers of PDF can't show it.
 */
export async function readJpeg(blob: Blob): Promise<Picture | null> {
  const facts = await surveyJpeg(blob, createBlobWindow(blob));
  const space = facts === null ? undefined : SPACES[facts.components];
  if (facts === null || space === undefined || facts.width === 0 || facts.height === 0) return null;
  const decode = facts.components === 4 && facts.isAdobe ? '/Decode[1 0 1 0 1 0 1 0]' : '';
  const profile = colourProfile(facts);
  const image = {
    width: facts.width,
    height: facts.height,
    entries: `${profile === null ? `/ColorSpace${space}` : ''}/BitsPerComponent 8/Filter/DCTDecode${decode}`,
    ...(profile === null ? {} : { colourSpace: profile }),
    data: facts.kept.map(([start, end]): Bytes => blob.slice(start, end)),
  };
  return pictureOf(image, facts.orientation);
}

async function surveyJpeg(blob: Blob, window: BlobWindow): Promise<JpegFacts | null> {
  if ((await window.byte(0)) !== 0xff || (await window.byte(1)) !== 0xd8) return null;
  const found = { width: 0, height: 0, components: 0, orientation: 1 as Orientation, isAdobe: false };
  const profile: Uint8Array[] = [];
  const kept: [number, number][] = [];
  const keep = (start: number, end: number): void => {
    const last = kept.at(-1);
    if (last?.[1] === start) last[1] = end;
    else kept.push([start, end]);
  };
  keep(0, 2);
  let at = 2;
  for (let count = 0; count < MOST_SEGMENTS; count += 1) {
    const marker = await markerAt(window, at);
    if (marker === null) return null;
    if (marker.code === 0xd9) return null; // ends before it begins
    const head = await window.bytes(marker.at + 2, marker.at + 4);
    const end = marker.at + 2 + (head[0] ?? 0) * 256 + (head[1] ?? 0);
    if (end > blob.size || head.length < 2) return null;
    if (OTHER_FRAMES.has(marker.code)) return null;
    const body = isRead(marker.code) ? await window.bytes(marker.at + 4, end) : new Uint8Array(0);
    if (FRAMES.has(marker.code)) {
      if (body[0] !== 8) return null; // bits a colour
      found.height = (body[1] ?? 0) * 256 + (body[2] ?? 0);
      found.width = (body[3] ?? 0) * 256 + (body[4] ?? 0);
      found.components = body[5] ?? 0;
    }
    const isProfile = marker.code === 0xe2 && startsWith(body, 'ICC_PROFILE\0');
    if (isProfile) profile.push(body);
    if (marker.code === 0xe1 && startsWith(body, 'Exif\0\0')) found.orientation = orientationOf(body.subarray(6));
    if (marker.code === 0xee && startsWith(body, 'Adobe')) found.isAdobe = true;
    if (!isNote(marker.code) || isProfile || marker.code === 0xe0 || marker.code === 0xee) keep(marker.at, end);
    at = end;
    if (marker.code === 0xda) break;
  }
  keep(at, await endOfPixels(blob, window, at));
  return found.components === 0 ? null : { ...found, profile, kept };
}

/** Frames, and the notes that say something of the colours or of which way up. */
function isRead(code: number): boolean {
  return FRAMES.has(code) || code === 0xe1 || code === 0xe2 || code === 0xee;
}

/** Segments for programs, and comments: nothing of them is needed to draw. */
function isNote(code: number): boolean {
  return (code >= 0xe0 && code <= 0xef) || code === 0xfe;
}

async function markerAt(window: BlobWindow, at: number): Promise<{ at: number; code: number } | null> {
  if ((await window.byte(at)) !== 0xff) return null;
  let next = at + 1;
  while ((await window.byte(next)) === 0xff) next += 1; // padding
  const code = await window.byte(next);
  return code <= 0 ? null : { at: next - 1, code };
}

/** Where the picture ends: phones hang films and second pictures behind it. */
async function endOfPixels(blob: Blob, window: BlobWindow, from: number): Promise<number> {
  let at = from;
  for (;;) {
    const mark = await window.find(0xff, at);
    const code = await window.byte(mark + 1);
    if (code < 0) return blob.size;
    if (code === 0xd9) return mark + 2;
    const isPixels = code === 0 || (code >= 0xd0 && code <= 0xd7);
    if (code === 0xff || isPixels) {
      at = mark + (isPixels ? 2 : 1);
      continue;
    }
    const length = await window.bytes(mark + 2, mark + 4); // a table between two scans
    at = mark + 2 + Math.max(2, (length[0] ?? 0) * 256 + (length[1] ?? 0));
  }
}

/** The parts of a profile, put together in their order; null if one is missing or it is for other colours. */
function colourProfile({ profile, components }: JpegFacts): ColourSpace | null {
  if (profile.length === 0 || (components !== 1 && components !== 3)) return null;
  const parts = [...profile].sort((one, other) => (one[12] ?? 0) - (other[12] ?? 0));
  if (parts.some((part, index) => part[12] !== index + 1 || part[13] !== parts.length)) return null;
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length - 14, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part.subarray(14), at);
    at += part.length - 14;
  }
  const isForThese =
    startsWith(bytes.subarray(16), components === 3 ? 'RGB ' : 'GRAY') && startsWith(bytes.subarray(36), 'acsp');
  return isForThese ? { kind: 'profile', components, profile: bytes } : null;
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return bytes.length >= text.length && [...text].every((character, index) => bytes[index] === character.charCodeAt(0));
}
