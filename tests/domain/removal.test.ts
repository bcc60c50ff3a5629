import { describe, expect, it } from 'vitest';
import { buildPortfolio, type Portfolio } from '../../src/domain/portfolio';
import { type AnyRecord, allRecordKinds } from '../../src/domain/records/record-kinds';
import { planRemoval } from '../../src/domain/removal';
import { removalWords } from '../../src/domain/words/removal';
import { id } from '../support/portfolio-builder';
import { readPortfolioFile } from '../../src/interchange/portfolio-file/read-portfolio-file';
import { buildSampleFile } from '../support/sample-diploma';

const sample = readSample();

describe('removing a record', () => {
  it('takes a client with everything that is about nobody else', () => {
    const client = clientOf(sample);
    const { removed, changes } = planRemoval(sample, client);
    const after = sample.with(changes);
    expect(removed[0]).toEqual(client);
    for (const kind of ['identity', 'developmentNeed', 'goal', 'contract', 'session', 'feedback'] as const) {
      expect(sample.belonging(kind, client.id).length, kind).toBeGreaterThan(0);
      expect(after.belonging(kind, client.id), kind).toEqual([]);
    }
    expect(danglingOwners(after)).toEqual([]);
  });

  it('keeps a session that another client had too, without the name of who goes', () => {
    const [one, other] = sample.all('client');
    const session = sample.all('session')[0];
    if (one === undefined || other === undefined || session === undefined) throw new Error('the sample has too little');
    const shared = sample.with([{ op: 'put', record: { ...session, clientIds: [one.id, other.id] } }]);
    const after = shared.with(planRemoval(shared, one).changes);
    expect(after.get('session', session.id)?.clientIds).toEqual([other.id]);
    expect(after.belonging('reflection', session.id)).toEqual(shared.belonging('reflection', session.id));
    const last = planRemoval(after, other);
    expect(last.removed.map((record) => record.id)).toContain(session.id);
  });

  it('keeps evidence, without the name of who goes', () => {
    const item = sample.all('evidenceItem').find(({ aboutIds }) => aboutIds.length > 1);
    const [first, ...others] = item?.aboutIds ?? [];
    const client = first === undefined ? undefined : sample.get('client', first);
    if (item === undefined || client === undefined) throw new Error('the sample has too little');
    const after = sample.with(planRemoval(sample, client).changes);
    expect(after.get('evidenceItem', item.id)).toEqual({ ...item, aboutIds: others });
  });

  it('keeps what a supervisor said when one of its sessions goes', () => {
    const session = sample.all('session')[0];
    const feedback = sample.all('feedback')[0];
    if (session === undefined || feedback === undefined) throw new Error('the sample has too little');
    const said = { ...feedback, clientId: null, source: 'supervisor', sessionIds: [session.id] } as const;
    const before = sample.with([{ op: 'put', record: said }]);
    const { changes, changed } = planRemoval(before, session);
    expect(changed).toContainEqual(said);
    expect(before.with(changes).get('feedback', said.id)?.sessionIds).toEqual([]);
  });

  it('is taken back to the last character, whatever went', () => {
    for (const record of everything(sample)) {
      const { changes, undo } = planRemoval(sample, record);
      expect(everything(sample.with(changes).with(undo)), record.kind).toEqual(everything(sample));
    }
  });

  it('says what goes along, and nothing where nothing does', () => {
    const client = clientOf(sample);
    const sentences = removalWords.consequences(planRemoval(sample, client));
    expect(sentences).toMatch(/the sealed name/);
    expect(sentences).toMatch(/\d+ sessions \(\d+ h/);
    const meeting = sample.all('supervisionMeeting')[0];
    if (meeting === undefined) throw new Error('the sample has no meeting');
    const alone = sample.with([{ op: 'put', record: { ...meeting, id: id('alone') } }]);
    expect(planRemoval(alone, { ...meeting, id: id('alone') }).removed).toHaveLength(1);
  });
});

function clientOf(portfolio: Portfolio): AnyRecord {
  const client = portfolio.all('client').find((one) => portfolio.belonging('identity', one.id).length > 0);
  if (client === undefined) throw new Error('the sample has no client with a name');
  return client;
}

function everything(portfolio: Portfolio): readonly AnyRecord[] {
  return allRecordKinds().flatMap((kind): readonly AnyRecord[] => portfolio.all(kind));
}

/** Records that name as their owner one that does not stand. */
function danglingOwners(portfolio: Portfolio): readonly string[] {
  const ids = new Set(everything(portfolio).map((record) => record.id));
  return everything(portfolio).flatMap((record) => {
    const owners = 'clientIds' in record ? record.clientIds : 'clientId' in record ? [record.clientId] : [];
    return owners.filter((owner) => owner !== null && !ids.has(owner)).map((owner) => `${record.id} of ${owner}`);
  });
}

function readSample(): Portfolio {
  const read = readPortfolioFile(buildSampleFile());
  if (!read.ok) throw new Error(read.problem.kind);
  return buildPortfolio(read.value.records);
}
