/**
 * `npm run bench:evidence -- --megabytes 300`: a submission with so many megabytes of photographs, made in Node and written to disk, beside
 * one without: how long it takes, how often it tells of its progress, and how much memory it takes more. Each runs in a process of its own.
 */
import { spawnSync } from 'node:child_process';
import { openAsBlob } from 'node:fs';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Block } from '../../src/domain/submission/document';
import { exportSubmission } from '../../src/submission/index';
import { documentOf } from '../submission/fixtures/draw-blocks';
import { loadFontFiles } from '../submission/fixtures/font-files';

const PHOTO = 3_000_000;
const { values } = parseArgs({ options: { megabytes: { type: 'string', default: '300' }, only: { type: 'string' } } });
if (values.only === undefined) compare(Number(values.megabytes));
else console.log(JSON.stringify(await measure(Number(values.only))));

function compare(megabytes: number): void {
  const [without, with_] = [inProcess(0), inProcess(megabytes)];
  const more = with_.peakMb - without.peakMb;
  console.log({ without, with: with_, moreMb: Math.round(more), morePer100Mb: Math.round((more / megabytes) * 100) });
  if (more > megabytes / 2 || with_.longestSilenceMs > 1000) process.exitCode = 1;
}

type Measures = Awaited<ReturnType<typeof measure>>;

function inProcess(megabytes: number): Measures {
  const args = ['--import', 'tsx', fileURLToPath(import.meta.url), '--only', String(megabytes)];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Measures;
}

async function measure(megabytes: number) {
  const folder = await mkdtemp(path.join(tmpdir(), 'coachfolio-evidence-'));
  try {
    const count = Math.round((megabytes * 1_000_000) / PHOTO);
    for (let index = 0; index < count; index += 1) await writeFile(path.join(folder, nameOf(index)), photograph(index));
    const begun = performance.now();
    let heard = begun;
    let longestSilenceMs = 0;
    const { blob, pages } = await exportSubmission(
      documentOf(Array.from({ length: count }, (_, index) => block(index))),
      {
        fonts: loadFontFiles(),
        files: { get: (hash) => openAsBlob(path.join(folder, nameOf(Number.parseInt(hash, 16)))) },
        onProgress: () => {
          longestSilenceMs = Math.max(longestSilenceMs, performance.now() - heard);
          heard = performance.now();
        },
      },
    );
    const made = performance.now();
    await writeFile(path.join(folder, 'out.pdf'), blob.stream());
    return {
      pages,
      makeMs: Math.round(made - begun),
      writeMs: Math.round(performance.now() - made),
      longestSilenceMs: Math.round(longestSilenceMs),
      megabytes: Math.round((await stat(path.join(folder, 'out.pdf'))).size / 1e6),
      peakMb: Math.round(process.resourceUsage().maxRSS / 1000),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function nameOf(index: number): string {
  return `${index}.jpg`;
}

function block(index: number): Block {
  const hash = index.toString(16).padStart(64, '0');
  const citation = `E${index + 1}, file`;
  const file = { hash, name: nameOf(index), mediaType: 'image/jpeg', size: PHOTO } as const;
  return { kind: 'file', file, anchor: `file:${index}`, citation, caption: citation, alt: citation };
}

/** The shape of a JPEG of twelve megapixels; nobody looks at it. */
function photograph(seed: number): Uint8Array {
  const bytes = new Uint8Array(PHOTO);
  const head = [0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0x0b, 0xb8, 0x0f, 0xa0, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1];
  const scan = [0xff, 0xda, 0, 12, 3, 1, 0, 2, 0x11, 3, 0x11, 0, 63, 0];
  let state = seed + 1;
  for (let at = 0; at < bytes.length; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[at] = (state >>> 24) % 255;
  }
  bytes.set([...head, ...scan]);
  bytes.set([0xff, 0xd9], PHOTO - 2);
  return bytes;
}
