import type { Fact, Facts } from '../../../domain/submission/document';
import type { Role, StructureElement } from '../../structure';
import type { Compositor, TextLook } from '../compositor';
import { baselineIn, CONTENT, SIDE_COLUMN, TEXT_COLUMN, TYPE, type TypeSize } from '../page-grid';
import { cellStack, type Piece, rowPiece } from '../pieces';
import { cellPieces } from './text';

/** So many short facts stay on one page. */
const FEW_FACTS = 6;

/** Label on the left, what it says on the right. Labels stand on the first baseline of their text. */
export function factsPieces(block: Facts, parent: StructureElement, compositor: Compositor): readonly Piece[] {
  const table: StructureElement | null = block.headingLevel === undefined ? { role: 'Table', parent } : null;
  return block.rows.map((fact, index) => {
    const owners = table === null ? proseOwners(parent, block.headingLevel ?? 4) : tableOwners(table);
    const edge = index === 0 ? { spaceBefore: 10 } : index === block.rows.length - 1 ? { spaceAfter: 10 } : {};
    const keepWithNext = table !== null && block.rows.length <= FEW_FACTS && index < block.rows.length - 1;
    return { ...factPiece(fact, owners, compositor, table === null), ...edge, keepWithNext };
  });
}

interface FactOwners {
  readonly label: StructureElement;
  readonly value: StructureElement;
}

function tableOwners(table: StructureElement): FactOwners {
  const row: StructureElement = { role: 'TR', parent: table };
  return { label: { role: 'TH', parent: row, scope: 'Row' }, value: { role: 'TD', parent: row } };
}

function proseOwners(parent: StructureElement, level: 3 | 4): FactOwners {
  const role: Role = level === 3 ? 'H3' : 'H4';
  return { label: { role, parent }, value: parent };
}

function factPiece(fact: Fact, owners: FactOwners, compositor: Compositor, isProse: boolean): Piece {
  const label = cellPieces(
    [{ kind: 'paragraph', text: [fact.label] }],
    SIDE_COLUMN,
    owners.label,
    compositor,
    LABEL_LOOK,
  );
  const value = isProse
    ? proseValue(fact, owners, compositor)
    : cellPieces(fact.value, TEXT_COLUMN, owners.value, compositor, VALUE_LOOK);
  return rowPiece(
    {
      cells: [cellStack(label), cellStack(value)],
      paddingTop: isProse ? 5 : 3,
      paddingBottom: isProse ? 5 : 3,
      look: { x: CONTENT.x, width: CONTENT.width },
      splittable: true,
    },
    { anchors: fact.anchor === undefined ? [] : [fact.anchor] },
  );
}

/** Long text is always in paragraphs, also when there is only one. */
function proseValue(fact: Fact, owners: FactOwners, compositor: Compositor): readonly Piece[] {
  const isLoneParagraph = fact.value.length === 1 && fact.value[0]?.kind === 'paragraph';
  const owner: StructureElement = isLoneParagraph ? { role: 'P', parent: owners.value } : owners.value;
  return cellPieces(fact.value, TEXT_COLUMN, owner, compositor, VALUE_LOOK);
}

/** Small type on the leading of body text: the two columns share their baselines. */
const LABEL_TYPE: TypeSize = { size: TYPE.small.size, leading: TYPE.body.leading, baseline: baselineIn(TYPE.body) };
const LABEL_LOOK: TextLook = { type: LABEL_TYPE, face: 'regular', tone: 'quiet' };
const VALUE_LOOK: TextLook = { type: TYPE.body };
