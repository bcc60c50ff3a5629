import { isFilled } from '../../records/record-base';
import type { Reflection, ToolUse } from '../../records/reflection';
import { countOf, defineCheck } from '../define-check';
import { allLogEntries } from '../practice';

/** Different tools, each with why it was chosen and how it supported the individual, anywhere in the log. */
export const toolsJustified = defineCheck({
  figures: ['minimum'],
  run: ({ practice, figures }) => {
    const entries = allLogEntries(practice).filter((entry) => justifiedTools(entry).length > 0);
    const tools = new Set(entries.flatMap(justifiedTools));
    const latest = allLogEntries(practice).at(-1);
    return countOf(tools.size, figures.minimum, {
      records: entries.map((entry) => entry.id),
      missingItems: practice.claims.sessions.length === 0 ? ['anySession'] : [],
      action:
        latest === undefined
          ? { screen: 'new_session', record: null }
          : { screen: 'reflection', record: latest.sessionId, field: 'tools' },
    });
  },
});

function justifiedTools(entry: Reflection): readonly string[] {
  return entry.tools.filter(isJustified).map((use) => use.tool.trim().replace(/\s+/g, ' ').toLocaleLowerCase('en'));
}

function isJustified(use: ToolUse): boolean {
  return isFilled(use.tool) && isFilled(use.why) && isFilled(use.support);
}
