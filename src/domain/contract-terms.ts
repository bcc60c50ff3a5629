import type { RecordId } from './ids';
import { contractTermDefaults } from './records/contract';
import type { Contract } from './records/contract';
import type { ContractTemplate } from './records/contract-template';
import { isFilled } from './records/record-base';

type TermName = Exclude<keyof typeof contractTermDefaults, 'form'>;

/** Any part of terms that there is: a template of ours gives texts only. */
export type Terms = { readonly [Name in TermName]?: ContractTemplate[Name] };

const NAMES = Object.keys(contractTermDefaults).filter((name): name is TermName => name !== 'form');

/** Terms without what belongs to one contract or template alone. */
export function termsOf(record: Contract | ContractTemplate): Terms {
  return Object.fromEntries(NAMES.map((name) => [name, record[name]]));
}

/** What a template would fill in: only what is still empty, and only where it says something. Clauses get ids of their own. */
export function emptyTermsFrom(template: Terms, contract: Terms, nextId: () => RecordId): Terms {
  const filled = NAMES.filter((name) => isEmpty(contract[name]) && !isEmpty(template[name]));
  return Object.fromEntries(
    filled.map((name) => [
      name,
      name === 'clauses' ? template.clauses?.map((clause) => ({ ...clause, id: nextId() })) : template[name],
    ]),
  );
}

function isEmpty(value: Terms[TermName]): boolean {
  if (typeof value === 'string') return !isFilled(value);
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}
