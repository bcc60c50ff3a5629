import { zipSync } from 'fflate';
import { contentsOf } from '../../src/interchange/backup/prepare-versions';
import { readLine } from '../../src/interchange/backup/version-lines';
import { forgeBytes, lineOf } from '../interchange/backup/forge';
import type { createRandom } from './run-arguments.mjs';

type Random = ReturnType<typeof createRandom>;

/** A backup that something happened to. `isMadeUp`: checks and places are right again, so that it may well be taken. */
export interface Mutant {
  readonly what: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly isMadeUp: boolean;
}

/** What a backup was before: its bytes, and those of another one for splices. */
export interface MutationBase {
  readonly bytes: Buffer;
  readonly other: Buffer;
  /** Lines of `versions.jsonl` between the heads. */
  readonly lines: readonly string[];
  readonly manifest: Readonly<Record<string, unknown>>;
}

/** One thing after another that can happen to a file, by chance. */
export function mutate(base: MutationBase, random: Random): Mutant {
  const what = random.pick(Object.keys(MUTATIONS));
  const made = MUTATIONS[what]?.(base, random) ?? base.bytes;
  const isMadeUp = what.startsWith('forged');
  return { what, isMadeUp, bytes: new Uint8Array(made) };
}

const MUTATIONS: Readonly<Record<string, (base: MutationBase, random: Random) => Uint8Array>> = {
  'bits flipped': ({ bytes }, random) => {
    const copy = Buffer.from(bytes);
    for (let left = random.whole(1, 20); left > 0; left -= 1) {
      const at = random.whole(0, copy.length - 1);
      copy[at] = (copy[at] ?? 0) ^ (1 << random.whole(0, 7));
    }
    return copy;
  },
  'one bit flipped': ({ bytes }, random) => {
    const copy = Buffer.from(bytes);
    const at = random.whole(0, copy.length - 1);
    copy[at] = (copy[at] ?? 0) ^ (1 << random.whole(0, 7));
    return copy;
  },
  'a stretch overwritten': ({ bytes }, random) => {
    const copy = Buffer.from(bytes);
    const { from, to } = stretch(bytes, random);
    if (random.chance(0.5)) copy.fill(random.pick([0, 255, 10, 0x50]), from, to);
    else copy.set(random.bytes(to - from), from);
    return copy;
  },
  'cut off': ({ bytes }, random) => bytes.subarray(0, random.whole(0, bytes.length - 1)),
  'beginning lost': ({ bytes }, random) => bytes.subarray(random.whole(1, bytes.length - 1)),
  'a stretch lost': ({ bytes }, random) => {
    const { from, to } = stretch(bytes, random);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  },
  'a stretch twice': ({ bytes }, random) => {
    const { from, to } = stretch(bytes, random);
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
  },
  'stretches swapped': ({ bytes }, random) => {
    const { from, to } = stretch(bytes, random);
    const middle = random.whole(from, to);
    const parts = [
      bytes.subarray(0, from),
      bytes.subarray(middle, to),
      bytes.subarray(from, middle),
      bytes.subarray(to),
    ];
    return Buffer.concat(parts);
  },
  'spliced with another': ({ bytes, other }, random) => {
    const at = random.whole(0, bytes.length);
    return Buffer.concat([bytes.subarray(0, at), other.subarray(random.whole(0, other.length))]);
  },
  'two in one': ({ bytes, other }) => Buffer.concat([bytes, other]),
  'something put in': ({ bytes }, random) => {
    const at = random.whole(0, bytes.length);
    const put = random.pick([random.bytes(random.whole(1, 50)), Buffer.from('PK\u0003\u0004'), Buffer.from('\n')]);
    return Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at)]);
  },
  'a field of the zip': ({ bytes }, random) => {
    const copy = Buffer.from(bytes);
    const at = random.pick(signatures(bytes)) + random.whole(4, 42);
    const value = random.pick([0, 1, 8, 0xffff, 0x7fff_ffff, 0xffff_fffe, 0xffff_ffff]);
    if (at + 4 <= copy.length) copy.writeUInt32LE(value, at);
    return copy;
  },
  'a name in the zip': ({ bytes }, random) => {
    const text = bytes.toString('latin1');
    const names = ['../../../x.js', '/etc/passwd\u0000', 'manifest.json', 'versions.jsonl', 'C:\\windows\\x'];
    return Buffer.from(text.replaceAll('versions.jsonl', random.pick(names).padEnd(14).slice(0, 14)), 'latin1');
  },
  'a letter of the JSON': ({ bytes }, random) => {
    const copy = Buffer.from(bytes);
    const places = [...copy.entries()].filter(([, byte]) => '{}[]",:\\'.includes(String.fromCharCode(byte)));
    const [at] = random.pick(places);
    copy[at] = random.pick([...'{}[]",:\\0nt'].map((letter) => letter.charCodeAt(0)));
    return copy;
  },
  'forged line': ({ lines }, random) => {
    const changed = lines.map((line) =>
      random.chance(0.3) ? lineOf('version', changedJson(contentOf(line), random)) : line,
    );
    return forged({ lines: changed, manifest: {} }, random);
  },
  'forged manifest': ({ lines, manifest }, random) => {
    const text = Object.entries(manifest).map(([name, value]) => [
      name,
      random.chance(0.2) ? changedJson(value, random) : value,
    ]);
    return forged({ lines, manifest: Object.fromEntries(text) as object }, random);
  },
  'forged kinds of line': ({ lines }, random) => {
    const extra = lineOf(random.pick(['head', 'row', 'version', 'other']), hostileValue(random));
    return forged({ lines: random.shuffle([...lines, extra]), manifest: {} }, random);
  },
  'forged order': ({ lines }, random) => forged({ lines: random.shuffle(lines), manifest: {} }, random),
  'packed bomb': (_, random) => {
    const size = large(random);
    const names = random.pick([['manifest.json'], ['manifest.json', 'versions.jsonl']]);
    const filled = new Uint8Array(size).fill(random.pick([0, 0x20, 0x5b]));
    return zipSync(Object.fromEntries(names.map((name) => [name, filled])), { level: random.pick([1, 6]) });
  },
  'forged depth': (_, random) => {
    const depth = random.whole(1000, random.chance(0.1) ? 300_000 : 20_000);
    const [open, close] = random.pick([
      ['[', ']'],
      ['{"a":', '}'],
    ] as const);
    const deep = `${open.repeat(depth)}1${close.repeat(depth)}`;
    return random.chance(0.5)
      ? forged({ lines: [lineOf('version', deep)], manifest: {} }, random)
      : forged(
          { lines: [], manifest: {}, text: `{"format":"coachfolio-backup","formatVersion":1,"app":${deep}}` },
          random,
        );
  },
  'forged line without end': (_, random) => {
    const text = JSON.stringify('x'.repeat(large(random)));
    return forged({ lines: [lineOf('row', text)], manifest: {} }, random);
  },
  'marks without end': ({ bytes }, random) => {
    const mark = random.pick([
      `PK\u0003\u0004${'\u0000'.repeat(26)}files/${'a'.repeat(64)}`,
      'PK\u0007\u0008',
      'PK',
      '{"check":"',
      '"kind":"a","op":"',
    ]);
    return Buffer.concat([
      bytes.subarray(0, random.whole(0, bytes.length)),
      Buffer.from(mark.repeat(random.chance(0.1) ? 50_000 : 2000), 'latin1'),
    ]);
  },
  'forged parts without end': (_, random) => {
    const part = { name: `files/${'a'.repeat(64)}`, size: random.pick([0, 1, 4_000_000_000]), sha256: 'a'.repeat(64) };
    return forged(
      {
        lines: [],
        manifest: { parts: Array.from({ length: random.whole(1, random.chance(0.1) ? 30_000 : 2000) }, () => part) },
      },
      random,
    );
  },
  nothing: ({ bytes }) => bytes,
};

/** A backup whose manifest agrees with its lines, as far as a reader can make sense of them, unless it says something else. */
function forged(
  { lines, manifest, text }: { readonly lines: readonly string[]; readonly manifest: object; readonly text?: string },
  random: Random,
): Uint8Array {
  const files = random.chance(0.3) ? [`file ${random.whole(0, 99)}`] : [];
  const readable = lines.flatMap((line) => {
    const read = readLine(line);
    return typeof read === 'object' && read.kind === 'version' ? [read.version] : [];
  });
  const { contents, records, removed } = contentsOf(readable);
  const fileBytes = files.reduce((sum, { length }) => sum + length, 0);
  const counts = { versions: lines.length, records, removed, files: files.length, fileBytes };
  const said = { contents, counts, ...manifest };
  return forgeBytes({ lines, files, manifest: said, ...(text === undefined ? {} : { manifestText: text }) });
}

/** Now and then very large: that is what a bomb is. */
function large(random: Random): number {
  return random.whole(1, random.chance(0.05) ? 30_000_000 : 300_000);
}

function stretch(bytes: Buffer, random: Random): { readonly from: number; readonly to: number } {
  const from = random.whole(0, bytes.length - 1);
  return { from, to: Math.min(bytes.length, from + random.pick([1, 2, 16, 100, 1000, bytes.length])) };
}

function signatures(bytes: Buffer): readonly number[] {
  const found: number[] = [];
  for (let at = bytes.indexOf('PK'); at >= 0; at = bytes.indexOf('PK', at + 1)) found.push(at);
  return found;
}

function contentOf(line: string): unknown {
  return JSON.parse(line.slice(line.indexOf('"version":') + 10, -1));
}

/** The same JSON with something in it that nobody would write. */
function changedJson(value: unknown, random: Random): unknown {
  if (random.chance(0.3) || typeof value !== 'object' || value === null) return hostileValue(random);
  if (Array.isArray(value))
    return value.map((one) => (random.chance(0.3) ? changedJson(one, random) : (one as unknown)));
  const fields = Object.entries(value).map(([name, field]): [string, unknown] => [
    random.chance(0.05) ? random.pick(['__proto__', 'constructor', 'toString', '', 'x'.repeat(300)]) : name,
    random.chance(0.2) ? changedJson(field, random) : field,
  ]);
  return Object.fromEntries(random.chance(0.2) ? fields.slice(1) : fields);
}

function hostileValue(random: Random): unknown {
  const stamp = `${'9'.repeat(13)}-ffffff-device-one`;
  return random.pick([
    ...[null, true, 0, -1, 1e308, 2 ** 53, 0.1, '', 'x', '\u0000', '\ud83d', '../..', 'D07', stamp, [], {}],
    ...['2026-02-30', '2026-05-12T08:42:00.000Z', [[[[[[[[]]]]]]]], { a: { b: { c: {} } } }, 'y'.repeat(10_000)],
    ...['<script>', '=1+1', JSON.parse('{"__proto__":{"a":1}}') as object, 'session', 'client', 'put', 'remove'],
  ]);
}
