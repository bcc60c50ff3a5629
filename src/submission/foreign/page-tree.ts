import type { ForeignFile } from './foreign-file';
import { type Dictionary, isDictionary, isList, nameText, Reference, type Value } from './values';

/** A page with what it takes over from the nodes above it. */
export interface FoundPage {
  readonly dictionary: Dictionary;
  readonly resources: Value;
  readonly mediaBox: Value;
  readonly cropBox: Value;
  readonly rotate: Value;
}

const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate'] as const;
const DEEPEST = 64;
const MOST_PAGES = 10_000;

/** The pages in their order. Where the tree is broken, whatever in the file is a page, in the order of the file. */
export function findPages(file: ForeignFile): readonly FoundPage[] {
  const inTree = pagesOfTree(file);
  if (inTree.length > 0) return inTree;
  if (file.rebuild()) {
    const again = pagesOfTree(file);
    if (again.length > 0) return again;
  }
  return loosePages(file);
}

/** Whether the file says in so many words that it has no pages. */
export function isEmptyTree(file: ForeignFile): boolean {
  const pages = file.resolve(file.root()?.get('Pages'));
  return isDictionary(pages) && file.resolve(pages.get('Count')) === 0;
}

function pagesOfTree(file: ForeignFile): readonly FoundPage[] {
  const pages: FoundPage[] = [];
  const seen = new Set<Dictionary>();
  const walk = (value: Value, above: Dictionary, depth: number): void => {
    const node = file.resolve(value);
    if (!isDictionary(node) || seen.has(node) || depth > DEEPEST || pages.length >= MOST_PAGES) return;
    seen.add(node);
    const merged = new Map(above);
    for (const key of INHERITED) {
      const own = node.get(key);
      if (own !== undefined && own !== null) merged.set(key, own);
    }
    const kids = file.resolve(node.get('Kids'));
    if (isList(kids)) for (const kid of kids) walk(kid, merged, depth + 1);
    else if (isPage(node, file)) pages.push(foundPage(node, merged));
  };
  walk(file.root()?.get('Pages') ?? null, new Map(), 0);
  return pages;
}

function isPage(node: Dictionary, file: ForeignFile): boolean {
  const type = nameText(file.resolve(node.get('Type')));
  if (type === 'Page') return true;
  return (
    type !== 'Catalog' && type !== 'Pages' && (node.has('Contents') || node.has('MediaBox') || node.has('Resources'))
  );
}

function loosePages(file: ForeignFile): readonly FoundPage[] {
  const pages: FoundPage[] = [];
  for (const number of [...file.numbers()].sort((one, other) => one - other)) {
    const value = file.resolve(new Reference(number, 0));
    if (!isDictionary(value) || nameText(file.resolve(value.get('Type'))) !== 'Page') continue;
    if (pages.length < MOST_PAGES) pages.push(foundPage(value, inheritedUpwards(value, file)));
  }
  return pages;
}

function inheritedUpwards(page: Dictionary, file: ForeignFile): Dictionary {
  const merged = new Map<string, Value>();
  let node: Value = page;
  for (let step = 0; isDictionary(node) && step < DEEPEST; step += 1) {
    for (const key of INHERITED) {
      const own = node.get(key);
      if (own !== undefined && own !== null && !merged.has(key)) merged.set(key, own);
    }
    node = file.resolve(node.get('Parent'));
  }
  return merged;
}

function foundPage(dictionary: Dictionary, merged: Dictionary): FoundPage {
  return {
    dictionary,
    resources: merged.get('Resources') ?? null,
    mediaBox: merged.get('MediaBox') ?? null,
    cropBox: merged.get('CropBox') ?? null,
    rotate: merged.get('Rotate') ?? null,
  };
}
