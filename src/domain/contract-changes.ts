import type { Contract } from './records/contract';
import type { Signature } from './records/signature';
import { canonicalJson, digestOf, signedTextOf } from './signed-text';

/** A text that was signed and is no longer what stands. */
export interface SignedVersion {
  /** Whoever signed this text, in the order of their signatures. */
  readonly signatures: readonly Signature[];
  /** Whether the text that was kept is the one that was sealed. */
  readonly isSealWhole: boolean;
  /** What differs from the contract as it stands, by field; null if the text can't be read. */
  readonly changes: readonly FieldChange[] | null;
}

export interface FieldChange {
  readonly field: string;
  readonly signed: unknown;
  readonly now: unknown;
}

/** Every text that was signed and has changed since, the one signed last first. */
export function changedVersions(contract: Contract, signatures: readonly Signature[]): readonly SignedVersion[] {
  const now = signedTextOf(contract);
  const holding = digestOf(now);
  const bySeal = new Map<string, Signature[]>();
  for (const signature of signatures.filter(({ digest }) => digest !== holding)) {
    bySeal.set(signature.digest, [...(bySeal.get(signature.digest) ?? []), signature]);
  }
  return [...bySeal.values()].toReversed().map((group): SignedVersion => {
    const signedText = group[0]?.signedText ?? '';
    const [then, current] = [fieldsIn(signedText), fieldsIn(now) ?? {}];
    return {
      signatures: group,
      isSealWhole: digestOf(signedText) === group[0]?.digest,
      changes: then === null ? null : differences(contract, then, current),
    };
  });
}

type Fields = Readonly<Record<string, unknown>>;

/** In the order of the contract; a field that either side leaves out is empty there. */
function differences(contract: Contract, then: Fields, now: Fields): readonly FieldChange[] {
  const names = [...new Set([...Object.keys(contract), ...Object.keys(then)])];
  return names
    .filter((field) => field in then || field in now)
    .map((field) => ({ field, signed: then[field] ?? '', now: now[field] ?? '' }))
    .filter(({ signed, now: current }) => canonicalJson(signed) !== canonicalJson(current));
}

function fieldsIn(text: string): Fields | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null; // written by another program
  }
}
