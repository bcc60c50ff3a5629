import type { Area, Attachment, Canvas, CanvasMeta, LinkInk, OutlineEntry } from './canvas';
import type { FileReadings } from './files/file-reading';
import { createFormFields, type FormFields } from './forms/form-fields';
import { writeAttachments } from './pdf/attached-files';
import { type ContentStream, createContentStream } from './pdf/content-stream';
import { embedFonts, type FontFiles } from './pdf/embedded-fonts';
import { fileIdOf } from './pdf/file-id';
import { createHost, type LazyObject, type PdfHost } from './pdf/jspdf-host';
import { describeDocument, writeXmp } from './pdf/metadata';
import { writeOutline } from './pdf/outline-tree';
import { createOutputParts } from './pdf/output-parts';
import { number, reference, textString } from './pdf/pdf-syntax';
import { boxOf, createStructureTree, writeObject } from './pdf/structure-tree';
import { createXObjects, type XObjects } from './pdf/x-objects';
import type { Bytes } from './pictures/picture';
import type { Artifact, StructureElement } from './structure';

export interface PdfCanvas extends Canvas {
  /** Writes the file, once. `onPage` hears of each page that is compressed: the slow part of the work. */
  finish(onPage?: (done: number) => void): readonly Bytes[];
}

interface PendingLink {
  readonly annotation: LazyObject;
  readonly page: number;
  readonly key: number;
  readonly ink: LinkInk;
}

const ARTIFACT_TAGS: Readonly<Record<Artifact, string>> = {
  pagination: '/Artifact<</Type/Pagination>>BDC',
  layout: '/Artifact<</Type/Layout>>BDC',
  background: '/Artifact<</Type/Background>>BDC',
};

/**
 * Draws on jsPDF, which serves as the container of a tagged PDF 1.7: text, structure, links and bookmarks are written
 * here, objects, streams and fonts by jsPDF.
 */
export function createPdfCanvas(files: FontFiles, readings: FileReadings = new Map()): PdfCanvas {
  const host = createHost();
  const fonts = embedFonts(host, files);
  const tree = createStructureTree();
  const links: PendingLink[] = [];
  const contents: string[] = [];
  const heights: number[] = [];
  const xObjects = createXObjects(host, readings);
  const fields = createFormFields(host, tree);
  let attachments: readonly Attachment[] = [];
  let outline: readonly OutlineEntry[] = [];
  let meta: CanvasMeta | null = null;
  let stream: ContentStream | null = null;
  let open: StructureElement | null = null;

  const onPage = (): ContentStream => {
    if (stream === null) throw new Error('no page has begun');
    return stream;
  };
  const endPage = (): void => {
    if (stream === null) return;
    const content = stream.finish();
    contents.push(content);
    host.out(content);
    stream = null;
  };
  return {
    measureText: (face, size, text) => fonts.width(face, text) * size,
    hasCharacter: (face, codePoint) => fonts.has(face, codePoint),
    describe(given) {
      meta = given;
      describeDocument(host, given);
    },
    beginPage(width, height) {
      endPage();
      if (contents.length > 0) host.doc.addPage([width, height], width > height ? 'landscape' : 'portrait');
      heights.push(height);
      stream = createContentStream(height, fonts);
    },
    beginStructure(element, bounds?: Area) {
      const mark = tree.mark(element, contents.length, bounds);
      onPage().beginMarked(`/${element.role}<</MCID ${mark}>>BDC`);
      open = element;
    },
    endStructure() {
      onPage().endMarked();
      open = null;
    },
    beginArtifact: (kind) => onPage().beginMarked(ARTIFACT_TAGS[kind]),
    endArtifact: () => onPage().endMarked(),
    text: (ink) => onPage().text(ink),
    line: (ink) => onPage().line(ink),
    rect: (area, tone) => onPage().rect(area, tone),
    path: (ink) => onPage().path(ink),
    picture: (ink) => onPage().raw(xObjects.picture(ink, heights.at(-1) ?? 0)),
    sheet: (ink) => onPage().raw(xObjects.sheet(ink, contents.length, heights.at(-1) ?? 0)),
    link(ink) {
      if (open === null) throw new Error('a link belongs to a structure element');
      const page = contents.length;
      const annotation: LazyObject = { id: 0 };
      host.addAnnotation(page, annotation);
      links.push({ annotation, page, key: tree.attach(open, page, annotation), ink });
    },
    field: (element, ink) => fields.add(element, ink, contents.length),
    outline(entries) {
      outline = entries;
    },
    attach(given) {
      attachments = given;
    },
    finish(report) {
      endPage();
      fonts.markUsed();
      if (meta === null) throw new Error('the document has not been described');
      const facts: FileFacts = { meta, links, fields, outline, heights, xObjects, attachments };
      host.doc.setFileId(fileIdOf([...contents, JSON.stringify(meta), ...readings.keys()]));
      return buildFile(host, facts, () => tree.write(host, heights), report);
    },
  };
}

interface FileFacts {
  readonly meta: CanvasMeta;
  readonly links: readonly PendingLink[];
  readonly fields: FormFields;
  readonly outline: readonly OutlineEntry[];
  /** Of each page. */
  readonly heights: readonly number[];
  readonly xObjects: XObjects;
  readonly attachments: readonly Attachment[];
}

function buildFile(
  host: PdfHost,
  facts: FileFacts,
  writeTree: () => number,
  report: ((done: number) => void) | undefined,
): readonly Bytes[] {
  let catalog = '';
  host.on('putPage', ({ pageNumber = 1 }) => {
    host.out(`/StructParents ${pageNumber - 1}/Tabs/S${facts.xObjects.pageEntries(pageNumber - 1)}`);
    report?.(pageNumber);
  });
  host.on('putResources', () => facts.xObjects.write());
  host.on('putXobjectDict', () => host.out(facts.xObjects.names()));
  host.on('postPutResources', () => {
    for (const link of facts.links) writeLink(host, link, facts.heights);
    const form = facts.fields.write(facts.heights, facts.meta.formMark ?? '');
    const tree = writeTree();
    const outlineRoot = writeOutline(host, facts.outline, facts.heights);
    // Foreign pages bring fonts and marks of their own, which nobody has checked.
    const xmp = writeXmp(host, facts.meta, { claimsUa: !facts.xObjects.hasForeignPages() });
    catalog = [
      `/Metadata ${reference(xmp)}/MarkInfo<</Marked true>>/StructTreeRoot ${reference(tree)}/Lang ${textString(facts.meta.language)}`,
      outlineRoot === null ? '' : `/Outlines ${reference(outlineRoot)}/PageMode/UseOutlines`,
      facts.xObjects.catalogEntries(),
      form,
      writeAttachments(host, facts.attachments),
      '/PageLabels<</Nums[0<</S/D>>]>>/ViewerPreferences<</DisplayDocTitle true>>',
    ].join('');
  });
  host.on('putCatalog', () => host.out(catalog));
  const parts = createOutputParts();
  host.build((output) => parts.push(output));
  return parts.finish();
}

function writeLink(host: PdfHost, { annotation, page, key, ink }: PendingLink, heights: readonly number[]): void {
  const destination = `${reference(host.pageObject(ink.to.page))}/XYZ 0 ${number((heights[ink.to.page] ?? 0) - ink.to.y)} null`;
  const entries = [
    `/Type/Annot/Subtype/Link/Border[0 0 0]/F 4/Rect[${boxOf(ink, heights[page] ?? 0)}]`,
    `/P ${reference(host.pageObject(page))}/Contents ${textString(ink.description)}/StructParent ${key}/Dest[${destination}]`,
  ];
  writeObject(host, annotation.id, `<<${entries.join('')}>>`);
}
