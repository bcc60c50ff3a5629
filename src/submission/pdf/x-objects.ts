import type { Orientation } from '../../domain/files/orientation';
import type { PictureInk, SheetInk } from '../canvas';
import type { FileReadings } from '../files/file-reading';
import type { ForeignPdf, Matrix } from '../foreign/foreign-pdf';
import { type Bytes, type ImageStream, lengthOf } from '../pictures/picture';
import type { PdfHost } from './jspdf-host';
import { fineNumber, numbers, reference } from './pdf-syntax';

/** Pictures and foreign pages: drawn by name, written once however often they are drawn. */
export interface XObjects {
  /** The operators that draw it. */
  picture(ink: PictureInk, pageHeight: number): string;
  sheet(ink: SheetInk, page: number, pageHeight: number): string;
  /** What a page's dictionary has to say for a sheet on it. */
  pageEntries(page: number): string;
  /** Writes all objects, during the build and before the resources. */
  write(): void;
  /** The entries of the resources. */
  names(): string;
  catalogEntries(): string;
  hasForeignPages(): boolean;
}

interface ForeignFile {
  readonly key: string;
  readonly pdf: ForeignPdf;
  /** The number of each object here, as far as it is known. */
  readonly ids: number[];
}

export function createXObjects(host: PdfHost, readings: FileReadings): XObjects {
  const pictures = new Map<string, { readonly name: string; id: number }>();
  const files = new Map<string, ForeignFile>();
  const groupOfPage = new Map<number, { readonly file: ForeignFile; readonly object: number }>();

  const fileOf = (hash: string): ForeignFile => {
    const known = files.get(hash);
    if (known !== undefined) return known;
    const reading = readings.get(hash);
    if (reading?.kind !== 'pages') throw new Error('a sheet of a file that was not read');
    const file = { key: `E${files.size + 1}`, pdf: reading.pdf, ids: [] };
    files.set(hash, file);
    return file;
  };
  const pictureOf = (hash: string) => {
    const reading = readings.get(hash);
    if (reading?.kind !== 'picture') throw new Error('a picture of a file that was not read');
    return reading.picture;
  };
  const idOf = (file: ForeignFile, object: number): number => (file.ids[object] ??= host.reserveObject());

  return {
    picture({ hash, x, y, width, height }, pageHeight) {
      const known = pictures.get(hash) ?? { name: `I${pictures.size + 1}`, id: 0 };
      pictures.set(hash, known);
      const matrix = uprightMatrix(pictureOf(hash).orientation, x, pageHeight - y - height, width, height);
      return `q ${numbers(...matrix)} cm /${known.name} Do Q`;
    },
    sheet({ hash, page, x, y, width, height }, ownPage, pageHeight) {
      const file = fileOf(hash);
      const foreign = file.pdf.pages[page];
      if (foreign === undefined) throw new Error('a sheet of a page that is not there');
      if (foreign.group !== null) groupOfPage.set(ownPage, { file, object: foreign.group });
      const scale: Matrix = [width / foreign.width, 0, 0, height / foreign.height, x, pageHeight - y - height];
      const draws = foreign.draws.map(({ object, matrix }) => `q ${cm(matrix)} /${file.key}_${object} Do Q`);
      return [
        'q',
        cm(scale),
        cm(foreign.matrix),
        `${foreign.box.map(fineNumber).join(' ')} re W n`,
        ...draws,
        'Q',
      ].join('\n');
    },
    pageEntries(page) {
      const group = groupOfPage.get(page);
      return group === undefined ? '' : `/Group ${reference(idOf(group.file, group.object))}`;
    },
    write() {
      for (const [hash, picture] of pictures) picture.id = writeImage(host, pictureOf(hash).image);
      for (const file of files.values()) writeForeign(host, file, idOf);
    },
    names() {
      const ofPictures = [...pictures.values()].map(({ name, id }) => `/${name} ${reference(id)}`);
      const ofSheets = [...files.values()].flatMap((file) => {
        const drawn = new Set(file.pdf.pages.flatMap(({ draws }) => draws.map(({ object }) => object)));
        return [...drawn].map((object) => `/${file.key}_${object} ${reference(idOf(file, object))}`);
      });
      return [...ofPictures, ...ofSheets].join(' ');
    },
    catalogEntries() {
      const layers = [...files.values()].flatMap((file) =>
        file.pdf.layers.map(({ object, isHidden }) => ({ id: reference(idOf(file, object)), isHidden })),
      );
      if (layers.length === 0) return '';
      const all = layers.map(({ id }) => id).join(' ');
      const hidden = layers.flatMap(({ id, isHidden }) => (isHidden ? [id] : [])).join(' ');
      return `/OCProperties<</OCGs[${all}]/D<</Order[]/OFF[${hidden}]>>>>`;
    },
    hasForeignPages: () => files.size > 0,
  };
}

function cm(matrix: Matrix): string {
  return `${matrix.map(fineNumber).join(' ')} cm`;
}

/** Where the unit square of an image goes so that it stands upright: EXIF's orientations 1 to 8. */
function uprightMatrix(orientation: Orientation, x: number, y: number, width: number, height: number): Matrix {
  const [right, top] = [x + width, y + height];
  switch (orientation) {
    case 1:
      return [width, 0, 0, height, x, y];
    case 2:
      return [-width, 0, 0, height, right, y];
    case 3:
      return [-width, 0, 0, -height, right, top];
    case 4:
      return [width, 0, 0, -height, x, top];
    case 5:
      return [0, -height, -width, 0, right, top];
    case 6:
      return [0, -height, width, 0, x, top];
    case 7:
      return [0, height, width, 0, x, y];
    case 8:
      return [0, height, -width, 0, right, y];
  }
}

function writeImage(host: PdfHost, image: ImageStream): number {
  const mask = image.mask === undefined ? '' : `/SMask ${reference(writeImage(host, image.mask))}`;
  const space = colourSpaceEntry(host, image);
  const entries = `/Type/XObject/Subtype/Image/Width ${image.width}/Height ${image.height}${image.entries}${space}${mask}`;
  return writeStream(host, entries, image.data);
}

function colourSpaceEntry(host: PdfHost, { colourSpace }: ImageStream): string {
  if (colourSpace === undefined) return '';
  if (colourSpace.kind === 'palette') {
    const most = Math.min(256, Math.floor(colourSpace.colours.length / 3)) - 1;
    return `/ColorSpace[/Indexed/DeviceRGB ${most}<${hex(colourSpace.colours.subarray(0, (most + 1) * 3))}>]`;
  }
  const alternate = colourSpace.components === 1 ? '/DeviceGray' : '/DeviceRGB';
  const profile = writeStream(host, `/N ${colourSpace.components}/Alternate${alternate}`, [colourSpace.profile]);
  return `/ColorSpace[/ICCBased ${reference(profile)}]`;
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function writeStream(host: PdfHost, entries: string, data: readonly Bytes[]): number {
  const id = host.newObject();
  host.out(`<<${entries}/Length ${lengthOf(data)}>>`);
  host.out('stream');
  host.outBytes(data.length === 1 && data[0] !== undefined ? data[0] : new Blob([...data]));
  host.out('endstream');
  host.out('endobj');
  return id;
}

function writeForeign(host: PdfHost, file: ForeignFile, idOf: (file: ForeignFile, object: number) => number): void {
  file.pdf.objects.forEach((object, index) => {
    host.beginObject(idOf(file, index));
    host.out(object.parts.map((part) => (typeof part === 'string' ? part : reference(idOf(file, part)))).join(''));
    if (object.stream !== null) {
      host.out('stream');
      host.outBytes(object.stream);
      host.out('endstream');
    }
    host.out('endobj');
  });
}
