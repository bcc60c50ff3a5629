/** `npm run guides`: docs/guide-*.md from the guides in the app, which are the one source. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { guideAsMarkdown } from '../../src/domain/help/guide-as-markdown';
import { guides } from '../../src/domain/help/guides';

for (const [name, guide] of Object.entries(guides)) {
  const file = path.resolve(import.meta.dirname, `../../docs/guide-${name}.md`);
  writeFileSync(file, guideAsMarkdown(guide, '../public/help'));
}
