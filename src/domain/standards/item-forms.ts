import type { ItemKind } from './standard';

/** How the references of a kind are written, and what its items are numbered within. */
interface ItemForm {
  readonly ref: RegExp;
  /** Where counting begins again: in each unit or element, or under each parent. */
  readonly countedIn: 'element' | 'parent';
  /** Whether an item must belong to another; undefined where both occur. */
  readonly hasParent?: boolean;
}

const NUMBER = /^[1-9]\d?$/;

/** A number that the document prints twice carries how often it has come, `4-2`. */
export const ITEM_FORMS: Record<ItemKind, ItemForm> = {
  learning_outcome: { ref: /^LO[1-9]$/, countedIn: 'parent', hasParent: false },
  assessment_criterion: { ref: /^[1-9]\.[1-9]$/, countedIn: 'parent', hasParent: true },
  depth: { ref: /^[1-9]\.[1-9]\.d[1-9]\d?$/, countedIn: 'parent', hasParent: true },
  assessment_guidance: { ref: /^[1-9]\.[1-9]\.g[1-9]\d?$/, countedIn: 'parent', hasParent: true },
  evidence_suggestion: { ref: /^e[1-9]\d?$/, countedIn: 'parent', hasParent: false },
  operational: { ref: NUMBER, countedIn: 'element', hasParent: false },
  knowledge_indicator: { ref: /^[1-9](?:\.[a-z])?$/, countedIn: 'parent' },
  indicative_content: { ref: /^[1-9](?:-[2-9])?(?:\.[a-z](?:\.[1-9])?)?$/, countedIn: 'parent' },
  common_element: { ref: NUMBER, countedIn: 'element', hasParent: false },
  performance: { ref: /^P?[1-9]\d?$/, countedIn: 'element', hasParent: false },
  knowledge: { ref: /^(?:K[1-9]\d?|(?:[a-z]{2,}\.)?[a-z])$/, countedIn: 'element' },
  range: { ref: /^(?:I|II|III|IV|V|VI|VII|VIII|IX|X)$/, countedIn: 'element', hasParent: false },
  key_purpose: { ref: NUMBER, countedIn: 'element', hasParent: false },
  principle: { ref: NUMBER, countedIn: 'element', hasParent: false },
};

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** The place of an item among its own: 3 for `2.3`, `K3`, `c`, `law.c` and `III`; and 3 for `3-2`, with `isRepeat`. */
export function placeOf(ref: string): { readonly place: number; readonly isRepeat: boolean } {
  const [last = '', repeat] = (ref.split('.').at(-1) ?? '').split('-');
  const digits = /\d+$/.exec(last)?.[0];
  if (digits !== undefined) return { place: Number(digits), isRepeat: repeat !== undefined };
  if (ROMAN.includes(last)) return { place: ROMAN.indexOf(last) + 1, isRepeat: false };
  return { place: last.charCodeAt(0) - 'a'.charCodeAt(0) + 1, isRepeat: false };
}

/** What stands before the last part of a reference that names its list, `law.` of `law.a`; empty where there is none. */
export function listOf(ref: string): string {
  return /^([a-z]{2,})\./.exec(ref)?.[1] ?? '';
}
