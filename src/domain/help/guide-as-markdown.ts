import { helpWords as words } from '../words/help';
import type { Guide } from './guide';

/** A guide as a page for docs/: the same words as in the app. `pictures` is the folder of the pictures, seen from there. */
export function guideAsMarkdown({ title, lead, sections }: Guide, pictures: string): string {
  const parts = [`# ${title}`, lead];
  for (const section of sections) {
    parts.push(`## ${section.title}`, ...section.paragraphs);
    if (section.steps !== undefined) parts.push(section.steps.map((step) => `- ${step}`).join('\n'));
    if (section.picture !== undefined)
      parts.push(`![${words.screens[section.picture]}](${pictures}/${section.picture}.jpg)`);
  }
  return `${parts.join('\n\n')}\n`;
}
