import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scanProfile, unsnappy } from './harness/profile-scan';

const MARKER = 'Zxqcanary';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'coachfolio-scan-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function found(name: string, bytes: Buffer): readonly string[] {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), bytes);
  return scanProfile(folder, MARKER).map(({ word }) => word);
}

describe('the search of a profile', () => {
  it('finds words as they are, in folders, one byte or two a letter', () => {
    expect(found('deep/er/file', Buffer.from(`xx ${MARKER}1a, ${MARKER}2b`))).toEqual([`${MARKER}1a`, `${MARKER}2b`]);
    expect(found('deep/er/file', Buffer.from(`xx${MARKER}3 x`, 'utf16le'))).toEqual([`${MARKER}3`]);
    expect(found('deep/er/file', Buffer.from('nothing'))).toEqual([]);
  });

  it('finds a word that a log has cut in two', () => {
    const filler = 32_768 - 7 - 4;
    const first = record(Buffer.concat([Buffer.alloc(filler, 0x61), Buffer.from(MARKER.slice(0, 4))]), 2);
    const second = record(Buffer.from(`${MARKER.slice(4)}9z `), 4);
    expect(found('000003.log', Buffer.concat([first, second]))).toEqual([`${MARKER}9z`]);
  });

  it('finds a word in a packed block of a table', () => {
    const text = Buffer.from(`${MARKER}7q `);
    // the letters "Zxqc", then "anary7q " said as literals, with a copy of what came before behind them
    const packed = Buffer.concat([
      Buffer.from([text.length + 4, (4 - 1) << 2]),
      text.subarray(0, 4),
      Buffer.from([(text.length - 4 - 1) << 2]),
      text.subarray(4),
      Buffer.from([((4 - 4) << 2) | 1, text.length]),
    ]);
    expect(unsnappy(packed)?.toString()).toBe(`${MARKER}7q Zxqc`);
    const data = Buffer.concat([packed, Buffer.from([1, 0, 0, 0, 0])]);
    const entry = Buffer.concat([Buffer.from([0, 1, 2]), Buffer.from('k'), Buffer.from([0, packed.length])]);
    const index = Buffer.concat([entry, uint32(0), uint32(1)]);
    const footer = Buffer.concat([Buffer.from([0, 0, data.length, index.length]), Buffer.alloc(44)]);
    const table = Buffer.concat([data, index, Buffer.from([0, 0, 0, 0, 0]), footer]);
    expect(found('000005.ldb', table)).toContain(`${MARKER}7q`);
  });

  it('is not stopped by damage', () => {
    for (const name of ['000005.ldb', '000003.log']) {
      expect(found(name, Buffer.alloc(5000, 0xff))).toEqual([]);
      expect(found(name, Buffer.alloc(10))).toEqual([]);
    }
  });
});

function record(payload: Buffer, type: number): Buffer {
  const header = Buffer.alloc(7);
  header.writeUInt16LE(payload.length, 4);
  header[6] = type;
  return Buffer.concat([header, payload]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
