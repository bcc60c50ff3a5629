import { MARK_NAME } from '../../domain/review/review-fields';
import type { Area, FieldInk } from '../canvas';
import type { LazyObject, PdfHost } from '../pdf/jspdf-host';
import { number, numbers, reference, textString } from '../pdf/pdf-syntax';
import { boxOf, type StructureTree, writeObject } from '../pdf/structure-tree';
import type { StructureElement } from '../structure';

/**
 * The form of a PDF (ISO 32000-1, 12.7): one widget a field, each in the structure and with an appearance of its own, so that
 * no reader has to make one. jsPDF has forms too; theirs lose letters and turn unticked boxes into ticked ones.
 */
export interface FormFields {
  add(element: StructureElement, ink: FieldInk, page: number): void;
  /** Writes all fields, and the hidden one with the mark; returns what the catalog says of them. Nothing without fields. */
  write(heights: readonly number[], mark: string): string;
}

interface PendingField {
  readonly ink: FieldInk;
  readonly page: number;
  readonly annotation: LazyObject;
  /** In the parent tree; null for the hidden field, which is in no structure. */
  readonly key: number | null;
}

const FLAGS = { readOnly: 1, multiline: 1 << 12, comboBox: 1 << 17 } as const;
const PRINTED = 4;
const HIDDEN = 2;
/** What people type is set by their reader, in a face that every reader has. */
const TYPED = '/Helv 9 Tf 0.09 0.1 0.12 rg';
const TICKED = 'Yes';

export function createFormFields(host: PdfHost, tree: StructureTree): FormFields {
  const fields: PendingField[] = [];
  return {
    add(element, ink, page) {
      const annotation: LazyObject = { id: 0 };
      host.addAnnotation(page, annotation);
      fields.push({ ink, page, annotation, key: tree.attach(element, page, annotation) });
      if (fields.length > 1) return;
      // The mark goes onto the page of the first field.
      const hidden: LazyObject = { id: 0 };
      host.addAnnotation(page, hidden);
      fields.push({ ink: HIDDEN_INK, page, annotation: hidden, key: null });
    },
    write(heights, mark) {
      if (fields.length === 0) return '';
      for (const field of fields) writeField(host, field, heights[field.page] ?? 0, mark);
      const font = host.newObject();
      host.out('<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>');
      host.out('endobj');
      const all = fields.map(({ annotation }) => reference(annotation.id)).join(' ');
      return `/AcroForm<</Fields[${all}]/DR<</Font<</Helv ${reference(font)}>>>>/DA${textString(TYPED)}>>`;
    },
  };
}

const HIDDEN_INK: FieldInk = {
  x: 0,
  y: 0,
  width: 0,
  height: 0,
  name: MARK_NAME,
  label: 'Coachfolio',
  entry: { type: 'text', isMultiline: false },
};

function writeField(host: PdfHost, field: PendingField, pageHeight: number, mark: string): void {
  const { ink, page, annotation, key } = field;
  const isHidden = key === null;
  const entries = [
    `/Type/Annot/Subtype/Widget/T ${textString(ink.name)}/TU ${textString(ink.label)}/Contents ${textString(ink.label)}`,
    `/F ${isHidden ? HIDDEN : PRINTED}/Rect[${boxOf(ink, pageHeight)}]/P ${reference(host.pageObject(page))}`,
    key === null ? '' : `/StructParent ${key}`,
    isHidden ? `/FT/Tx/Ff ${FLAGS.readOnly}/V ${textString(mark)}/DA${textString(TYPED)}` : kindEntries(host, ink),
  ];
  writeObject(host, annotation.id, `<<${entries.join('')}>>`);
}

function kindEntries(host: PdfHost, ink: FieldInk): string {
  const { entry } = ink;
  const frame = '/MK<</BG[1 1 1]>>/BS<</W 0>>';
  switch (entry.type) {
    case 'text':
      return `/FT/Tx/Ff ${entry.isMultiline ? FLAGS.multiline : 0}/V()/DA${textString(TYPED)}${frame}/AP<</N ${reference(blankAppearance(host, ink))}>>`;
    case 'choice': {
      const options = ['', ...entry.choices].map((choice) => textString(choice)).join('');
      return `/FT/Ch/Ff ${FLAGS.comboBox}/Opt[${options}]/V()/DA${textString(TYPED)}${frame}/AP<</N ${reference(blankAppearance(host, ink))}>>`;
    }
    case 'tick': {
      const on = reference(appearance(host, ink, tickMark(ink)));
      const off = reference(blankAppearance(host, ink));
      return `/FT/Btn/V/Off/AS/Off/MK<</BG[1 1 1]/CA(4)>>/BS<</W 0>>/AP<</N<</${TICKED} ${on}/Off ${off}>>>>`;
    }
  }
}

function blankAppearance(host: PdfHost, ink: Area): number {
  return appearance(host, ink, '/Tx BMC EMC');
}

/** A form of the size of the field: white, and what is on it. Returns its object. */
function appearance(host: PdfHost, { width, height }: Area, content: string): number {
  const drawn = `1 1 1 rg 0 0 ${numbers(width, height)} re f\n${content}`;
  const id = host.newObject();
  host.out(`<</Type/XObject/Subtype/Form/BBox[0 0 ${numbers(width, height)}]/Length ${drawn.length}>>`);
  host.out('stream');
  host.out(drawn);
  host.out('endstream');
  host.out('endobj');
  return id;
}

/** A tick as a path: a glyph would need a font that nobody embeds. */
function tickMark({ width, height }: Area): string {
  const at = (x: number, y: number): string => numbers(width * x, height * y);
  return `q 0.05 0.31 0.36 RG ${number(width * 0.14)} w 1 J 1 j ${at(0.2, 0.5)} m ${at(0.42, 0.26)} l ${at(0.8, 0.76)} l S Q`;
}
