import type { RecordId } from '../ids';
import type { Portfolio } from '../portfolio';
import type { Client } from '../records/client';
import { isFilled } from '../records/record-base';
import { redactionWords as words } from '../words/redaction';
import { contactsIn } from './contacts';
import { genericOrganisation, namesThatAreWords, particles, titles, wellKnownLetters } from './ordinary-words';
import { formsOf } from './short-forms';
import { plainWords } from './words-of-text';

type SealedKind = 'client' | 'stakeholder' | 'organisation' | 'contact';

/** Someone or something that no submission may name, and what stands in its place. */
export interface SealedOwner {
  readonly kind: SealedKind;
  readonly clientId: RecordId;
  /** The code name, the role, "the organisation"; null where there is none yet. */
  readonly replacement: string | null;
}

/** A run of plain words that gives an owner away. */
export interface SealedTerm {
  readonly owner: SealedOwner;
  readonly words: readonly string[];
  /** `whole`: it can be nobody else. `part`: a first name, a surname, one word of an organisation. */
  readonly how: 'whole' | 'part' | 'short_form';
  /** Also an ordinary word, or so short that it is easily one: only with a capital. */
  readonly needsCapital: boolean;
}

export interface SealedTerms {
  readonly terms: readonly SealedTerm[];
  /** E-mail addresses and telephone numbers of the vault, in the form of `contactsIn`. */
  readonly contacts: ReadonlyMap<string, SealedOwner>;
  /** Whole names that may be printed: candidate, tutor, supervisor, witnesses. */
  readonly allowed: readonly (readonly string[])[];
  /** Code names, in plain words: never taken for the name of somebody else. */
  readonly codeNames: ReadonlySet<string>;
}

/** Everything in the vault that a reader could know somebody by. */
export function sealedTerms(portfolio: Portfolio): SealedTerms {
  const terms: SealedTerm[] = [];
  const contacts = new Map<string, SealedOwner>();
  for (const client of portfolio.all('client')) addClient(portfolio, client, terms, contacts);
  return {
    terms: terms.filter(isWorthLooking),
    contacts,
    allowed: allowedNames(portfolio).filter(
      (name) => !terms.some((term) => term.how === 'whole' && holds(name, term.words)),
    ),
    codeNames: new Set(portfolio.all('client').map(({ codeName }) => plainWords(codeName).join(' '))),
  };
}

function addClient(
  portfolio: Portfolio,
  client: Client,
  terms: SealedTerm[],
  contacts: Map<string, SealedOwner>,
): void {
  const own = { kind: 'client', clientId: client.id, replacement: filledOr(client.codeName, null) } as const;
  for (const identity of portfolio.belonging('identity', client.id)) {
    terms.push(...personTerms(identity.name, own));
    terms.push(
      ...organisationTerms(identity.organisation, {
        kind: 'organisation',
        clientId: client.id,
        replacement: words.theOrganisation,
      }),
    );
    for (const { value, kind } of contactsIn(identity.contact)) {
      contacts.set(value, { kind: 'contact', clientId: client.id, replacement: words.contactRemoved[kind] });
    }
    for (const { stakeholderId, name } of identity.stakeholderNames) {
      terms.push(...personTerms(name, stakeholderOwner(client, stakeholderId)));
    }
  }
  const signed = [...portfolio.belonging('contract', client.id), ...portfolio.belonging('session', client.id)];
  for (const { role, stakeholderId, name } of signed.flatMap(({ id }) => portfolio.belonging('signature', id))) {
    if (role === 'client') terms.push(...personTerms(name, own));
    if (role === 'stakeholder') terms.push(...personTerms(name, stakeholderOwner(client, stakeholderId)));
  }
}

function stakeholderOwner(client: Client, stakeholderId: RecordId | null): SealedOwner {
  const role = client.stakeholders.find(({ id }) => id === stakeholderId)?.role ?? '';
  const replacement = words.theStakeholder(filledOr(role, '')?.toLowerCase() ?? '', client.codeName.trim());
  return { kind: 'stakeholder', clientId: client.id, replacement };
}

function filledOr<Other>(text: string, otherwise: Other): string | Other {
  return isFilled(text) ? text.trim() : otherwise;
}

/** Several people in one field, as for a group: each is looked for. */
function personTerms(names: string, owner: SealedOwner): readonly SealedTerm[] {
  return names.split(/[;\n/&,]|\s+and\s+/u).flatMap((name) => onePerson(name, owner));
}

function onePerson(name: string, owner: SealedOwner): readonly SealedTerm[] {
  // What stands in quotes or brackets is what they are called: Robert "Bob" Hughes, Elizabeth (Liz).
  const called = [...name.matchAll(/["“”«»(]([^"“”«»()]+)["“”«»)]|(?:^|\s)['‘]([^'’]+)['’](?=\s|$)/gu)];
  const rest = called.reduce((text, [whole]) => text.replace(whole, ' '), name);
  const parts = partsOf(rest);
  const full = parts.flat();
  const [first] = parts;
  const terms: SealedTerm[] = [];
  if (full.length > 1) terms.push({ owner, words: full, how: 'whole', needsCapital: full.every(isEasilyAWord) });
  for (const part of [...parts, ...called.flatMap(([, quoted, single]) => partsOf(quoted ?? single ?? ''))]) {
    terms.push(partTerm(owner, part));
    for (const word of part.length > 1 ? part : []) {
      if (!particles.has(word)) terms.push(partTerm(owner, [word]));
    }
    if (part.length > 1) terms.push(partTerm(owner, [part.join('')]));
  }
  for (const form of first?.length === 1 ? formsOf(first[0] ?? '') : []) {
    terms.push({ owner, words: [form], how: 'short_form', needsCapital: true });
  }
  return terms;
}

function partTerm(owner: SealedOwner, part: readonly string[]): SealedTerm {
  return { owner, words: part, how: 'part', needsCapital: part.length === 1 && isEasilyAWord(part[0] ?? '') };
}

function isEasilyAWord(word: string): boolean {
  return word.length <= 3 || namesThatAreWords.has(word);
}

/** The names of a person, each with the particles before it: "Maria", "de la Cruz". Titles and initials are nobody’s. */
function partsOf(name: string): readonly (readonly string[])[] {
  const parts: string[][] = [];
  let leading: string[] = [];
  for (const written of name.trim().split(/\s+/)) {
    const own = plainWords(written);
    const [only = ''] = own;
    if (own.length === 0 || (own.length === 1 && (titles.has(only) || written.endsWith('.')))) continue;
    if (own.length === 1 && (particles.has(only) || only.length === 1)) leading.push(only);
    else {
      parts.push([...leading, ...own]);
      leading = [];
    }
  }
  return parts;
}

function organisationTerms(organisation: string, owner: SealedOwner): readonly SealedTerm[] {
  return organisation.split(/[;\n/(),]/u).flatMap((name) => {
    const all = plainWords(name);
    const telling = all.filter((word) => !genericOrganisation.has(word) && !particles.has(word));
    const terms: SealedTerm[] = [];
    if (all.length > 1) terms.push({ owner, words: withoutForm(all), how: 'whole', needsCapital: false });
    for (const word of telling) {
      terms.push({ owner, words: [word], how: all.length === 1 ? 'whole' : 'part', needsCapital: true });
    }
    const letters = all.filter((word) => !particles.has(word)).map((word) => word.charAt(0));
    const initials = letters.join('');
    if (letters.length >= 3 && !wellKnownLetters.has(initials)) {
      terms.push({ owner, words: [initials], how: 'part', needsCapital: true });
    }
    return terms;
  });
}

const LEGAL_FORMS = new Set(['ltd', 'limited', 'plc', 'llp', 'inc', 'cic', 'cyf', 'cyfyngedig', 'gmbh', 'co']);

/** "Acme Widgets Ltd" is known as "Acme Widgets". */
function withoutForm(name: readonly string[]): readonly string[] {
  const end = name.findLastIndex((word) => !LEGAL_FORMS.has(word));
  return name.slice(0, end + 1);
}

function isWorthLooking({ words: own }: SealedTerm): boolean {
  return own.length > 1 || (own[0]?.length ?? 0) > 1;
}

function holds(name: readonly string[], part: readonly string[]): boolean {
  return ` ${name.join(' ')} `.includes(` ${part.join(' ')} `);
}

/** People whose names a submission carries openly. */
function allowedNames(portfolio: Portfolio): readonly (readonly string[])[] {
  const names = [
    ...portfolio.all('candidate').map(({ name }) => name),
    ...portfolio
      .all('enrolment')
      .flatMap(({ tutorName, supervisorName, iqaName, centreName }) => [
        tutorName,
        supervisorName,
        iqaName,
        centreName,
      ]),
    ...portfolio.all('supervisionMeeting').map(({ supervisorName }) => supervisorName),
    ...portfolio.all('witnessStatement').map(({ witnessName }) => witnessName),
    ...portfolio.all('feedback').map(({ givenBy }) => givenBy),
  ];
  const unique = new Map(names.map((name) => [plainWords(name).join(' '), plainWords(name)]));
  return [...unique.values()].filter((name) => name.length > 0);
}
