import type { OutlineEntry } from '../canvas';
import type { PdfHost } from './jspdf-host';
import { number, reference, textString } from './pdf-syntax';
import { writeObject } from './structure-tree';

interface OutlineNode {
  readonly entry: OutlineEntry;
  readonly kids: OutlineNode[];
  readonly id: number;
}

/** Bookmark titles are lines, not texts. */
const LONGEST_TITLE = 160;

/** Writes the bookmarks, closed below the first level; returns the id of their root, or null if there are none. */
export function writeOutline(
  host: PdfHost,
  entries: readonly OutlineEntry[],
  heights: readonly number[],
): number | null {
  if (entries.length === 0) return null;
  const root = host.reserveObject();
  const tops = nested(host, entries);
  writeLevel(host, tops, root, heights);
  writeObject(host, root, `<</Type/Outlines${childLinks(tops)}/Count ${tops.length}>>`);
  return root;
}

function nested(host: PdfHost, entries: readonly OutlineEntry[]): readonly OutlineNode[] {
  const tops: OutlineNode[] = [];
  const path: OutlineNode[] = [];
  for (const entry of entries) {
    while (path.length > 0 && (path.at(-1)?.entry.level ?? 0) >= entry.level) path.pop();
    const node: OutlineNode = { entry, kids: [], id: host.reserveObject() };
    (path.at(-1)?.kids ?? tops).push(node);
    path.push(node);
  }
  return tops;
}

function writeLevel(host: PdfHost, nodes: readonly OutlineNode[], parent: number, heights: readonly number[]): void {
  nodes.forEach((node, index) => {
    const { title, to } = node.entry;
    const previous = nodes[index - 1];
    const next = nodes[index + 1];
    const entriesOf = [
      `/Title ${textString(shortened(title))}/Parent ${reference(parent)}`,
      previous === undefined ? '' : `/Prev ${reference(previous.id)}`,
      next === undefined ? '' : `/Next ${reference(next.id)}`,
      node.kids.length === 0 ? '' : `${childLinks(node.kids)}/Count -${node.kids.length}`,
      `/Dest[${reference(host.pageObject(to.page))}/XYZ 0 ${number((heights[to.page] ?? 0) - to.y)} null]`,
    ];
    writeObject(host, node.id, `<<${entriesOf.join('')}>>`);
    writeLevel(host, node.kids, node.id, heights);
  });
}

function childLinks(nodes: readonly OutlineNode[]): string {
  const first = nodes[0];
  const last = nodes.at(-1);
  return first === undefined || last === undefined ? '' : `/First ${reference(first.id)}/Last ${reference(last.id)}`;
}

function shortened(title: string): string {
  return title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE).trimEnd()}…`;
}
