import { canonicalJson, digestOf } from '../../../src/domain/signed-text';
import { type BackupManifest, MANIFEST_NAME } from '../../../src/interchange/backup/backup';
import { crc32 } from '../../../src/interchange/backup/crc32';
import { headLine } from '../../../src/interchange/backup/version-lines';
import { descriptor, directory, layOut, localHeader } from '../../../src/interchange/backup/zip-layout';
import { archiveOf, DEVICE, hashOf, NOW, stampAt } from './backup-cases';

/** Someone who knows the format makes a backup that says what they like. Checksums and places are right. */
export interface Forgery {
  /** Lines of `versions.jsonl` between the two heads. */
  readonly lines?: readonly string[];
  readonly versions?: string;
  readonly files?: readonly string[];
  /** Fields of the manifest that say something else. */
  readonly manifest?: Readonly<Record<string, unknown>>;
  /** The text of the manifest, instead of all that. */
  readonly manifestText?: string;
}

export function forge(forgery: Forgery): Blob {
  return new Blob([new Uint8Array(forgeBytes(forgery))]);
}

export function forgeBytes({ lines = [], files = [], ...forgery }: Forgery): Buffer {
  const head = headLine({ ...archiveOf([]), knows: { [DEVICE]: stampAt(0) } });
  const versions = Buffer.from(forgery.versions ?? `${head}${lines.map((line) => `${line}\n`).join('')}${head}`);
  const contents = files.map((text) => Buffer.from(text)).sort((one, other) => (hashOf(one) < hashOf(other) ? -1 : 1));
  const parts = [
    { name: 'versions.jsonl', size: versions.length, sha256: hashOf(versions) },
    ...contents.map((bytes) => ({ name: `files/${hashOf(bytes)}`, size: bytes.length, sha256: hashOf(bytes) })),
  ];
  const manifest = {
    ...{ format: 'coachfolio-backup', formatVersion: 1, app: 'Coachfolio', appVersion: '1', exportedAt: NOW },
    ...{ portfolioId: 'portfolio-1', deviceId: DEVICE, deviceLetter: '', knows: { [DEVICE]: stampAt(0) } },
    recordVersions: {},
    counts: {
      ...{ versions: lines.length, records: 0, removed: 0, files: files.length },
      fileBytes: contents.reduce((sum, { length }) => sum + length, 0),
    },
    ...{ contents: {}, missingFiles: [], parts },
    ...forgery.manifest,
  };
  const text = Buffer.from(forgery.manifestText ?? JSON.stringify(manifest));
  return zipOf(text, [versions, ...contents], parts);
}

function zipOf(manifest: Buffer, contents: readonly Buffer[], parts: BackupManifest['parts']): Buffer {
  const layout = layOut([
    { name: MANIFEST_NAME, size: manifest.length, isChecksumBehind: false },
    ...parts.map(({ name, size }, index) => ({ name, size, isChecksumBehind: index > 0 })),
  ]);
  const all = [manifest, ...contents];
  const checksums = all.map((bytes) => crc32(bytes));
  const pieces = layout.entries.flatMap((entry, index) => [
    localHeader(entry, checksums[index] ?? 0, NOW),
    new Uint8Array(all[index] ?? []),
    ...(entry.isChecksumBehind ? [descriptor(entry.size, checksums[index] ?? 0)] : []),
  ]);
  return Buffer.concat([...pieces, directory(layout, checksums, NOW)]);
}

/** A line with the right check. */
export function lineOf(kind: string, content: unknown): string {
  const text = typeof content === 'string' ? content : canonicalJson(content);
  return `{"check":"${digestOf(text).slice(0, 16)}","${kind}":${text}}`;
}
