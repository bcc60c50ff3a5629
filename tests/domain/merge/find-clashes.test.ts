import { describe, expect, it } from 'vitest';
import { toRecordId } from '../../../src/domain/ids';
import { changesToUnite, findClashes } from '../../../src/domain/merge/find-clashes';
import { buildPortfolio } from '../../../src/domain/portfolio';
import { newRecord } from '../../../src/domain/records/new-record';
import { instant } from '../../support/test-clock';
import { client, session } from '../../storage/records';

const NONE: ReadonlySet<string> = new Set();
const enrolment = (id: string, day: number, centreName = '') =>
  newRecord('enrolment', toRecordId(id), instant(`2026-05-0${day}T08:00:00.000Z`), {
    ...{ candidateId: toRecordId('me'), standard: 'ilm-l5', qualification: 'certificate', centreName },
  });

describe('two enrolments of one qualification', () => {
  const portfolio = buildPortfolio([
    ...[enrolment('e2', 2, 'The centre'), enrolment('e1', 1)],
    ...[session('s1', { enrolmentId: toRecordId('e1') }), session('s2', { enrolmentId: toRecordId('e2') })],
    client('c1', { enrolmentId: toRecordId('e2') }),
  ]);

  it('are found, the older first', () => {
    expect(findClashes(portfolio, NONE)).toEqual([{ kind: 'two_enrolments', ids: ['e1', 'e2'], about: null }]);
  });

  it('are put together without losing an hour', () => {
    const [clash] = findClashes(portfolio, NONE);
    if (clash === undefined) throw new Error('no clash');
    const united = portfolio.with(changesToUnite(portfolio, clash) ?? []);
    expect(united.all('enrolment')).toMatchObject([{ id: 'e1', centreName: 'The centre' }]);
    expect(united.belonging('session', toRecordId('e1')).map(({ id }) => id)).toEqual(['s1', 's2']);
    expect(united.belonging('client', toRecordId('e1'))).toHaveLength(1);
    expect(findClashes(united, NONE)).toEqual([]);
  });
});

describe('two answers to one question', () => {
  const answer = (name: string, item: string) =>
    newRecord('writtenResponse', toRecordId(name), instant('2026-05-02T08:00:00.000Z'), {
      ...{ enrolmentId: toRecordId('e1'), unit: '500', item },
    });

  it('are found, and answers to different ones are not', () => {
    const portfolio = buildPortfolio([enrolment('e1', 1), answer('a', '1.1'), answer('b', '1.1'), answer('c', '1.2')]);
    expect(findClashes(portfolio, NONE)).toEqual([{ kind: 'two_answers', ids: ['a', 'b'], about: 'e1' }]);
    expect(changesToUnite(portfolio, findClashes(portfolio, NONE)[0] ?? expect.fail('none'))).toBeNull();
  });
});

describe('records whose owner was removed', () => {
  it('are named, and those that never had one are not', () => {
    const portfolio = buildPortfolio([session('s1')]);
    expect(findClashes(portfolio, NONE)).toEqual([]);
    expect(findClashes(portfolio, new Set(['c1']))).toEqual([{ kind: 'owner_removed', ids: ['s1'], about: 'c1' }]);
  });
});
