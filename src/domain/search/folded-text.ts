/** A stretch of a text, in UTF-16 units: from `start` up to but without `end`. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A text as it is searched: without capitals and without marks, so that "cafe" finds "Café" and "sian" finds "Siân". */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** What a person typed, as single words to look for; each of them once. */
export function searchTerms(query: string): readonly string[] {
  return [...new Set(foldText(query).split(/[\s\p{C}]+/u))].filter((term) => term !== '');
}

/** Where folded terms stand in a text as it was written: in order, and those that touch or overlap as one. */
export function rangesOf(text: string, terms: readonly string[]): readonly TextRange[] {
  const { folded, origin } = foldWithOrigin(text);
  const found = terms.flatMap((term) => allPlaces(folded, term)).sort((one, other) => one.start - other.start);
  const ranges: TextRange[] = [];
  for (const { start, end } of found) {
    const place = { start: origin[start] ?? text.length, end: origin[end] ?? text.length };
    const last = ranges.at(-1);
    if (last === undefined || place.start > last.end) ranges.push(place);
    else if (place.end > last.end) ranges[ranges.length - 1] = { start: last.start, end: place.end };
  }
  return ranges;
}

function allPlaces(folded: string, term: string): TextRange[] {
  const places: TextRange[] = [];
  for (let at = folded.indexOf(term); at !== -1; at = folded.indexOf(term, at + term.length)) {
    places.push({ start: at, end: at + term.length });
  }
  return places;
}

/** Folds letter by letter, and keeps for each unit of the result where its letter begins in the text. */
function foldWithOrigin(text: string): { readonly folded: string; readonly origin: readonly number[] } {
  let folded = '';
  let at = 0;
  const origin: number[] = [];
  for (const letter of text) {
    const plain = foldText(letter);
    for (let unit = 0; unit < plain.length; unit += 1) origin.push(at);
    folded += plain;
    at += letter.length;
  }
  origin.push(at);
  return { folded, origin };
}
