import { keptWording, textsOf } from '../official-wording/kept-wording';
import { itemKey, nameOfItem } from '../standards/item-key';
import type { StandardItem } from '../standards/standard';
import { officialWordingWords as words } from '../words/official-wording';
import { blockCell, paragraph, quiet, strong, textCell } from './blocks';
import type { Block, Cell } from './document';
import type { SubmissionContext } from './submission-context';

/** What an item asks for: the standard's own words first, marked as such, where the candidate has brought them in; then ours. */
export function wordingCell({ request }: SubmissionContext, unit: string, item: StandardItem): Cell {
  const record = keptWording(request.portfolio, request.standard.id).get(unit);
  const official = textsOf(record).get(itemKey(nameOfItem(item)));
  if (official === undefined) return textCell(item.wording);
  return blockCell([
    paragraph([strong(words.printed), official.text]),
    paragraph([quiet(words.printedOurs), item.wording]),
  ]);
}

/** Which copy the official wording was taken from; nothing where there is none. */
export function wordingNote({ request, units }: SubmissionContext): readonly Block[] {
  const kept = keptWording(request.portfolio, request.standard.id);
  const sources = new Set(units.flatMap(({ unit }) => kept.get(unit)?.source ?? []));
  return sources.size === 0 ? [] : [paragraph(words.printedNote([...sources]), { size: 'small' })];
}
