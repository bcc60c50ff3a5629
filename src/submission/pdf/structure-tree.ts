import type { Area } from '../canvas';
import type { StructureElement } from '../structure';
import type { LazyObject, PdfHost } from './jspdf-host';
import { number, numbers, reference, textString } from './pdf-syntax';

/** One element as it is written: its children in the order in which they were first begun. */
interface TreeNode {
  readonly element: StructureElement;
  readonly parent: TreeNode | null;
  readonly kids: Kid[];
  bounds: Area | null;
  id: number;
}
type Kid =
  | { readonly kind: 'node'; readonly node: TreeNode }
  | { readonly kind: 'content'; readonly page: number; readonly mark: number }
  | { readonly kind: 'annotation'; readonly page: number; readonly annotation: LazyObject; readonly key: number };

/**
 * The logical structure of a tagged PDF (ISO 32000-1, 14.7): gathered while pages are drawn, written at the end.
 * The parent tree leads back from each marked content and each annotation to its element.
 */
export interface StructureTree {
  /** Takes the number of a new marked content of the element on a page. */
  mark(element: StructureElement, page: number, bounds?: Area): number;
  /** Hangs an annotation under the element; returns its key in the parent tree, which the annotation must carry. */
  attach(element: StructureElement, page: number, annotation: LazyObject): number;
  /** Writes all objects; returns the id of the root. */
  write(host: PdfHost, pageHeights: readonly number[]): number;
}

/** Keys of annotations come after those of pages, whose number isn't known until the end. */
const FIRST_ANNOTATION_KEY = 100_000;

export function createStructureTree(): StructureTree {
  const nodes = new Map<StructureElement, TreeNode>();
  const marksOfPage: TreeNode[][] = [];
  const annotated: { readonly node: TreeNode; readonly key: number }[] = [];
  let root: TreeNode | null = null;

  const nodeOf = (element: StructureElement): TreeNode => {
    const known = nodes.get(element);
    if (known !== undefined) return known;
    const parent = element.parent === null ? null : nodeOf(element.parent);
    const node: TreeNode = { element, parent, kids: [], bounds: null, id: 0 };
    nodes.set(element, node);
    if (parent === null) root ??= node;
    else parent.kids.push({ kind: 'node', node });
    return node;
  };
  return {
    mark(element, page, bounds) {
      const node = nodeOf(element);
      if (bounds !== undefined) node.bounds = bounds;
      const marks = (marksOfPage[page] ??= []);
      marks.push(node);
      node.kids.push({ kind: 'content', page, mark: marks.length - 1 });
      return marks.length - 1;
    },
    attach(element, page, annotation) {
      const node = nodeOf(element);
      const key = FIRST_ANNOTATION_KEY + annotated.length;
      annotated.push({ node, key });
      node.kids.push({ kind: 'annotation', page, annotation, key });
      return key;
    },
    write(host, pageHeights) {
      for (const node of nodes.values()) node.id = host.reserveObject();
      const rootId = host.reserveObject();
      for (const node of nodes.values()) writeObject(host, node.id, nodeDictionary(node, rootId, host, pageHeights));
      const parentTree = host.newObject();
      host.out(`<</Nums[${parentNumbers(marksOfPage, annotated, pageHeights.length).join('\n')}]>>`);
      host.out('endobj');
      const next = FIRST_ANNOTATION_KEY + annotated.length;
      const top = root === null ? '' : reference(root.id);
      writeObject(
        host,
        rootId,
        `<</Type/StructTreeRoot/K[${top}]/ParentTree ${reference(parentTree)}/ParentTreeNextKey ${next}>>`,
      );
      return rootId;
    },
  };
}

export function writeObject(host: PdfHost, id: number, dictionary: string): void {
  host.beginObject(id);
  host.out(dictionary);
  host.out('endobj');
}

function nodeDictionary(node: TreeNode, rootId: number, host: PdfHost, pageHeights: readonly number[]): string {
  const { element, parent, kids } = node;
  const firstContent = kids.find((kid) => kid.kind === 'content');
  const page = firstContent?.kind === 'content' ? firstContent.page : null;
  const entries = [
    `/S/${element.role}/P ${reference(parent === null ? rootId : parent.id)}`,
    page === null ? '' : `/Pg ${reference(host.pageObject(page))}`,
    element.alt === undefined ? '' : `/Alt ${textString(element.alt)}`,
    attributes(node, pageHeights[page ?? 0] ?? 0),
    kids.length === 0 ? '' : `/K[${kids.map((kid) => kidEntry(kid, page, host)).join(' ')}]`,
  ];
  return `<<${entries.join('')}>>`;
}

function kidEntry(kid: Kid, page: number | null, host: PdfHost): string {
  switch (kid.kind) {
    case 'node':
      return reference(kid.node.id);
    case 'content':
      return kid.page === page
        ? String(kid.mark)
        : `<</Type/MCR/Pg ${reference(host.pageObject(kid.page))}/MCID ${kid.mark}>>`;
    case 'annotation':
      return `<</Type/OBJR/Obj ${reference(kid.annotation.id)}/Pg ${reference(host.pageObject(kid.page))}>>`;
  }
}

function attributes({ element, bounds }: TreeNode, pageHeight: number): string {
  const groups: string[] = [];
  const table = [
    element.scope === undefined ? '' : `/Scope/${element.scope}`,
    element.columnSpan === undefined ? '' : `/ColSpan ${number(element.columnSpan)}`,
  ].join('');
  if (table !== '') groups.push(`<</O/Table${table}>>`);
  if (element.numbering !== undefined) groups.push(`<</O/List/ListNumbering/${element.numbering}>>`);
  if (bounds !== null) groups.push(`<</O/Layout/Placement/Block/BBox[${boxOf(bounds, pageHeight)}]>>`);
  if (groups.length === 0) return '';
  return groups.length === 1 ? `/A${groups.join('')}` : `/A[${groups.join('')}]`;
}

export function boxOf({ x, y, width, height }: Area, pageHeight: number): string {
  return numbers(x, pageHeight - y - height, x + width, pageHeight - y);
}

function parentNumbers(
  marksOfPage: readonly (readonly TreeNode[])[],
  annotated: readonly { readonly node: TreeNode; readonly key: number }[],
  pages: number,
): string[] {
  const byPage = Array.from(
    { length: pages },
    (_, page) => `${page}[${(marksOfPage[page] ?? []).map((node) => reference(node.id)).join(' ')}]`,
  );
  return [...byPage, ...annotated.map(({ node, key }) => `${key} ${reference(node.id)}`)];
}
