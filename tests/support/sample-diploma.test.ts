import { describe, expect, it } from 'vitest';
import { buildPortfolio } from '../../src/domain/portfolio';
import { type AnyRecord, allRecordKinds, recordKinds } from '../../src/domain/records/record-kinds';
import { dateOfInstant } from '../../src/domain/time';
import type { PortfolioFile } from '../../src/interchange/portfolio-file/portfolio-file';
import { readPortfolioFile } from '../../src/interchange/portfolio-file/read-portfolio-file';
import { findRemarks } from '../../src/interchange/portfolio-file/references';
import { writePortfolioFile } from '../../src/interchange/portfolio-file/write-portfolio-file';
import { buildSampleFile } from './sample-diploma';

const text = buildSampleFile();
const file = opened(text);
const { records } = file;
const portfolio = buildPortfolio(records);

describe('the sample portfolio', () => {
  it('is what the hand-written source gives (`npx vitest run -u` writes it)', async () => {
    await expect(text).toMatchFileSnapshot('../fixtures/portfolios/sample-diploma.json');
  });

  it('has every kind of record that a candidate with rules writes', () => {
    // Claims and templates are for those who want them; a judgement is the assessor's.
    const leftOut: ReadonlySet<string> = new Set(['claim', 'contractTemplate', 'judgement', 'officialWording']);
    const missing = allRecordKinds().filter((kind) => portfolio.all(kind).length === 0);
    expect(missing.filter((kind) => !leftOut.has(kind))).toEqual([]);
  });

  it('has each id and each reference once', () => {
    expect(twice(records.map((record) => record.id))).toEqual([]);
    expect(twice(records.flatMap((record) => record.ref ?? []))).toEqual([]);
  });

  it('is a portfolio file like those that the app saves, and names no record that it lacks', () => {
    expect(findRemarks(file)).toEqual([]);
    expect(writePortfolioFile(file)).toBe(text);
  });

  it('keeps sealed names out of everything that is not sealed', () => {
    const open = JSON.stringify(records.filter((record) => !recordKinds[record.kind].sealed));
    const names = portfolio
      .all('identity')
      .flatMap((one) => [one.name, one.contact, ...one.stakeholderNames.map(({ name }) => name)]);
    const words = names
      .flatMap((name) => name.split(/[\s,]+/))
      .filter((word) => word.length > 3 && !/^\d+$/.test(word));
    expect(words.length).toBeGreaterThan(20);
    expect(words.filter((word) => open.includes(word))).toEqual([]);
  });

  it('quotes feedback and meetings only once they have taken place', () => {
    const early = portfolio.all('reflection').flatMap((reflection) => {
      const written = dateOfInstant(reflection.changedAt);
      const days = [
        ...reflection.citedFeedbackIds.map((id) => portfolio.get('feedback', id)?.givenOn),
        ...reflection.citedSupervisionIds.map((id) => portfolio.get('supervisionMeeting', id)?.heldOn),
      ];
      return days.filter((day) => day === undefined || day === null || day > written).map(() => reflection.id);
    });
    expect(early).toEqual([]);
  });

  it('dates reflections and feedback on or after their sessions', () => {
    const heldOn = (id: AnyRecord['id']) => portfolio.get('session', id)?.heldOn ?? '9999';
    const reflections = portfolio.all('reflection').filter((one) => (one.reflectedOn ?? '') < heldOn(one.sessionId));
    const feedback = portfolio
      .all('feedback')
      .filter((one) => one.sessionIds.some((id) => (one.givenOn ?? '') < heldOn(id)));
    expect([...reflections, ...feedback].map(({ id }) => id)).toEqual([]);
  });
});

function opened(from: string): PortfolioFile {
  const result = readPortfolioFile(from);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

function twice(texts: readonly string[]): readonly string[] {
  return texts.filter((one, index) => texts.indexOf(one) !== index);
}
