import { describe, expect, it } from 'vitest';
import { releaseIdOf, type ShellEntry } from '../../src/pwa/shell-entry';

const page: ShellEntry = { url: 'index.html', revision: 'a', integrity: 'sha256-page', stage: 'core' };
const chunk: ShellEntry = { url: 'assets/pdf-1.js', revision: null, integrity: 'sha256-pdf', stage: 'rest' };

describe('the name of a release', () => {
  it('is the same for the same files in any order', () => {
    expect(releaseIdOf([page, chunk])).toBe(releaseIdOf([chunk, page]));
    expect(releaseIdOf([page, chunk])).toMatch(/^[0-9a-f]{16}$/);
  });

  it.each([
    ['content', [page, { ...chunk, integrity: 'sha256-other' }]],
    ['a name', [page, { ...chunk, url: 'assets/pdf-2.js' }]],
    ['what is missing', [page]],
  ])('changes with %s', (_what, entries) => {
    expect(releaseIdOf(entries)).not.toBe(releaseIdOf([page, chunk]));
  });
});
