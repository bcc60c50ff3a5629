import type { AnchorId, Block, CellBlock, Inline } from '../../domain/submission/document';
import type { SetBlock } from '../set-document';
import type { ListedHeading } from './compositor';

/** What has to be known of a document before any of it is set. */

/** A document before or after its files are read: it is surveyed in the same way. */
interface Surveyed<Any extends Block | SetBlock> {
  readonly sections: readonly { readonly blocks: readonly Any[] }[];
}

/** The headings of the table of contents, in order. */
export function listedHeadings(document: Surveyed<Block | SetBlock>): readonly ListedHeading[] {
  return blocksOf(document).flatMap((block) => {
    if (block.kind !== 'heading' || block.listed !== 'contents' || block.anchor === undefined) return [];
    return [
      {
        anchor: block.anchor,
        level: block.level,
        label: block.display === true ? '' : (block.label ?? ''),
        text: block.text,
      },
    ];
  });
}

/** Every place that the document names. A link to any other is plain text. */
export function anchorsOf(document: Surveyed<Block | SetBlock>): ReadonlySet<AnchorId> {
  return new Set(blocksOf(document).flatMap(anchorsIn));
}

function anchorsIn(block: Block | SetBlock): readonly AnchorId[] {
  const inCells = (blocks: readonly CellBlock[]): readonly AnchorId[] => blocks.flatMap(anchorsIn);
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'file':
    case 'picture':
    case 'sheet':
      return named(block.anchor);
    case 'facts':
      return block.rows.flatMap((fact) => [...named(fact.anchor), ...inCells(fact.value)]);
    case 'table':
      return block.rows.flatMap((row) => [...named(row.anchor), ...row.cells.flatMap((cell) => inCells(cell.blocks))]);
    case 'callout':
      return inCells(block.blocks);
    default:
      return [];
  }
}

function named(anchor: AnchorId | undefined): readonly AnchorId[] {
  return anchor === undefined ? [] : [anchor];
}

/** Whether a page number stands in a block, so that it has to be set again when pages are known. */
export function printsPageNumber(block: Block | SetBlock): boolean {
  const inCells = (blocks: readonly CellBlock[]): boolean => blocks.some(printsPageNumber);
  switch (block.kind) {
    case 'contents':
      return true;
    case 'paragraph':
      return hasPageRun(block.text);
    case 'list':
      return block.items.some(hasPageRun);
    case 'facts':
      return block.rows.some(({ value }) => inCells(value));
    case 'table':
      return block.rows.some(({ cells }) => cells.some(({ blocks }) => inCells(blocks)));
    case 'callout':
      return inCells(block.blocks);
    default:
      return false;
  }
}

function hasPageRun(text: Inline): boolean {
  return text.some((run) => typeof run !== 'string' && 'pageOf' in run);
}

export function blocksOf<Any extends Block | SetBlock>(document: Surveyed<Any>): readonly Any[] {
  return document.sections.flatMap((section) => section.blocks);
}
