import { documentWords } from '../../domain/words/document';
import type { Face, Tone } from '../canvas';
import type { SetDocument } from '../set-document';
import type { Compositor } from './compositor';
import type { Item, PageItems, PageSize } from './display-list';
import { CONTENT, FURNITURE, PAGE } from './page-grid';

const SEPARATOR = '  ·  ';
const TYPE = { size: FURNITURE.size, leading: FURNITURE.size };
const WATERMARK = { angle: 54, share: 0.72, largest: 190 } as const;

/** What every page carries besides its text. The watermark goes under it, the rest over it. */
export function furnish(
  page: PageItems,
  index: number,
  pages: number,
  document: SetDocument,
  compositor: Compositor,
): readonly Item[] {
  const section = document.sections[page.section];
  const head =
    section === undefined || section.runningHead.length === 0
      ? []
      : headItems(section.runningHead, page.refs, page.size, compositor);
  return [
    ...watermarkItems(document.meta.watermark, page.size, compositor),
    ...page.items,
    ...head,
    ...footItems(index, pages, document, page.size, compositor),
  ];
}

function headItems(
  names: readonly string[],
  refs: readonly string[],
  size: PageSize,
  compositor: Compositor,
): readonly Item[] {
  const first = refs[0];
  const last = refs.at(-1);
  const cited =
    first === undefined || last === undefined ? '' : first === last ? first : documentWords.refRange(first, last);
  const refWidth = cited === '' ? 0 : compositor.measure('strong', TYPE, cited) + 24;
  const width = widthOn(size);
  const rule = {
    x1: CONTENT.x,
    y1: FURNITURE.headY + 8,
    x2: CONTENT.x + width,
    y2: FURNITURE.headY + 8,
    width: 0.4,
    tone: 'line',
  } as const;
  return [
    ...textItems(
      names.filter((name) => name !== '').join(SEPARATOR),
      FURNITURE.headY,
      'start',
      width - refWidth,
      'regular',
      'quiet',
      compositor,
    ),
    ...(cited === '' ? [] : textItems(cited, FURNITURE.headY, 'end', width, 'strong', 'ink', compositor)),
    { kind: 'line', owner: 'pagination', ink: rule },
  ];
}

function footItems(
  index: number,
  pages: number,
  document: SetDocument,
  size: PageSize,
  compositor: Compositor,
): readonly Item[] {
  const number = documentWords.pageOf(index + 1, pages);
  const width = widthOn(size);
  const y = size.height - (PAGE.height - FURNITURE.footY);
  return [
    ...textItems(document.meta.footer, y, 'start', width - 100, 'regular', 'quiet', compositor),
    ...textItems(number, y, 'end', width, 'regular', 'quiet', compositor),
  ];
}

function textItems(
  text: string,
  y: number,
  align: 'start' | 'end',
  width: number,
  face: Face,
  tone: Tone,
  compositor: Compositor,
): readonly Item[] {
  if (text === '') return [];
  const fragments = compositor.setOneLine(text, width, { type: TYPE, face, tone, align }, 'pagination');
  return fragments.map((fragment) => ({
    kind: 'text',
    owner: 'pagination',
    ink: { x: CONTENT.x + fragment.x, y, face, size: TYPE.size, tone, text: fragment.text },
  }));
}

/** The margins are the same on every page. */
function widthOn(size: PageSize): number {
  return size.width - (PAGE.width - CONTENT.width);
}

/** One word across the page, from lower left to upper right, pale enough to read through. */
function watermarkItems(word: string | null, page: PageSize, compositor: Compositor): readonly Item[] {
  if (word === null) return [];
  const text = compositor.cleaner.clean(word, 'strong');
  const diagonal = Math.hypot(PAGE.width, PAGE.height);
  const unit = { size: 1, leading: 1 };
  const size = Math.min(
    WATERMARK.largest,
    (diagonal * WATERMARK.share) / Math.max(0.1, compositor.measure('strong', unit, text)),
  );
  const length = compositor.measure('strong', unit, text) * size;
  const radians = (WATERMARK.angle * Math.PI) / 180;
  const rise = size * 0.36; // half the height of capitals
  const x = page.width / 2 - (length / 2) * Math.cos(radians) + rise * Math.sin(radians);
  const y = page.height / 2 + (length / 2) * Math.sin(radians) + rise * Math.cos(radians);
  const ink = { x, y, face: 'strong', size, tone: 'watermark', text, angle: WATERMARK.angle } as const;
  return [{ kind: 'text', owner: 'background', ink }];
}
