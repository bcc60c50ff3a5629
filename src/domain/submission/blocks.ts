import type { Cell, CellBlock, Column, Fact, Inline, Paragraph, Run } from './document';

/** Short forms for the blocks that a submission is mostly made of. */

export function paragraph(text: string | Inline, options: Omit<Paragraph, 'kind' | 'text'> = {}): Paragraph {
  return { kind: 'paragraph', text: inline(text), ...options };
}

/** What a person typed, as paragraphs: an empty line parts two, a single line feed stays a line feed. */
export function prose(text: string): readonly Paragraph[] {
  return text
    .split(/\r?\n[ \t]*(?:\r?\n[ \t]*)+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => paragraph(part));
}

export function textCell(text: string | Inline, options: Omit<Cell, 'blocks'> = {}): Cell {
  return { blocks: isEmpty(text) ? [] : [paragraph(text)], ...options };
}

export function blockCell(blocks: readonly CellBlock[], options: Omit<Cell, 'blocks'> = {}): Cell {
  return { blocks, ...options };
}

export function fact(label: string, value: string | Inline): Fact {
  return { label, value: typeof value === 'string' ? prose(value) : [paragraph(value)] };
}

export function column(header: string, width: number, options: Omit<Column, 'header' | 'width'> = {}): Column {
  return { header, width, ...options };
}

/** Runs with something between each two. */
export function joined(parts: readonly Inline[], separator: string): Inline {
  return parts.flatMap((part, index): Inline => (index === 0 ? part : [separator, ...part]));
}

export function strong(text: string): Run {
  return { text, strong: true };
}

export function quiet(text: string): Run {
  return { text, quiet: true };
}

function inline(text: string | Inline): Inline {
  return typeof text === 'string' ? [text] : text;
}

function isEmpty(text: string | Inline): boolean {
  return typeof text === 'string' ? text.trim() === '' : text.length === 0;
}
