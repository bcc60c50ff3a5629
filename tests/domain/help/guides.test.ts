import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { guideAsMarkdown } from '../../../src/domain/help/guide-as-markdown';
import { guides } from '../../../src/domain/help/guides';

const root = path.resolve(import.meta.dirname, '../../..');

describe.each(Object.entries(guides))('the guide %s', (name, guide) => {
  it('says the same in docs/ as in the app (npm run guides)', () => {
    const page = readFileSync(path.join(root, `docs/guide-${name}.md`), 'utf8');
    expect(page).toBe(guideAsMarkdown(guide, '../public/help'));
  });

  it('shows only pictures that are there (npm run pictures)', () => {
    for (const { picture } of guide.sections) {
      if (picture === undefined) continue;
      expect(existsSync(path.join(root, `public/help/${picture}.jpg`)), picture).toBe(true);
    }
  });
});
