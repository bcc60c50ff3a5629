import { describe, expect, it } from 'vitest';
import { directory, layOut } from '../../../src/interchange/backup/zip-layout';
import { NOW } from './backup-cases';

const file = (name: string, size: number) => ({ name, size, isChecksumBehind: true });

describe('the zip of a backup', () => {
  it('says in 64 bits where an entry beyond 4 GiB begins, and where the directory does', () => {
    const layout = layOut([file('a', 3_000_000_000), file('b', 3_000_000_000), file('c', 10)]);
    const bytes = Buffer.from(directory(layout, [1, 2, 3], NOW));
    const third = layout.entries[2];
    expect(third?.headerAt).toBe(6_000_000_094);
    const entry = bytes.indexOf('PK\u0001\u0002', 2 * 47);
    expect(bytes.readUInt32LE(entry + 42)).toBe(0xffff_ffff);
    expect(bytes.readUInt16LE(entry + 30)).toBe(12);
    expect([bytes.readUInt16LE(entry + 47), bytes.readUInt16LE(entry + 49)]).toEqual([1, 8]);
    expect(bytes.readBigUInt64LE(entry + 51)).toBe(6_000_000_094n);
    const large = bytes.indexOf('PK\u0006\u0006');
    expect(bytes.readBigUInt64LE(large + 48)).toBe(BigInt(layout.directoryAt));
    const locator = bytes.indexOf('PK\u0006\u0007');
    expect(Number(bytes.readBigUInt64LE(locator + 8))).toBe(layout.directoryAt + large);
    expect(layout.size).toBe(layout.directoryAt + bytes.length);
  });

  it('has no field of 64 bits where 32 do', () => {
    const layout = layOut([file('a', 0xffff_ff00 - 31 - 16), file('b', 0)]);
    const bytes = Buffer.from(directory(layout, [1, 2], NOW));
    expect(layout.directoryAt).toBeLessThan(0xffff_ffff);
    expect(bytes.indexOf('PK\u0006\u0006')).toBe(-1);
    expect(bytes).toHaveLength(2 * 47 + 22);
  });

  it('counts 65,535 entries and more in 64 bits', () => {
    const layout = layOut(Array.from({ length: 65_535 }, (_, index) => file(String(index), 0)));
    const bytes = Buffer.from(directory(layout, [], NOW));
    expect(bytes.readUInt16LE(bytes.length - 12)).toBe(0xffff);
    expect(bytes.readBigUInt64LE(bytes.length - 22 - 20 - 56 + 32)).toBe(65_535n);
  });
});
