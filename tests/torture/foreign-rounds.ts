import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { exportWithFile } from '../submission/foreign/export-with-file';
import { openPdf } from '../submission/fixtures/read-pdf';
import { comparePages } from './foreign-pictures';
import type { Random } from './run-arguments.mjs';

export interface ForeignFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}
export interface Finding {
  readonly what: string;
  readonly figure: number | string;
  readonly atMost?: number;
  readonly atLeast?: number;
}

/** What must not be found among the objects of a file that we made: what is in a stream is compressed or drawn, never run. */
const DANGERS = /\/(JavaScript|JS|Launch|SubmitForm|ImportData|AA|GoToR|GoToE|RichMedia|Rendition)\b|\/OpenAction\s*<</;
const LONGEST_MS = 30_000;
/** Shares of a page: a line of text that stands elsewhere or is missing is more than this, a smoother edge is less. */
const MOST_CHANGED = 0.01;
const PAGES_COMPARED = 3;
const run = promisify(execFile);

/** Files as they are: what both poppler and pdf.js open is merged, and its pages look as before. */
export async function wholeFiles(
  files: readonly ForeignFile[],
  say: (line: string) => void,
): Promise<readonly Finding[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'coachfolio-foreign-'));
  const count = { both: 0, merged: 0, refused: 0, wrongPages: 0, compared: 0, changed: 0, dangers: 0, broken: 0 };
  try {
    for (const { name, bytes } of files) {
      const original = path.join(folder, 'original.pdf');
      await writeFile(original, bytes);
      const pages = await pagesForBoth(original, bytes);
      const out = await exportWithFile(bytes, name);
      const isMerged = !out.file.includes('/EmbeddedFiles');
      if (DANGERS.test(withoutStreams(out.file))) count.dangers += 1;
      const made = path.join(folder, 'made.pdf');
      await writeFile(made, out.bytes);
      if (!(await isClean(made))) {
        count.broken += 1;
        say(`${name}: qpdf complains`);
      }
      if (isMerged) count.merged += 1;
      if (pages === null) continue;
      count.both += 1;
      if (!isMerged) {
        count.refused += 1;
        say(`${name}: readers open it, and it is not merged`);
        continue;
      }
      if (out.pages - 1 !== pages) {
        count.wrongPages += 1;
        say(`${name}: ${out.pages - 1} pages instead of ${pages}`);
      }
      for (let page = 1; page <= Math.min(PAGES_COMPARED, pages); page += 1) {
        const changed = await comparePages(original, page, made, page + 1);
        if (changed === null) continue;
        count.compared += 1;
        if (changed <= MOST_CHANGED) continue;
        count.changed += 1;
        say(`${name}: page ${page} differs on ${(changed * 100).toFixed(1)} % of it`);
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return [
    { what: 'files', figure: files.length },
    { what: 'opened by poppler and pdf.js', figure: count.both },
    { what: 'merged', figure: count.merged },
    { what: 'opened by both and not merged', figure: count.refused, atMost: 0 },
    { what: 'with another number of pages', figure: count.wrongPages, atMost: 0 },
    { what: 'pages compared as pictures', figure: count.compared },
    { what: 'pages that look otherwise', figure: count.changed },
    { what: 'results with something that acts', figure: count.dangers, atMost: 0 },
    { what: 'results that qpdf finds fault with', figure: count.broken, atMost: 0 },
  ];
}

/** Copies to which something has happened: each gives a PDF, soon, and never one that acts. */
export async function mutatedFiles(
  files: readonly ForeignFile[],
  rounds: number,
  random: Random,
  say: (line: string) => void,
): Promise<readonly Finding[]> {
  const count = { merged: 0, attached: 0, failed: 0, dangers: 0, unreadable: 0, slow: 0, longest: 0 };
  for (let round = 0; round < rounds && files.length > 0; round += 1) {
    const chance = random.fork(round);
    const { name, bytes } = chance.pick(files);
    const begun = performance.now();
    try {
      const out = await exportWithFile(mutate(bytes, chance), name);
      if (out.file.includes('/EmbeddedFiles')) count.attached += 1;
      else count.merged += 1;
      if (DANGERS.test(withoutStreams(out.file))) count.dangers += 1;
      const pdf = await openPdf(out.bytes);
      if (pdf.numPages !== out.pages) count.unreadable += 1;
      await pdf.destroy();
    } catch (error) {
      count.failed += 1;
      say(`round ${round}, ${name}: ${String(error)}`);
    }
    const took = performance.now() - begun;
    count.longest = Math.max(count.longest, took);
    if (took > LONGEST_MS) count.slow += 1;
  }
  return [
    { what: 'mutated copies', figure: rounds },
    { what: 'merged', figure: count.merged },
    { what: 'attached', figure: count.attached },
    { what: 'exports lost to one', figure: count.failed, atMost: 0 },
    { what: 'results that pdf.js reads otherwise', figure: count.unreadable, atMost: 0 },
    { what: 'results with something that acts', figure: count.dangers, atMost: 0 },
    { what: 'over 30 s', figure: count.slow, atMost: 0 },
    { what: 'longest, ms', figure: Math.round(count.longest) },
  ];
}

function mutate(bytes: Uint8Array, random: Random): Uint8Array<ArrayBuffer> {
  const copy = bytes.slice();
  switch (random.whole(0, 5)) {
    case 0: // cut short
      return copy.slice(0, random.whole(0, copy.length));
    case 1: // a stretch gone from the middle
      return spliced(copy, random, new Uint8Array(0));
    case 2: // a stretch written over
      return spliced(copy, random, random.bytes(random.whole(1, 400)));
    case 3: // digits: offsets, lengths, numbers of objects
      for (let count = random.whole(1, 40); count > 0; count -= 1) {
        const at = random.whole(0, copy.length - 1);
        const next = copy.findIndex((byte, index) => index >= at && byte >= 0x30 && byte <= 0x39);
        if (next >= 0) copy[next] = random.whole(0x30, 0x39);
      }
      return copy;
    case 4: // junk in front
      return Uint8Array.from([...random.bytes(random.whole(1, 900)), ...copy]);
    default:
      for (let count = random.whole(1, 60); count > 0; count -= 1)
        copy[random.whole(0, copy.length - 1)] = random.whole(0, 255);
      return copy;
  }
}

function spliced(bytes: Uint8Array, random: Random, insert: Uint8Array): Uint8Array<ArrayBuffer> {
  const from = random.whole(0, bytes.length);
  const to = Math.min(bytes.length, from + random.whole(1, Math.max(1, Math.floor(bytes.length / 4))));
  return Uint8Array.from([...bytes.subarray(0, from), ...insert, ...bytes.subarray(to)]);
}

async function pagesForBoth(file: string, bytes: Uint8Array): Promise<number | null> {
  try {
    const { stdout } = await run('pdfinfo', [file]);
    const pages = Number(/Pages:\s+(\d+)/.exec(stdout)?.[1] ?? 0);
    const pdf = await openPdf(bytes);
    const { numPages } = pdf;
    await pdf.destroy();
    return pages > 0 && numPages > 0 ? Math.max(pages, numPages) : null;
  } catch {
    return null;
  }
}

async function isClean(file: string): Promise<boolean> {
  try {
    await run('qpdf', ['--check', '--no-warn', file]);
    return true;
  } catch (error) {
    // 3 is for warnings about what stands in the streams that were passed on
    return (error as { readonly code?: number }).code === 3;
  }
}

function withoutStreams(file: string): string {
  return file.replace(/\nstream\n[^]*?\nendstream/g, '');
}
