/** Pictures put together by hand, as far as the order of their parts goes: nobody could see anything in them. */
type Bytes = ArrayLike<number>;

/** Stands in every note, so that a test can look for it. */
export const PLACE = '53.2274N 4.1293W';

export function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

export function joined(...parts: readonly Bytes[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export function jpegSegment(marker: number, data: Bytes): Uint8Array {
  const length = data.length + 2;
  return joined([0xff, marker, length >> 8, length & 0xff], data);
}

export function jpeg(...segments: readonly Bytes[]): Uint8Array<ArrayBuffer> {
  return joined([0xff, 0xd8], ...segments, [0xff, 0xd9]);
}

export function pngChunk(name: string, data: Bytes): Uint8Array {
  const body = joined(latin(name), data);
  return joined(uint32(data.length), body, uint32(crc(body)));
}

export function png(...chunks: readonly Bytes[]): Uint8Array<ArrayBuffer> {
  return joined([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10], ...chunks);
}

export function webpChunk(name: string, data: Bytes): Uint8Array {
  return joined(latin(name), uint32(data.length).toReversed(), data, data.length % 2 === 1 ? [0] : []);
}

export function webp(...chunks: readonly Bytes[]): Uint8Array<ArrayBuffer> {
  const body = joined(latin('WEBP'), ...chunks);
  return joined(latin('RIFF'), uint32(body.length).toReversed(), body);
}

/** EXIF with two entries: how the camera was held, and a text that says where. */
export function exifWithPlace(orientation: number): Uint8Array {
  const place = latin(`${PLACE}\0`);
  return joined(
    latin('MM\0*'),
    uint32(8),
    [0, 2],
    [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0],
    [0x82, 0x98, 0, 2],
    uint32(place.length),
    uint32(38),
    uint32(0),
    place,
  );
}

function uint32(value: number): number[] {
  return [value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff];
}

function crc(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
