import { failure, type Result, success } from '../../domain/result';
import { fineNumber } from '../pdf/pdf-syntax';
import { readBlob } from '../pictures/blob-window';
import { annotationDraws } from './annotations';
import { type Copier, createCopier, type FormEntry } from './copier';
import { type ForeignFile, openForeignFile } from './foreign-file';
import type { ForeignPage, ForeignPdf } from './foreign-pdf';
import { type Layers, readLayers } from './layers';
import { contentOf } from './page-content';
import { pageGeometry } from './page-geometry';
import { findPages, type FoundPage, isEmptyTree } from './page-tree';
import { ForeignError, type ForeignProblem, isDictionary } from './values';

/**
 * Takes the pages out of a PDF, ready to be drawn on others. Opens what readers open: files that are locked only against changes,
 * with junk around them, with broken tables, cut short. What they can't open is a problem, never an exception.
 */
export async function openForeignPdf(blob: Blob): Promise<Result<ForeignPdf, ForeignProblem>> {
  try {
    return readPages(openForeignFile(await readBlob(blob)), blob);
  } catch (error) {
    return failure(error instanceof ForeignError ? error.problem : 'damaged');
  }
}

function readPages(file: ForeignFile, source: Blob): Result<ForeignPdf, ForeignProblem> {
  const found = findPages(file);
  if (found.length === 0) return failure(isEmptyTree(file) ? 'empty' : 'damaged');
  const layers = readLayers(file);
  const copier = createCopier(file, source, (layer) => layers.isHidden(layer));
  const pages = found.map((page) => readPage(page, file, copier, layers));
  copier.finish();
  return success({ pages, objects: copier.objects, layers: copier.layers });
}

function readPage(page: FoundPage, file: ForeignFile, copier: Copier, layers: Layers): ForeignPage {
  const geometry = pageGeometry(page, file);
  const [x, y, width, height] = geometry.box;
  const content = contentOf(page.dictionary.get('Contents'), file);
  const entries: readonly FormEntry[] = [
    ['BBox', [`[${[x, y, x + width, y + height].map(fineNumber).join(' ')}]`]],
    ['Resources', copier.entry(isDictionary(file.resolve(page.resources)) ? page.resources : new Map())],
  ];
  const own =
    content.kind === 'stream'
      ? copier.form(content.stream, null, entries)
      : copier.form(null, content.data, [...entries, ['Filter', ['/FlateDecode']]]);
  const group = page.dictionary.get('Group');
  return {
    ...geometry,
    draws: [
      { object: own, matrix: [1, 0, 0, 1, 0, 0] },
      ...annotationDraws(page.dictionary, geometry.box, file, copier, (value) => layers.isHiddenBy(value)),
    ],
    group: isDictionary(file.resolve(group)) ? copier.object(group ?? null) : null,
    hasText: hasFonts(page, file),
  };
}

/** Whether there may be text to read; a scan has none. */
function hasFonts(page: FoundPage, file: ForeignFile): boolean {
  const resources = file.resolve(page.resources);
  const fonts = isDictionary(resources) ? file.resolve(resources.get('Font')) : null;
  return isDictionary(fonts) && fonts.size > 0;
}
