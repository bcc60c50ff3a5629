/** One line, cell or paragraph of a document as it was read, in reading order, with what its layout tells. */
export interface TextRun {
  readonly text: string;
  /** From 1; null where the document has no pages. */
  readonly page: number | null;
  /** Whether something new begins here: a paragraph, a list item, a cell. `maybe` where the layout leaves it open. */
  readonly begins: 'yes' | 'maybe' | 'no';
  /** The column of a table, from 0; null outside of tables. */
  readonly column: number | null;
  /** A label that the document sets without printing it in the text, such as the number of a list item in a Word file. */
  readonly label?: string;
}

/** Removes what only layout needed: ligatures, soft hyphens, special spaces. Everything else stays as it is printed. */
export function cleanText(text: string): string {
  return text
    .replace(/[\ufb00-\ufb06]/g, (letter) => LIGATURES[letter.charCodeAt(0) - 0xfb00] ?? letter)
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

const LIGATURES = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'st', 'st'];
