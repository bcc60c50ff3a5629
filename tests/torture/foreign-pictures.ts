import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** A picture as poppler draws it: three bytes a pixel. */
interface Raster {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

const DPI = 96;
const PER_POINT = DPI / 72;
const A4 = { width: 595.28, height: 841.89 } as const;
/** Where a foreign page stands on a page of the submission: the margins of its sheet. */
const SHEET = { margin: 24, top: 74, foot: 46 } as const;
/** Means over blocks of so many pixels are compared, so that an edge that is drawn a little softer is no difference. */
const BLOCK = 6;
const TOLERANCE = 48;
const run = promisify(execFile);

/** The share of a page's blocks that differ from the page it was taken from; null where poppler gives no size. */
export async function comparePages(
  original: string,
  page: number,
  made: string,
  madePage: number,
): Promise<number | null> {
  const size = await sizeOf(original, page);
  if (size === null) return null;
  const lies = size.width > size.height && size.width > A4.width - 2 * SHEET.margin;
  const sheet = lies ? { width: A4.height, height: A4.width } : A4;
  const room = { width: sheet.width - 2 * SHEET.margin, height: sheet.height - SHEET.top - SHEET.foot };
  const scale = Math.min(room.width / size.width, room.height / size.height, 1);
  const width = Math.max(1, Math.round(size.width * scale * PER_POINT));
  const height = Math.max(1, Math.round(size.height * scale * PER_POINT));
  const left = Math.round(((sheet.width - size.width * scale) / 2) * PER_POINT);
  const top = Math.round(SHEET.top * PER_POINT);
  const [before, after] = [
    await draw(original, page, ['-cropbox', '-scale-to-x', String(width), '-scale-to-y', String(height)]),
    await draw(made, madePage, [
      '-r',
      String(DPI),
      '-x',
      String(left),
      '-y',
      String(top),
      '-W',
      String(width),
      '-H',
      String(height),
    ]),
  ];
  return differingShare(before, after);
}

async function sizeOf(file: string, page: number): Promise<{ readonly width: number; readonly height: number } | null> {
  const { stdout } = await run('pdfinfo', ['-f', String(page), '-l', String(page), '-box', file]);
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = (/CropBox:\s+(.*)/.exec(stdout)?.[1] ?? '').trim().split(/\s+/).map(Number);
  const [width, height] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
  if (!(width > 0) || !(height > 0)) return null;
  const isTurned = Number(/rot:\s+(\d+)/.exec(stdout)?.[1] ?? 0) % 180 === 90;
  return isTurned ? { width: height, height: width } : { width, height };
}

async function draw(file: string, page: number, options: readonly string[]): Promise<Raster> {
  const args = ['-f', String(page), '-l', String(page), ...options, file];
  const { stdout } = await run('pdftoppm', args, { encoding: 'buffer', maxBuffer: 1 << 28, timeout: 120_000 });
  const [, width = '0', height = '0'] =
    /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(stdout.subarray(0, 64).toString('latin1')) ?? [];
  const pixels = Number(width) * Number(height) * 3;
  return { width: Number(width), height: Number(height), data: stdout.subarray(stdout.length - pixels) };
}

/** The outermost blocks are left out: our frame runs there. */
function differingShare(one: Raster, other: Raster): number {
  const [width, height] = [Math.min(one.width, other.width), Math.min(one.height, other.height)];
  let differing = 0;
  let all = 0;
  for (let y = BLOCK; y + 2 * BLOCK <= height; y += BLOCK) {
    for (let x = BLOCK; x + 2 * BLOCK <= width; x += BLOCK) {
      all += 1;
      if (Math.abs(meanOf(one, x, y) - meanOf(other, x, y)) > TOLERANCE) differing += 1;
    }
  }
  return all === 0 ? 0 : differing / all;
}

function meanOf({ width, data }: Raster, x: number, y: number): number {
  let sum = 0;
  for (let row = y; row < y + BLOCK; row += 1) {
    for (let at = (row * width + x) * 3; at < (row * width + x + BLOCK) * 3; at += 1) sum += data[at] ?? 0;
  }
  return sum / (BLOCK * BLOCK * 3);
}
