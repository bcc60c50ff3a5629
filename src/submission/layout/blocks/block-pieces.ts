import type { SetBlock } from '../../set-document';
import type { StructureElement } from '../../structure';
import type { Compositor } from '../compositor';
import { CONTENT, RHYTHM, TEXT_COLUMN, TYPE } from '../page-grid';
import { inkPiece, pageBreakPiece, type Piece, spacePiece } from '../pieces';
import { contentsPieces } from './contents';
import { factsPieces } from './facts';
import { figurePieces } from './figure';
import { calloutPieces, keyFiguresPieces, signaturesPieces } from './frame';
import { headingPieces } from './heading';
import { fieldPiece } from '../../forms/field-piece';
import { tablePieces } from './table';
import { picturePieces } from './picture';
import { sheetPieces } from './sheet';
import { listPieces, paragraphPieces } from './text';

/** Sets one block across the page: from what it says to pieces that the paginator can stack. */
export function blockPieces(block: SetBlock, parent: StructureElement, compositor: Compositor): readonly Piece[] {
  switch (block.kind) {
    case 'heading':
      return headingPieces(block, parent, compositor);
    case 'paragraph':
      return paragraphPieces(block, TEXT_COLUMN, parent, compositor);
    case 'list':
      return listPieces(block, TEXT_COLUMN, parent, compositor, TYPE.body);
    case 'facts':
      return factsPieces(block, parent, compositor);
    case 'table':
      return tablePieces(block, parent, compositor);
    case 'keyFigures':
      return keyFiguresPieces(block, parent, compositor);
    case 'callout':
      return calloutPieces(block, parent, compositor);
    case 'figure':
      return figurePieces(block, parent, compositor);
    case 'signatures':
      return signaturesPieces(block, parent, compositor);
    case 'contents':
      return contentsPieces(block, parent, compositor);
    case 'field':
      return [fieldPiece(block, TEXT_COLUMN, parent, compositor)];
    case 'picture':
      return picturePieces(block, parent, compositor);
    case 'sheet':
      return sheetPieces(block, parent, compositor);
    case 'rule':
      return [rulePiece()];
    case 'spacer':
      return [spacePiece(block.lines * RHYTHM)];
    case 'pageBreak':
      return [pageBreakPiece()];
  }
}

function rulePiece(): Piece {
  const ink = { x1: CONTENT.x, y1: 0, x2: CONTENT.x + CONTENT.width, y2: 0, width: 0.6, tone: 'line' } as const;
  return inkPiece([{ kind: 'line', owner: 'layout', ink }], 2, { spaceBefore: 12, spaceAfter: 12 });
}
