import type { Contents } from '../../../domain/submission/document';
import type { StructureElement } from '../../structure';
import type { Compositor, ListedHeading, TextLook } from '../compositor';
import { CONTENT, TEXT_COLUMN, TYPE } from '../page-grid';
import { linesPiece, type Piece } from '../pieces';

const NUMBER_WIDTH = 36;
/** A title longer than this is cut: a name of 10,000 characters must not fill the contents. */
const MOST_LINES = 3;

/** The table of contents: chapters in bold at the edge, their parts in the text column, numbers at the right. */
export function contentsPieces(block: Contents, parent: StructureElement, compositor: Compositor): readonly Piece[] {
  const toc: StructureElement = { role: 'TOC', parent };
  return compositor.headings
    .filter((heading) => heading.level <= block.depth)
    .map((heading, index) => entryPiece(heading, toc, index === 0, compositor));
}

function entryPiece(heading: ListedHeading, toc: StructureElement, isFirst: boolean, compositor: Compositor): Piece {
  const owner: StructureElement = { role: 'Link', parent: { role: 'TOCI', parent: toc } };
  const isChapter = heading.level === 1;
  const x = isChapter ? CONTENT.x : TEXT_COLUMN.x + (heading.level - 2) * 16;
  const width = CONTENT.x + CONTENT.width - x;
  const look: TextLook = isChapter ? { type: TYPE.body, face: 'strong' } : { type: TYPE.body };
  const title = heading.label === '' ? heading.text : `${heading.label} ${heading.text}`;
  const lines = titleLines(title, width - NUMBER_WIDTH, look, owner, compositor);
  const number =
    compositor.setText([compositor.pageNumber(heading.anchor)], width, { ...look, align: 'end' }, owner)[0] ?? [];
  const [first = [], ...more] = lines;
  const spaced = first.map((fragment) => ({ ...fragment, text: `${fragment.text} ` }));
  return linesPiece(
    {
      x,
      type: look.type,
      lines: [[...spaced, ...number], ...more],
      wholeLink: { owner, to: heading.anchor, width, text: compositor.cleaner.clean(title, 'regular') },
    },
    { spaceBefore: isFirst ? 0 : isChapter ? 10 : 2, keepWithNext: isChapter },
  );
}

function titleLines(title: string, width: number, look: TextLook, owner: StructureElement, compositor: Compositor) {
  const lines = compositor.setText([title.length > 600 ? title.slice(0, 600) : title], width, look, owner);
  if (lines.length <= MOST_LINES && title.length <= 600) return lines;
  return [
    ...lines.slice(0, MOST_LINES - 1),
    compositor.setOneLine(title.slice(lengthOf(lines.slice(0, MOST_LINES - 1))), width, look, owner),
  ];
}

function lengthOf(lines: readonly (readonly { readonly text: string }[])[]): number {
  return lines.reduce((sum, line) => sum + line.reduce((inner, fragment) => inner + fragment.text.length, 0), 0);
}
