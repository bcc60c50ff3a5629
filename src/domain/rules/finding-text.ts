import type { RecordId } from '../ids';
import type { Declaration } from '../records/declaration';
import { isFilled } from '../records/record-base';
import type { Clause, Standard } from '../standards/standard';
import { findingWords } from '../words/findings';
import { recordNameWords } from '../words/record-names';
import { canBeElsewhere, type ItemName } from './check-names';
import type { Finding, Shortfall } from './finding';
import { findRecord, type NamingContext, recordName, recordNameWithin } from './record-name';

/** A finding in words. */
export interface FindingText {
  /** How much there is of how much: "16 h 45 min of 18 h." */
  readonly headline: string;
  /** Whole sentences: what falls short and why, what the centre set otherwise, what was declared. */
  readonly details: readonly string[];
}

export interface FindingTextOptions extends NamingContext {
  /** How many records are named before "and 4 more". */
  readonly atMost?: number;
  /** What the rule asks for in the standard's words; said where a declaration is all that answers it. */
  readonly wordingOf?: (finding: Finding) => string | undefined;
}

const NAMED_AT_MOST = 5;
const STATEMENT_AT_MOST = 240;

/** Says what was found and why, with every record by its reference and day and every client by code name. */
export function findingText(finding: Finding, options: FindingTextOptions): FindingText {
  if (finding.state === 'not_applicable') return { headline: findingWords.notApplicable, details: [] };
  return {
    headline: headlineOf(finding, options),
    details: [
      ...askedFor(finding, options),
      ...(speaksOfNothing(finding) ? [] : missingSentences(finding, options)),
      ...shortfallSentences(finding, options),
      ...declarationSentences(finding, options),
      ...finding.overlays.map(findingWords.overlay),
    ],
  };
}

/** The whole finding in one line, for the command line and for lists: "501 AC 2.1: 16 h 45 min of 18 h. Session D07 ..." */
export function findingMessage(finding: Finding, options: FindingTextOptions): string {
  const { headline, details } = findingText(finding, options);
  return findingWords.message(finding.unit, finding.criterion, [headline, ...details]).replace(/\s+/g, ' ');
}

/** For `wordingOf`: a rule's plain wording in the standard that it belongs to. */
export function ruleWordingOf(standard: Standard): (finding: Finding) => string | undefined {
  const wordings = new Map(
    standard.units.flatMap(({ unit, rules }) => rules.map((rule) => [`${unit} ${rule.id}`, rule.wording])),
  );
  return (finding) => wordings.get(`${finding.unit} ${finding.rule}`);
}

/** Where a rule comes from: "Unit 501, assessment guidance on AC 1.2". */
export function clauseText({ unit, criterion, part }: Clause): string {
  return findingWords.parts[part](unit, criterion ?? '');
}

/** One sentence about one record that falls short. */
export function shortfallText(one: Shortfall, figures: Finding['figures'], context: NamingContext): string {
  const record = context.portfolio.get(one.kind, one.record);
  const [other] = one.others;
  return findingWords.shortfalls[one.reason]({
    name: record === undefined ? recordNameWords.unnumbered : recordName(context, record),
    isClient: one.kind === 'client',
    others: one.others.length,
    other: other === undefined ? '' : otherName(context, one, other),
    items: one.items.map((item) => itemName(item, context)),
    figures,
    noun: context.clientNoun,
  });
}

function headlineOf(finding: Finding, options: FindingTextOptions): string {
  const { found, needed, atMost, figures, check, state } = finding;
  const [nothing] = speaksOfNothing(finding) ? missingSentences(finding, options) : [];
  if (nothing !== undefined) return nothing;
  const isOpen = state === 'not_met' || state === 'warning';
  if (state === 'declared' && canBeElsewhere(check)) return findingWords.restsOnWord;
  return findingWords.headlines[check]({ found, needed, atMost, figures, noun: options.clientNoun, isOpen });
}

function askedFor(finding: Finding, { wordingOf }: FindingTextOptions): readonly string[] {
  const wording = canBeElsewhere(finding.check) ? wordingOf?.(finding) : undefined;
  return wording === undefined ? [] : [findingWords.askedFor(wording)];
}

/** There is none yet of what the rule is about each of: "0 of 1" would mean nothing. */
function speaksOfNothing({ found, needed, missingItems }: Finding): boolean {
  return found === 0 && needed === 1 && missingItems.some((item) => item.startsWith('any'));
}

function shortfallSentences({ shortfalls, figures }: Finding, options: FindingTextOptions): readonly string[] {
  const limit = options.atMost ?? NAMED_AT_MOST;
  const open = shortfalls.filter((one) => one.declaredBy === null);
  const named = open.slice(0, limit).map((one) => shortfallText(one, figures, options));
  return open.length > limit ? [...named, findingWords.more(open.length - limit)] : named;
}

function missingSentences({ missingItems }: Finding, context: NamingContext): readonly string[] {
  const [first] = missingItems;
  if (first === undefined) return [];
  const names = missingItems.map((item) => itemName(item, context));
  return first.startsWith('any') ? names.map(findingWords.nothing) : [findingWords.missing(names)];
}

function declarationSentences({ declarations }: Finding, context: NamingContext): readonly string[] {
  return declarations.flatMap((id) => {
    const declaration = context.portfolio.get('declaration', id);
    if (declaration !== undefined) return declarationSentence(declaration, context);
    const client = context.portfolio.get('client', id);
    return client === undefined
      ? []
      : findingWords.declaredOf(recordName(context, client), clipped(client.noStakeholdersBecause.trim()));
  });
}

/** Names the record that a declaration is about, where it is about one. */
function declarationSentence({ statement, recordId }: Declaration, context: NamingContext): string {
  const record = recordId === null ? undefined : findRecord(context.portfolio, recordId);
  return record === undefined
    ? findingWords.declared(clipped(statement.trim()))
    : findingWords.declaredOf(recordNameWithin(context, record), clipped(statement.trim()));
}

function clipped(text: string): string {
  return text.length <= STATEMENT_AT_MOST ? text : `${text.slice(0, STATEMENT_AT_MOST).trimEnd()} …`;
}

function itemName(item: ItemName, { clientNoun }: NamingContext): string {
  if (item === 'client') return findingWords.theClient[clientNoun];
  if (item === 'anyClient') return findingWords.noClient[clientNoun];
  return item === 'clientFeedback' ? findingWords.fromClient[clientNoun] : findingWords.items[item];
}

/** A record by its name, or a stakeholder by role. */
function otherName(context: NamingContext, one: Shortfall, other: RecordId): string {
  const record = findRecord(context.portfolio, other);
  if (record !== undefined) return recordNameWithin(context, record);
  const contract = context.portfolio.get('contract', one.record);
  const client = context.portfolio.get('client', contract?.clientId ?? one.record);
  const role = client?.stakeholders.find((stakeholder) => stakeholder.id === other)?.role ?? '';
  return isFilled(role) ? role.trim() : findingWords.roleless;
}
