import { isFilled } from '../records/record-base';
import type { Source } from '../records/written-response';
import { writingWords as words } from '../words/writing';
import { isSourceNamed } from './answer-text';

/** How the text cites it: "Hawkins and Smith, 2013"; by its title where no author is known. */
export function citationOfSource({ authors, year, title }: Source): string {
  const names = authors.split(';').map(surname).filter(isFilled);
  const [first = title.trim(), second] = names;
  const who =
    second === undefined ? first : names.length === 2 ? `${first}${words.and}${second}` : `${first} ${words.others}`;
  return `${who}, ${year.trim() || words.noYear}`;
}

function surname(author: string): string {
  return (author.split(',', 1)[0] ?? '').trim();
}

/** How the list of sources names it: "Starr, J. (2016) The Coaching Manual. Pearson, p. 12." */
export function sourceEntry(source: Source): string {
  const { authors, year, title, publishedIn, address, page } = source;
  const names = authors
    .split(';')
    .map((name) => name.trim())
    .filter(isFilled)
    .join('; ');
  const head =
    names === ''
      ? `${title.trim()} (${year.trim() || words.noYear})`
      : `${names} (${year.trim() || words.noYear}) ${title.trim()}`;
  const place = [publishedIn.trim(), page.trim() === '' ? '' : words.page(page.trim())].filter(isFilled).join(', ');
  const parts = [head.trim(), place, address.trim()].filter(isFilled);
  return parts.map((part) => (/[.!?]$/.test(part) ? part : `${part}.`)).join(' ');
}

/** The sources of an answer in the order of a reading list. Those that say nothing are left out. */
export function readingList(sources: readonly Source[]): readonly string[] {
  return [...new Set(sources.filter(isSourceNamed).map(sourceEntry))].sort((one, other) =>
    one.localeCompare(other, 'en'),
  );
}
