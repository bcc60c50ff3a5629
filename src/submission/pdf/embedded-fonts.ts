import type { Face } from '../canvas';
import type { PdfHost } from './jspdf-host';
import { hex4 } from './pdf-syntax';

/** The bytes of the two TrueType files. */
export type FontFiles = Readonly<Record<Face, Uint8Array>>;

export interface EmbeddedFonts {
  /** The resource name, such as F15. */
  key(face: Face): string;
  /** The glyphs of a text as hex, each noted as used. */
  encode(face: Face, text: string): string;
  /** Width at size 1. */
  width(face: Face, text: string): number;
  has(face: Face, codePoint: number): boolean;
  /** Makes jsPDF embed the faces that were used. Call it once, before the build. */
  markUsed(): void;
}

/** What jsPDF has read of a font file, as far as we use it. */
interface FontMetadata {
  readonly glyIdsUsed: number[];
  readonly toUnicode: Record<number, number>;
  readonly Unicode: { readonly widths: (number | number[])[] };
  characterToGlyph(code: number): number;
  widthOfGlyph(glyph: number): number;
}
interface Font {
  readonly name: string;
  readonly key: string;
  readonly metadata: FontMetadata;
  readonly glyphs: Map<number, Glyph>;
}
interface Glyph {
  readonly hex: string;
  readonly width: number;
  readonly exists: boolean;
  use: (() => void) | null;
}

const NAMES: Readonly<Record<Face, string>> = { regular: 'NotoSans-Regular', strong: 'NotoSans-SemiBold' };

export function embedFonts(host: PdfHost, files: FontFiles): EmbeddedFonts {
  const fonts: Readonly<Record<Face, Font>> = {
    regular: addFont(host, NAMES.regular, files.regular),
    strong: addFont(host, NAMES.strong, files.strong),
  };
  return {
    key: (face) => fonts[face].key,
    encode(face, text) {
      const font = fonts[face];
      let hex = '';
      for (let index = 0; index < text.length; index += 1) {
        const glyph = glyphOf(font, text.charCodeAt(index));
        if (glyph.use !== null) glyph.use();
        hex += glyph.hex;
      }
      return hex;
    },
    width(face, text) {
      const font = fonts[face];
      let width = 0;
      for (let index = 0; index < text.length; index += 1) width += glyphOf(font, text.charCodeAt(index)).width;
      return width / 1000;
    },
    has: (face, codePoint) => codePoint <= 0xffff && glyphOf(fonts[face], codePoint).exists,
    markUsed() {
      for (const font of Object.values(fonts)) {
        if ([...font.glyphs.values()].some((glyph) => glyph.use === null)) markFontUsed(host, font);
      }
    },
  };
}

function addFont(host: PdfHost, name: string, bytes: Uint8Array): Font {
  host.doc.addFileToVFS(`${name}.ttf`, binaryString(bytes));
  // Each face has a name of its own: jsPDF writes it as the font's name in the file.
  host.doc.addFont(`${name}.ttf`, name, 'normal');
  host.doc.setFont(name, 'normal');
  const font = host.doc.getFont();
  return { name, key: String(font.id), metadata: font.metadata as FontMetadata, glyphs: new Map() };
}

function glyphOf(font: Font, code: number): Glyph {
  const known = font.glyphs.get(code);
  if (known !== undefined) return known;
  const { metadata } = font;
  const id = metadata.characterToGlyph(code);
  const width = Math.round(metadata.widthOfGlyph(id));
  const glyph: Glyph = {
    hex: hex4(id),
    width,
    exists: id !== 0,
    use: () => {
      glyph.use = null;
      metadata.glyIdsUsed.push(id);
      metadata.toUnicode[id] ??= code;
      metadata.Unicode.widths.push(id, [width]);
    },
  };
  font.glyphs.set(code, glyph);
  return glyph;
}

/** jsPDF embeds only fonts that its own `text` has drawn with: one blank, outside the content that is read. */
function markFontUsed(host: PdfHost, font: Font): void {
  host.doc.setPage(1);
  host.doc.setFont(font.name, 'normal');
  host.out('/Artifact BMC');
  host.doc.text(' ', 0, 0);
  host.out('EMC');
}

function binaryString(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += 0x8000) {
    binary += Reflect.apply(String.fromCharCode, undefined, bytes.subarray(start, start + 0x8000));
  }
  return binary;
}
