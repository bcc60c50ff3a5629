import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { BACKUP_CAPS, BACKUP_FORMAT_VERSION } from '../../../src/interchange/backup/backup';
import { archiveOf, backupOf, versionOf } from './backup-cases';
import { sampleRecords } from './sample-records';

const text = readFileSync(new URL('../../../docs/backup-format.md', import.meta.url), 'utf8');

it('describes every field of a manifest, a head and a version', async () => {
  const archive = archiveOf(sampleRecords().map(versionOf));
  const { manifest } = await backupOf(archive);
  const { versions: _, ...head } = archive;
  const names = [manifest, manifest.counts, manifest.parts[0] ?? {}, head, archive.versions[0] ?? {}].flatMap(
    Object.keys,
  );
  const later = ['fieldStamps', 'past', 'merged'];
  expect([...names, ...later].filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
});

it('names the limits that hold', () => {
  expect(text).toContain(`| \`${BACKUP_FORMAT_VERSION}\`. A reader refuses a higher one`);
  const { manifestBytes, versionBytes, files, workFactor } = BACKUP_CAPS;
  expect(text).toContain(`${manifestBytes / 2 ** 20} MiB of manifest, ${versionBytes / 2 ** 20} MiB`);
  expect(text).toContain(`${files.toLocaleString('en-GB')} files`);
  expect(text).toContain(`opens up to ${workFactor}`);
});
