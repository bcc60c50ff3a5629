import type { DevelopmentNeed } from '../../records/development-need';
import { isFilled } from '../../records/record-base';
import { countOf, defineCheck, eachClient, shortfall } from '../define-check';

export const needsOfEachClient = defineCheck({
  figures: ['minimum'],
  run: ({ practice, figures }) =>
    eachClient(practice, ({ client, needs }) =>
      needs.length >= figures.minimum
        ? null
        : shortfall(client, 'too_few_needs', { others: needs.map((need) => need.id) }),
    ),
});

export const assessmentToolNamed = defineCheck({
  figures: ['minimum'],
  run: ({ practice, figures }) => {
    const named = practice.clientFiles.flatMap(({ needs }) => needs).filter((need) => toolOf(need) !== null);
    const tools = new Set(named.map(toolOf));
    return countOf(tools.size, figures.minimum, {
      records: named.map((need) => need.id),
      shortfalls: practice.clientFiles
        .filter(({ needs }) => needs.every((need) => toolOf(need) === null))
        .map(({ client }) => shortfall(client, 'no_tool')),
      missingItems: practice.clientFiles.length === 0 ? ['anyClient'] : [],
      action: { screen: 'new_client', record: null },
    });
  },
});

export const assessmentToolOfEachClient = defineCheck({
  run: ({ practice }) =>
    eachClient(practice, ({ client, needs }) =>
      needs.some((need) => toolOf(need) !== null) ? null : shortfall(client, 'no_tool'),
    ),
});

/** The tool by which a need was found, so written that two spellings are one; null where none is named. */
function toolOf(need: DevelopmentNeed): string | null {
  if (need.tool !== 'other') return need.tool;
  return isFilled(need.otherTool) ? need.otherTool.trim().toLocaleLowerCase('en') : null;
}
