import type { Area } from '../canvas';
import { isArtifact } from '../structure';
import type { Fragment } from './break-lines';
import type { Item } from './display-list';
import { baselineIn } from './page-grid';
import { gapBetween, type LinesBody, type Piece, type RowBody, type RowLook, type RuleLook } from './pieces';

/** Puts a piece on a page with its top at `y`: writes its items in the order of reading. */
export function placePiece(piece: Piece, y: number, items: Item[]): void {
  const { body } = piece;
  switch (body.kind) {
    case 'lines':
      placeLines(body, y, piece.height, items);
      break;
    case 'row':
      placeRow(body, y, piece.height, items);
      break;
    case 'ink':
      for (const item of body.items) items.push(movedDown(item, y));
      break;
    case 'sheet':
      items.push(...body.items);
      break;
    case 'space':
    case 'pageBreak':
      break;
  }
}

function placeLines(body: LinesBody, top: number, height: number, items: Item[]): void {
  const baseline = baselineIn(body.type);
  body.lines.forEach((line, index) => {
    const lineTop = top + index * body.type.leading;
    for (const fragment of line) {
      const x = body.x + fragment.x;
      items.push({
        kind: 'text',
        owner: fragment.run.owner,
        ink: { x, y: lineTop + baseline, ...lookOf(fragment), size: body.type.size },
      });
      if (body.wholeLink === undefined)
        placeLink(fragment, { x, y: lineTop, width: fragment.width, height: body.type.leading }, items);
    }
  });
  const { wholeLink } = body;
  if (wholeLink === undefined) return;
  const area = { x: body.x, y: top, width: wholeLink.width, height };
  items.push({ kind: 'link', owner: wholeLink.owner, area, to: wholeLink.to, text: wholeLink.text });
}

function lookOf(fragment: Fragment) {
  return { face: fragment.run.face, tone: fragment.run.tone, text: fragment.text };
}

function placeLink(fragment: Fragment, area: Area, items: Item[]): void {
  const { owner, to, text, title = text } = fragment.run;
  if (to === undefined || isArtifact(owner)) return;
  items.push({ kind: 'link', owner, area, to, text: title });
}

function placeRow(body: RowBody, top: number, height: number, items: Item[]): void {
  placeGround(body.look, top, height, items);
  for (const cell of body.cells) {
    let y = top + body.paddingTop;
    let above: Piece | undefined;
    for (const piece of cell.pieces) {
      y += gapBetween(above, piece);
      placePiece(piece, y, items);
      y += piece.height;
      above = piece;
    }
  }
}

function placeGround(look: RowLook, top: number, height: number, items: Item[]): void {
  const { x, width, tint, bar, ruleAbove, ruleBelow } = look;
  if (tint !== undefined)
    items.push({ kind: 'rect', owner: 'background', area: { x, y: top, width, height }, tone: tint });
  if (bar !== undefined)
    items.push({ kind: 'rect', owner: 'layout', area: { x, y: top, width: 2.5, height }, tone: bar });
  if (ruleAbove !== undefined) items.push(ruleItem(x, width, top, ruleAbove));
  if (ruleBelow !== undefined) items.push(ruleItem(x, width, top + height, ruleBelow));
}

function ruleItem(x: number, width: number, y: number, rule: RuleLook): Item {
  return { kind: 'line', owner: 'layout', ink: { x1: x, y1: y, x2: x + width, y2: y, ...rule } };
}

function movedDown(item: Item, by: number): Item {
  switch (item.kind) {
    case 'text':
      return { ...item, ink: { ...item.ink, y: item.ink.y + by } };
    case 'line':
      return { ...item, ink: { ...item.ink, y1: item.ink.y1 + by, y2: item.ink.y2 + by } };
    case 'rect':
    case 'link':
      return { ...item, area: { ...item.area, y: item.area.y + by } };
    case 'field':
      return { ...item, ink: { ...item.ink, y: item.ink.y + by } };
    case 'picture':
      return { ...item, ink: { ...item.ink, y: item.ink.y + by } };
    case 'sheet':
      return { ...item, ink: { ...item.ink, y: item.ink.y + by } };
    case 'path':
      return {
        ...item,
        ink: { ...item.ink, points: item.ink.points.map((value, index) => (index % 2 === 0 ? value : value + by)) },
      };
    case 'figure':
      return {
        ...item,
        bounds: { ...item.bounds, y: item.bounds.y + by },
        items: item.items.map((inner) => movedDown(inner, by)),
      };
    case 'empty':
      return item;
  }
}
