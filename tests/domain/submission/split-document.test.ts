import { describe, expect, it } from 'vitest';
import type { SubmissionDocument } from '../../../src/domain/submission/document';
import { estimatedBytes } from '../../../src/domain/submission/document-size';
import { printedTexts } from '../../../src/domain/submission/printed-texts';
import { splitDocument } from '../../../src/domain/submission/split-document';
import { completeCertificate } from '../../support/complete-portfolio';
import { blocksOf, headingsOf, submissionOf, targetsOf } from './submission-of';

const whole = submissionOf(completeCertificate().build());
const CAP = 200_000;

function anchorsOf(document: SubmissionDocument): ReadonlySet<string> {
  const found = JSON.stringify(document).matchAll(/"anchor":"([^"]+)"/g);
  return new Set([...found].map(([, anchor = '']) => anchor));
}

describe('a submission in parts', () => {
  const parts = splitDocument(whole, CAP);

  it('is left whole where it is small enough', () => {
    expect(splitDocument(whole, 100_000_000)).toEqual([whole]);
  });

  it('keeps each part below the size, where a record is not larger by itself', () => {
    expect(parts.length).toBeGreaterThan(2);
    for (const part of parts.slice(1)) expect(estimatedBytes(part)).toBeLessThan(CAP * 1.1);
  });

  it('loses nothing and says nothing twice', () => {
    const headings = (document: SubmissionDocument) => [1, 2, 3].flatMap((level) => headingsOf(document, level));
    const own = parts.flatMap(headings).filter((text) => !/^Part \d of|^The whole submission/.test(text));
    expect(own.toSorted()).toEqual([...headings(whole)].toSorted());
    const texts = parts.map(printedTexts).join('\n');
    for (const block of blocksOf(whole)) {
      if (block.kind === 'paragraph' && typeof block.text[0] === 'string') expect(texts).toContain(block.text[0]);
    }
  });

  it('has a first page in each part, and in the first what the others hold', () => {
    expect(headingsOf(parts[1] ?? whole, 1)[0]).toBe(`Part 2 of ${parts.length}`);
    expect(JSON.stringify(parts[0])).toContain('The whole submission');
    expect(parts.map(({ meta }) => meta.fileName)[1]).toBe(
      `R Example - ENR-001 - 0001 - 501 - (1) - part 2 of ${parts.length}.pdf`,
    );
  });

  it('leads nowhere that is in another part: it names the part', () => {
    for (const part of parts) {
      const anchors = anchorsOf(part);
      const pages = JSON.stringify(part).matchAll(/"pageOf":"([^"]+)"/g);
      for (const [, target = ''] of pages) expect(anchors.has(target)).toBe(true);
    }
    expect(/D02, part \d/.test(JSON.stringify(parts[0]))).toBe(true);
    expect(targetsOf(whole).length).toBeGreaterThan(100);
  });

  it('begins with a heading of the first level and skips none', () => {
    for (const part of parts) {
      const levels = blocksOf(part).flatMap((block) => (block.kind === 'heading' ? [block.level] : []));
      levels.forEach((level, index) => expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1));
    }
  });
});
