import { expect, it } from 'vitest';
import { buildPortfolio } from '../../../src/domain/portfolio';
import { completeWriting } from '../../support/complete-writing';
import { id } from '../../support/portfolio-builder';
import { submissionOf } from './submission-of';

it('feedback cites the records in which its change shows, and none that is gone', () => {
  const builder = completeWriting();
  const later = builder
    .records()
    .filter(({ kind }) => kind === 'session')
    .at(-1);
  if (later === undefined) throw new Error('no session');
  builder.changeAll('feedback', () => ({ changedInIds: [later.id, id('removed')] }));
  const records = builder
    .records()
    .map((record) => (record.id === later.id ? { ...record, ref: 'D99' as never } : record));
  const document = JSON.stringify(submissionOf(buildPortfolio(records), ['501'], {}));
  expect(document).toContain('Where that shows');
  expect(document).toMatch(/Where that shows.{0,120}D99"/);
  const without = builder
    .records()
    .map((record) => (record.kind === 'feedback' ? { ...record, changedInIds: [] } : record));
  expect(JSON.stringify(submissionOf(buildPortfolio(without), ['501'], {}))).not.toContain('Where that shows');
});
