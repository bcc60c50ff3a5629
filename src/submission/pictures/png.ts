import { Unzlib, zlibSync } from 'fflate';
import { predictByte } from '../foreign/predictor';
import { createBlobWindow, readBlob } from './blob-window';
import { deinterlace } from './deinterlace';
import { type Orientation, orientationOf } from '../../domain/files/orientation';
import { type Bytes, type ImageStream, type Picture, pictureOf } from './picture';
import { createPlane, type Plane } from './png-plane';

interface PngFacts {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  /** 0 grey, 2 colours, 3 palette, 4 grey with alpha, 6 colours with alpha. */
  readonly type: number;
  readonly isInterlaced: boolean;
  readonly palette: Uint8Array<ArrayBuffer> | null;
  readonly transparent: Uint8Array<ArrayBuffer> | null;
  readonly orientation: Orientation;
  /** The compressed pixels, in the pieces in which they stand in the file. */
  readonly data: readonly Blob[];
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const BITS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};
const MOST_CHUNKS = 100_000;

/**
 * A PNG. Its compressed rows are passed on as they are, since PDF knows the same compression; only one with alpha is taken apart,
 * a few rows at a time. Null if it is damaged or not a PNG.
 */
export async function readPng(blob: Blob): Promise<Picture | null> {
  const surveyed = await surveyPng(blob);
  const facts = surveyed?.isInterlaced === true ? await inRows(surveyed) : surveyed;
  if (facts === null) return null;
  const needsParting = facts.type >= 4 || (facts.type === 3 && facts.transparent !== null);
  const image = needsParting ? await partAlpha(facts) : passedOn(facts);
  return image === null ? null : pictureOf(image, facts.orientation);
}

async function surveyPng(blob: Blob): Promise<PngFacts | null> {
  const window = createBlobWindow(blob);
  const signature = await window.bytes(0, 8);
  if (SIGNATURE.some((byte, index) => signature[index] !== byte)) return null;
  let header: Uint8Array | null = null;
  let palette: Uint8Array<ArrayBuffer> | null = null;
  let transparent: Uint8Array<ArrayBuffer> | null = null;
  let orientation: Orientation = 1;
  const data: Blob[] = [];
  let at = 8;
  for (let count = 0; count < MOST_CHUNKS && at + 8 <= blob.size; count += 1) {
    const head = await window.bytes(at, at + 8);
    const length = new DataView(head.buffer).getUint32(0);
    const name = String.fromCharCode(...head.subarray(4));
    const [start, end] = [at + 8, Math.min(blob.size, at + 8 + length)];
    if (name === 'IHDR') header = await window.bytes(start, end);
    if (name === 'PLTE') palette = await window.bytes(start, end);
    if (name === 'tRNS') transparent = await window.bytes(start, end);
    if (name === 'eXIf') orientation = orientationOf(await window.bytes(start, end));
    if (name === 'IDAT') data.push(blob.slice(start, end));
    if (name === 'IEND') break;
    at = end + 4;
  }
  if (header === null || header.length < 13 || data.length === 0) return null;
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  const [bits = 0, type = 0] = header.subarray(8);
  const facts = { width: view.getUint32(0), height: view.getUint32(4), bits, type, isInterlaced: header[12] === 1 };
  if (facts.width === 0 || facts.height === 0 || BITS[type]?.includes(bits) !== true) return null;
  if (type === 3 && (palette === null || palette.length < 3)) return null;
  return { ...facts, palette, transparent, orientation, data };
}

/** The same picture, its rows from top to bottom. */
async function inRows(facts: PngFacts): Promise<PngFacts | null> {
  const data = await Promise.all(facts.data.map(readBlob));
  const rows = deinterlace(data, { ...facts, pixelBits: facts.bits * (CHANNELS[facts.type] ?? 1) });
  return rows === null ? null : { ...facts, isInterlaced: false, data: [new Blob([zlibSync(rows, { level: 6 })])] };
}

function passedOn(facts: PngFacts): ImageStream {
  const { width, height, bits, type, palette, transparent, data } = facts;
  const channels = CHANNELS[type] ?? 1;
  const space = type === 3 ? '' : `/ColorSpace${type === 2 ? '/DeviceRGB' : '/DeviceGray'}`;
  const parms = `/DecodeParms<</Predictor 15/Colors ${channels}/BitsPerComponent ${bits}/Columns ${width}>>`;
  return {
    width,
    height,
    entries: `${space}/BitsPerComponent ${bits}/Filter/FlateDecode${parms}${colourKey(transparent, channels)}`,
    ...(type === 3 && palette !== null ? { colourSpace: { kind: 'palette', colours: palette } } : {}),
    data,
  };
}

/** One colour that stands for nothing. */
function colourKey(transparent: Uint8Array | null, channels: number): string {
  if (transparent === null || transparent.length < channels * 2) return '';
  const values = Array.from(
    { length: channels },
    (_, index) => (transparent[2 * index] ?? 0) * 256 + (transparent[2 * index + 1] ?? 0),
  );
  return `/Mask[${values.flatMap((value) => [value, value]).join(' ')}]`;
}

/** Colours and alpha each as an image of its own; the alpha is left out where everything is opaque. */
async function partAlpha(facts: PngFacts): Promise<ImageStream | null> {
  const { width, height, bits, type } = facts;
  const channels = CHANNELS[type] ?? 1;
  const rowBytes = Math.ceil((width * channels * bits) / 8);
  const isPalette = type === 3;
  const colours = isPalette ? null : createPlane(width * (channels - 1) * (bits / 8), channels - 1, bits);
  const alpha = createPlane(width * (isPalette ? 1 : bits / 8), 1, isPalette ? 8 : bits);
  const sizes = { pixel: Math.max(1, (channels * bits) / 8), sample: bits / 8, width };
  const rows = await eachRow(facts.data, rowBytes, sizes.pixel, height, (row) => {
    if (isPalette) alpha.push(paletteAlpha(row, facts));
    else part(row, sizes, colours, alpha);
  });
  if (rows < height) return null;
  const entries = (bitsOf: number, space: string, colourCount: number): string =>
    `${space}/BitsPerComponent ${bitsOf}/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors ${colourCount}/BitsPerComponent ${bitsOf}/Columns ${width}>>`;
  const maskBits = isPalette ? 8 : bits;
  const mask: ImageStream | null = alpha.isAllOnes()
    ? null
    : { width, height, entries: entries(maskBits, '/ColorSpace/DeviceGray', 1), data: alpha.finish() };
  const withMask = mask === null ? {} : { mask };
  if (colours === null) return { ...passedOn({ ...facts, transparent: null }), ...withMask };
  const space = type === 6 ? '/ColorSpace/DeviceRGB' : '/ColorSpace/DeviceGray';
  return { width, height, entries: entries(bits, space, channels - 1), data: colours.finish(), ...withMask };
}

interface Sizes {
  readonly pixel: number;
  readonly sample: number;
  readonly width: number;
}

function part(row: Uint8Array, { pixel, sample, width }: Sizes, colours: Plane | null, alpha: Plane): void {
  const inks = new Uint8Array(width * (pixel - sample));
  const cover = new Uint8Array(width * sample);
  let ink = 0;
  let covered = 0;
  for (let at = 0; at < width * pixel; at += pixel) {
    for (let index = 0; index < pixel - sample; index += 1) inks[ink++] = row[at + index] ?? 0;
    for (let index = pixel - sample; index < pixel; index += 1) cover[covered++] = row[at + index] ?? 0;
  }
  colours?.push(inks);
  alpha.push(cover);
}

/** The alpha of each pixel by its place in the palette. */
function paletteAlpha(row: Uint8Array, { width, bits, transparent }: PngFacts): Uint8Array {
  const cover = new Uint8Array(width);
  const perByte = 8 / bits;
  const most = (1 << bits) - 1;
  for (let x = 0; x < width; x += 1) {
    const shift = 8 - bits * ((x % perByte) + 1);
    const index = ((row[Math.floor(x / perByte)] ?? 0) >> shift) & most;
    cover[x] = transparent?.[index] ?? 255;
  }
  return cover;
}

/** Unpacks the rows one after the other, filters undone. Returns how many there were. */
async function eachRow(
  data: readonly Bytes[],
  rowBytes: number,
  pixelBytes: number,
  most: number,
  take: (row: Uint8Array) => void,
): Promise<number> {
  const before = new Uint8Array(rowBytes);
  const line = new Uint8Array(rowBytes + 1);
  let filled = 0;
  let rows = 0;
  const unzip = new Unzlib((chunk) => {
    for (let at = 0; at < chunk.length && rows < most;) {
      const length = Math.min(line.length - filled, chunk.length - at);
      line.set(chunk.subarray(at, at + length), filled);
      filled += length;
      at += length;
      if (filled < line.length) return;
      const row = line.subarray(1);
      unfilter(line[0] ?? 0, row, before, pixelBytes);
      take(row);
      rows += 1;
      filled = 0;
      before.set(row);
    }
  });
  try {
    for (const part of data) {
      const reader = part instanceof Blob ? part.stream().getReader() : null;
      for (let read = await reader?.read(); read !== undefined && !read.done; read = await reader?.read())
        unzip.push(read.value);
    }
    unzip.push(new Uint8Array(0), true);
  } catch {
    return rows; // damaged: what came before is known to the caller by its number
  }
  return rows;
}

/** PNG specification, 9: each byte is kept as its difference from those left and above. */
function unfilter(filter: number, row: Uint8Array, above: Uint8Array, step: number): void {
  for (let at = 0; at < row.length; at += 1) {
    const left = at >= step ? (row[at - step] ?? 0) : 0;
    const up = above[at] ?? 0;
    const corner = at >= step ? (above[at - step] ?? 0) : 0;
    row[at] = (row[at] ?? 0) + predictByte(filter, left, up, corner);
  }
}
