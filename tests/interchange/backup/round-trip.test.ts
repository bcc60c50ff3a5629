import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readBackup, verifyBackup } from '../../../src/interchange/backup/read-backup';
import { archiveDigest } from '../../../src/interchange/backup/version-lines';
import { archiveOf, anyArchive, backupOf, hashOf, memoryFiles, versionOf, NOW } from './backup-cases';
import { canonicalJson } from '../../../src/domain/signed-text';
import { sampleRecords } from './sample-records';

const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());

describe('a backup', () => {
  it('gives back every version, counter and file', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyArchive,
        fc.uniqueArray(fc.uint8Array({ maxLength: 300 }), { selector: (one) => hashOf(one), maxLength: 4 }),
        async (archive, contents) => {
          const here = memoryFiles(...contents.map((one) => new Uint8Array(one)));
          const { blob } = await backupOf(archive, here);
          const read = await readBackup(blob);
          if (!read.ok) throw new Error(JSON.stringify(read.problem));
          expect(canonicalJson(read.value.archive)).toBe(canonicalJson(archive));
          expect(archiveDigest(read.value.archive)).toBe(archiveDigest(archive));
          const there = memoryFiles();
          const copied = await read.value.copyFiles(there);
          expect(copied).toEqual({ ok: true, value: { put: here.files.size, alreadyThere: 0 } });
          expect([...there.files.keys()].sort()).toEqual([...here.files.keys()].sort());
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is the same, byte for byte, for the same portfolio, in whatever order the files are listed', async () => {
    const archive = archiveOf(sampleRecords().map(versionOf));
    const one = await bytesOf((await backupOf(archive, memoryFiles('one', 'two', 'three'))).blob);
    const other = await bytesOf((await backupOf(archive, memoryFiles('three', 'one', 'two'))).blob);
    expect(Buffer.compare(one, other)).toBe(0);
  });

  it('is a zip that other programs open, manifest first', async () => {
    const archive = archiveOf(sampleRecords().map(versionOf));
    const { blob, manifest } = await backupOf(archive, memoryFiles('evidence'));
    const bytes = await bytesOf(blob);
    const entries = unzipSync(bytes);
    expect(Object.keys(entries)).toEqual(['manifest.json', 'versions.jsonl', `files/${hashOf('evidence')}`]);
    expect(JSON.parse(Buffer.from(entries['manifest.json'] ?? []).toString())).toEqual(manifest);
    expect(Buffer.from(entries[`files/${hashOf('evidence')}`] ?? []).toString()).toBe('evidence');
    for (const checksum of directoryChecksums(bytes)) {
      expect(crc32(Buffer.from(entries[checksum.name] ?? []))).toBe(checksum.crc);
    }
  });

  it('says what it holds', async () => {
    const { manifest } = await backupOf(archiveOf(sampleRecords().map(versionOf)), memoryFiles('a', 'bc'));
    expect(manifest.counts).toEqual({ versions: 3, records: 3, removed: 0, files: 2, fileBytes: 3 });
    expect(manifest.contents).toEqual({
      client: { records: 1, refs: [] },
      session: { records: 2, refs: ['D01', 'D02'] },
    });
    expect(manifest.exportedAt).toBe(NOW);
  });

  it('can be empty', async () => {
    const { blob } = await backupOf(archiveOf([]));
    expect((await verifyBackup(blob)).ok).toBe(true);
  });
});

/** Names and checksums as the directory at the end of the zip has them. */
function directoryChecksums(bytes: Uint8Array): readonly { readonly name: string; readonly crc: number }[] {
  const buffer = Buffer.from(bytes);
  const found: { name: string; crc: number }[] = [];
  let at = buffer.readUInt32LE(buffer.length - 6);
  while (buffer.readUInt32LE(at) === 0x02014b50) {
    const length = buffer.readUInt16LE(at + 28);
    found.push({ name: buffer.toString('latin1', at + 46, at + 46 + length), crc: buffer.readUInt32LE(at + 16) });
    at += 46 + length;
  }
  return found;
}
