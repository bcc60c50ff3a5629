import type { SubmissionDocument } from './document';

/** Everything that a document says, one text a line, whatever its blocks are called. For looking up, not for reading. */
export function printedTexts(document: SubmissionDocument): string {
  const texts: string[] = [];
  collect(document.sections, texts);
  return texts.join('\n');
}

function collect(value: unknown, texts: string[]): void {
  if (typeof value === 'string') texts.push(value);
  else if (Array.isArray(value)) for (const one of value) collect(one, texts);
  else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) collect(inner, texts);
}
