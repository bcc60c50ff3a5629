import type { Attachment, Canvas, Destination } from './canvas';
import { documentWords } from '../domain/words/document';
import type { Item } from './layout/display-list';
import type { LaidOutDocument } from './layout/layout';
import type { SetDocument } from './set-document';
import { isArtifact, type Owner } from './structure';

/** Draws a laid out document on a canvas. Yields the share of the pages that are done, 0 to 1. */
export function* drawDocument(
  document: SetDocument,
  laidOut: LaidOutDocument,
  canvas: Canvas,
  attachments: readonly Attachment[] = [],
): Generator<number, void> {
  const { title, author, subject, language, createdAt, formMark } = document.meta;
  canvas.describe({ title, author, subject, language, createdAt, formMark });
  for (const [index, page] of laidOut.pages.entries()) {
    canvas.beginPage(page.size.width, page.size.height);
    drawItems(page.items, laidOut.anchors, canvas);
    yield (index + 1) / laidOut.pages.length;
  }
  canvas.outline(laidOut.outline);
  canvas.attach(attachments);
}

/** What follows of one owner is drawn between one begin and one end. */
function drawItems(items: readonly Item[], anchors: ReadonlyMap<string, Destination>, canvas: Canvas): void {
  let open: Owner | null = null;
  const close = (): void => {
    if (open === null) return;
    if (isArtifact(open)) canvas.endArtifact();
    else canvas.endStructure();
    open = null;
  };
  for (const item of items) {
    if (item.kind === 'figure') {
      close();
      canvas.beginStructure(item.owner, item.bounds);
      for (const inner of item.items) drawItem(inner, anchors, canvas);
      canvas.endStructure();
      continue;
    }
    if (item.kind === 'field') {
      close();
      canvas.field(item.owner, item.ink);
      continue;
    }
    if (item.owner !== open) {
      close();
      if (isArtifact(item.owner)) canvas.beginArtifact(item.owner);
      else canvas.beginStructure(item.owner);
      open = item.owner;
    }
    drawItem(item, anchors, canvas);
  }
  close();
}

function drawItem(item: Item, anchors: ReadonlyMap<string, Destination>, canvas: Canvas): void {
  switch (item.kind) {
    case 'text':
      canvas.text(item.ink);
      break;
    case 'line':
      canvas.line(item.ink);
      break;
    case 'rect':
      canvas.rect(item.area, item.tone);
      break;
    case 'path':
      canvas.path(item.ink);
      break;
    case 'picture':
      canvas.picture(item.ink);
      break;
    case 'sheet':
      canvas.sheet(item.ink);
      break;
    case 'link': {
      const to = anchors.get(item.to);
      if (to !== undefined)
        canvas.link({ ...item.area, to, description: documentWords.linkToPage(item.text.trim(), to.page + 1) });
      break;
    }
    case 'figure':
    case 'field':
    case 'empty':
      break;
  }
}
