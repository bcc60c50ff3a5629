/** The filters of PDF (ISO 32000-1, 7.4) that are seldom met. Each stops at what it can't read and gives what came before. */

const MOST = 256 * 1024 * 1024;

export function decodeAsciiHex(bytes: Uint8Array): Uint8Array {
  const digits: number[] = [];
  for (const byte of bytes) {
    if (byte === 0x3e) break;
    const digit = Number.parseInt(String.fromCharCode(byte), 16);
    if (!Number.isNaN(digit)) digits.push(digit);
  }
  if (digits.length % 2 === 1) digits.push(0);
  return Uint8Array.from(
    { length: digits.length / 2 },
    (_, index) => (digits[2 * index] ?? 0) * 16 + (digits[2 * index + 1] ?? 0),
  );
}

export function decodeAscii85(bytes: Uint8Array): Uint8Array {
  const found: number[] = [];
  let group: number[] = [];
  const close = (count: number): void => {
    let value = 0;
    for (let index = 0; index < 5; index += 1) value = value * 85 + (group[index] ?? 84);
    for (let index = 0; index < count; index += 1) found.push(Math.floor(value / 256 ** (3 - index)) & 0xff);
    group = [];
  };
  for (const byte of bytes) {
    if (byte === 0x7e) break;
    if (byte === 0x7a && group.length === 0) found.push(0, 0, 0, 0);
    if (byte < 0x21 || byte > 0x75) continue;
    group.push(byte - 0x21);
    if (group.length === 5) close(4);
  }
  if (group.length > 1) close(group.length - 1);
  return Uint8Array.from(found);
}

export function decodeRunLength(bytes: Uint8Array): Uint8Array {
  const found: number[] = [];
  for (let at = 0; at < bytes.length && found.length < MOST;) {
    const length = bytes[at] ?? 128;
    if (length === 128) break;
    if (length < 128) {
      for (let index = 1; index <= length + 1 && at + index < bytes.length; index += 1)
        found.push(bytes[at + index] ?? 0);
      at += length + 2;
    } else {
      for (let count = 257 - length; count > 0; count -= 1) found.push(bytes[at + 1] ?? 0);
      at += 2;
    }
  }
  return Uint8Array.from(found);
}

/** 7.4.4: codes of 9 to 12 bits, 256 clears the table, 257 ends. */
export function decodeLzw(bytes: Uint8Array, isEarly: boolean): Uint8Array {
  const found: number[] = [];
  let table: (readonly number[])[] = [];
  let width = 9;
  let before: readonly number[] | null = null;
  let held = 0;
  let bits = 0;
  const clear = (): void => {
    table = Array.from({ length: 258 }, (_, code) => [code]);
    width = 9;
    before = null;
  };
  clear();
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffffff;
    bits += 8;
    if (bits < width) continue;
    const code: number = (held >> (bits - width)) & ((1 << width) - 1);
    bits -= width;
    if (code === 257 || found.length > MOST) break;
    if (code === 256) {
      clear();
      continue;
    }
    const last: readonly number[] | null = before;
    const entry: readonly number[] | undefined = table[code] ?? (last === null ? undefined : [...last, last[0] ?? 0]);
    if (entry === undefined || code > table.length) break;
    for (const one of entry) found.push(one);
    if (last !== null && table.length < 4096) table.push([...last, entry[0] ?? 0]);
    before = entry;
    const next = table.length + (isEarly ? 1 : 0);
    width = next >= 2048 ? 12 : next >= 1024 ? 11 : next >= 512 ? 10 : 9;
  }
  return Uint8Array.from(found);
}
