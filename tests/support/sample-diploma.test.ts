import { describe, expect, it } from 'vitest';
import { buildPortfolio } from '../../src/domain/portfolio';
import { parseRecord } from '../../src/domain/records/parse-record';
import { type AnyRecord, allRecordKinds, recordKinds } from '../../src/domain/records/record-kinds';
import { dateOfInstant } from '../../src/domain/time';
import { buildSampleFile } from './sample-diploma';
import { listOf, toFields } from './sample-source';

const text = buildSampleFile();
const records = listOf(toFields(JSON.parse(text)), 'records').map(parsed);
const portfolio = buildPortfolio(records);

describe('the sample portfolio', () => {
  it('is what the hand-written source gives (`npx vitest run -u` writes it)', async () => {
    await expect(text).toMatchFileSnapshot('../fixtures/portfolios/sample-diploma.json');
  });

  it('has every kind of record', () => {
    expect(allRecordKinds().filter((kind) => portfolio.all(kind).length === 0)).toEqual([]);
  });

  it('has each id and each reference once', () => {
    expect(twice(records.map((record) => record.id))).toEqual([]);
    expect(twice(records.flatMap((record) => record.ref ?? []))).toEqual([]);
  });

  it('points only to records that it has', () => {
    const ids = new Set<string>(records.map((record) => record.id));
    const pointers = records.flatMap((record) =>
      Object.entries(record).flatMap(([field, value]) => (/Ids?$/.test(field) ? textsOf(value) : [])),
    );
    const stakeholders = new Set<string>(
      portfolio.all('client').flatMap((client) => client.stakeholders.map(({ id }) => id)),
    );
    expect(pointers.filter((id) => !ids.has(id) && !stakeholders.has(id))).toEqual([]);
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

function parsed(record: unknown): AnyRecord {
  const result = parseRecord(record);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

/** A text, or a list of them, as a list; nothing for null. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

function twice(texts: readonly string[]): readonly string[] {
  return texts.filter((one, index) => texts.indexOf(one) !== index);
}
