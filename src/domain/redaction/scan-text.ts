import { contactsIn } from './contacts';
import { createNameIndex, type NameIndex } from './name-index';
import { afterAWord, namesThatAreWords, titles } from './ordinary-words';
import type { SealedOwner, SealedTerm, SealedTerms } from './sealed-terms';
import { isNameGap, type TextWord, wordsOf } from './words-of-text';

/** Something in a text that tells who somebody is, or may. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  readonly found: string;
  /** `unknown`: an address or a number that the vault does not know. */
  readonly how: SealedTerm['how'] | 'misspelt' | 'contact' | 'unknown';
  readonly owner: SealedOwner | null;
  /** False where a person has to look: it may be an ordinary word, or somebody else. */
  readonly isSure: boolean;
}

export interface TextScanner {
  scan(text: string): readonly Hit[];
}

/** Words that stand in lower case within a sentence somewhere: what is nearly a name and among them is a word. */
export function ordinaryWordsOf(texts: Iterable<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const { plain, isCapital } of wordsOf(text)) {
      if (!isCapital) counts.set(plain, (counts.get(plain) ?? 0) + 1);
    }
  }
  return counts;
}

export function createTextScanner(sealed: SealedTerms, ordinary: ReadonlyMap<string, number>): TextScanner {
  const index = createNameIndex(sealed.terms);
  const tools: Tools = {
    sealed,
    ordinary,
    index,
    allowedByFirst: byFirstWord(sealed.allowed),
    allowedWords: new Set(sealed.allowed.flat()),
  };
  return {
    scan(text) {
      const contacts = contactsIn(text).map((contact): Hit => {
        const owner = sealed.contacts.get(contact.value) ?? null;
        return {
          start: contact.start,
          end: contact.end,
          found: text.slice(contact.start, contact.end),
          how: owner === null ? 'unknown' : 'contact',
          owner,
          isSure: owner !== null,
        };
      });
      const names = merged(namesIn(text, tools), text).filter(
        ({ start, end }) => !contacts.some((contact) => start < contact.end && contact.start < end),
      );
      return [...contacts, ...names].sort((one, other) => one.start - other.start);
    },
  };
}

interface Tools {
  readonly sealed: SealedTerms;
  readonly ordinary: ReadonlyMap<string, number>;
  readonly index: NameIndex;
  readonly allowedByFirst: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly allowedWords: ReadonlySet<string>;
}

function namesIn(text: string, tools: Tools): readonly Hit[] {
  const words = wordsOf(text);
  const hits: Hit[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const match = bestAt(text, words, at, tools);
    const open = allowedAt(text, words, at, tools);
    if (open > 1 && open >= (match?.length ?? 0)) at += open - 1;
    else if (match !== null) {
      hits.push(match.hit);
      at += match.length - 1;
    }
  }
  return hits;
}

interface Match {
  readonly hit: Hit;
  /** In words. */
  readonly length: number;
}

function bestAt(text: string, words: readonly TextWord[], at: number, tools: Tools): Match | null {
  const word = words[at];
  if (word === undefined) return null;
  for (const term of tools.index.startingWith(word.plain)) {
    const last = words[at + term.words.length - 1];
    if (last === undefined || !standsAt(text, words, at, term.words)) continue;
    const hit = hitOf(text, word, last, term, term.how);
    if (isCodeName(term.words, tools) || isCitation(text, last.end)) continue;
    if (term.needsCapital && !isMeantAsName(text, words, at, term)) continue;
    return { hit: { ...hit, isSure: isSureOf(term, words, at, tools) }, length: term.words.length };
  }
  const term = misspeltAt(words, at, tools);
  return term === null || isCitation(text, word.end)
    ? null
    : { hit: hitOf(text, word, word, term, 'misspelt'), length: 1 };
}

function hitOf(text: string, first: TextWord, last: TextWord, term: SealedTerm, how: Hit['how']): Hit {
  const [start, end] = [first.start, last.end];
  return { start, end, found: text.slice(start, end), how, owner: term.owner, isSure: false };
}

function standsAt(text: string, words: readonly TextWord[], at: number, wanted: readonly string[]): boolean {
  return wanted.every((plain, offset) => {
    const word = words[at + offset];
    const before = words[at + offset - 1];
    if (word?.plain !== plain) return false;
    return offset === 0 || before === undefined || isNameGap(text, before.end, word.start);
  });
}

/** An ordinary word is a name only with a capital; where every word has one, only if it doesn’t go on as a sentence would. */
function isMeantAsName(text: string, words: readonly TextWord[], at: number, { words: own }: SealedTerm): boolean {
  const word = words[at];
  if (word === undefined || !words.slice(at, at + own.length).every(({ isCapital }) => isCapital)) return false;
  if (own.length > 1 || !word.opensSentence || !namesThatAreWords.has(own[0] ?? '')) return true;
  const next = words[at + 1];
  if (next === undefined || /['’]s?$/.test(text.slice(word.end, next.start + 1).trimEnd())) return true;
  return next.isCapital || !afterAWord.has(next.plain);
}

function isSureOf(term: SealedTerm, words: readonly TextWord[], at: number, tools: Tools): boolean {
  const word = words[at];
  if (term.how === 'whole') return term.words.length > 1 || word?.isCapital === true;
  if (term.how === 'short_form' || word?.isCapital !== true) return false;
  if (term.owner.kind === 'organisation') return false;
  if (term.needsCapital && word.opensSentence) return false;
  return !term.words.every((plain) => tools.allowedWords.has(plain));
}

/** In lower case only long words, with the slip before their ending, and only where they are rare: "walked" is no Walker. */
const SHORTEST_IN_LOWER_CASE = 7;
const RARE = 2;

function misspeltAt(words: readonly TextWord[], at: number, tools: Tools): SealedTerm | null {
  const word = words[at];
  if (word === undefined || isCodeName([word.plain], tools)) return null;
  const { plain, isCapital, opensSentence } = word;
  const times = tools.ordinary.get(plain) ?? 0;
  if (namesThatAreWords.has(plain) || tools.allowedWords.has(plain)) return null;
  if (isCapital ? times > 0 : plain.length < SHORTEST_IN_LOWER_CASE || times > RARE) return null;
  const near = tools.index.nearly(plain).filter(({ words: [name = ''], owner }) => {
    if (owner.kind === 'organisation' && !isCapital) return false;
    if (isCapital) return !opensSentence || name.length > 5;
    return name.slice(-2) === plain.slice(-2);
  });
  return near[0] ?? null;
}

function isCodeName(words: readonly string[], { sealed }: Tools): boolean {
  return sealed.codeNames.has(words.join(' '));
}

/** "Rogers (1961)" and "Rogers, 1961" cite a book. */
function isCitation(text: string, end: number): boolean {
  return /^(?:,?\s+et\s+al\.?)?,?\s*\(?(?:19|20)\d\d[a-z]?\b/u.test(text.slice(end, end + 24));
}

/** How many words of a name stand here that may be printed. */
function allowedAt(text: string, words: readonly TextWord[], at: number, tools: Tools): number {
  const names = tools.allowedByFirst.get(words[at]?.plain ?? '') ?? [];
  return Math.max(0, ...names.filter((name) => standsAt(text, words, at, name)).map((name) => name.length));
}

function byFirstWord(names: readonly (readonly string[])[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const groups = new Map<string, (readonly string[])[]>();
  for (const name of names) groups.set(name[0] ?? '', [...(groups.get(name[0] ?? '') ?? []), name]);
  return groups;
}

/** Parts of one name that follow each other become one hit, with the title or the initial before it. */
function merged(hits: readonly Hit[], text: string): readonly Hit[] {
  const whole: Hit[] = [];
  for (const hit of hits) {
    const before = whole.at(-1);
    if (before !== undefined && before.owner === hit.owner && isNameGap(text, before.end, hit.start)) {
      const how = before.how === 'misspelt' || hit.how === 'misspelt' ? 'misspelt' : 'whole';
      const found = text.slice(before.start, hit.end);
      whole[whole.length - 1] = { ...before, end: hit.end, found, how, isSure: before.isSure || hit.isSure };
    } else whole.push(hit);
  }
  return whole.map((hit) => withTitle(hit, text));
}

const BEFORE_A_NAME = /(?:^|[^\p{L}\p{M}])((\p{L}{1,9})\.?\s)$/u;

function withTitle(hit: Hit, text: string): Hit {
  const { owner } = hit;
  if (owner === null || (owner.kind !== 'client' && owner.kind !== 'stakeholder')) return hit;
  const [, lead = '', word = ''] = BEFORE_A_NAME.exec(text.slice(Math.max(0, hit.start - 13), hit.start)) ?? [];
  const isInitial = /^\p{Lu}$/u.test(word) && lead.includes('.');
  if (!titles.has(word.toLowerCase()) && !isInitial) return hit;
  const start = hit.start - lead.length;
  return { ...hit, start, found: text.slice(start, hit.end) };
}
