import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type BundleEntry, writeBundle } from '../../../src/interchange/submission-bundle/write-bundle';
import { instant } from '../../support/portfolio-builder';

const FACTS = { title: 'Portfolio of evidence', author: 'Robin Ŵyn', madeAt: instant('2026-11-20T09:30:00.000Z') };

function entry(folder: string, name: string, text: string | null): BundleEntry {
  return { folder, name, blob: text === null ? null : new Blob([text]), hash: text === null ? '' : 'ab12' };
}

async function unzipped(entries: readonly BundleEntry[]): Promise<Readonly<Record<string, string>>> {
  const blob = await writeBundle(entries, FACTS);
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
}

describe('the zip of a submission', () => {
  it('opens in another program, with an index that names every file', async () => {
    const files = await unzipped([
      entry('1 Submission', 'R Example - (1).pdf', '%PDF'),
      entry('2 Evidence/E01 Flip chart', '1 flip.jpg', 'jpeg'),
      entry('2 Evidence/E02', '1 gone.jpg', null),
    ]);
    expect(Object.keys(files)).toEqual([
      'Index.txt',
      '1 Submission/R Example - (1).pdf',
      '2 Evidence/E01 Flip chart/1 flip.jpg',
    ]);
    expect(files['2 Evidence/E01 Flip chart/1 flip.jpg']).toBe('jpeg');
    const index = files['Index.txt'] ?? '';
    expect(index).toContain('Robin Ŵyn, 20 November 2026');
    expect(index).toContain('2 Evidence/E01 Flip chart/1 flip.jpg  |  4 bytes  |  ab12');
    expect(index).toContain('1 gone.jpg: not on the device');
  });

  it('takes names as plain letters, each once, with no way out of the folder', async () => {
    const files = await unzipped([
      entry('a/../..', '../../etc/passwd', '1'),
      entry('Ŵyn’s – Łódź', 'con.txt', '2'),
      entry('Ŵyn’s – Łódź', 'CON.txt', '3'),
      entry('', '', '4'),
      entry('x', `${'long '.repeat(60)}.pdf`, '5'),
    ]);
    const [, ...names] = Object.keys(files);
    expect(names.slice(0, 3)).toEqual(['a/_.._etc_passwd', "Wyn's - Lodz/_con.txt", "Wyn's - Lodz/_CON (2).txt"]);
    for (const name of names) {
      expect(name).toMatch(/^[\x20-\x7E]+$/);
      expect(name.split('/').every((part) => part !== '..' && part !== '.')).toBe(true);
    }
    expect(names.at(-1)).toMatch(/^x\/long .{10,80}\.pdf$/);
  });

  it('is the same to the byte when it is made again', async () => {
    const once = async () => new Uint8Array(await (await writeBundle([entry('a', 'b', 'c')], FACTS)).arrayBuffer());
    expect(await once()).toEqual(await once());
  });
});
