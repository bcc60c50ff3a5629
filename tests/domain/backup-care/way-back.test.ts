import { describe, expect, it } from 'vitest';
import { wayBack } from '../../../src/domain/backup-care/way-back';
import { portfolioBuilder } from '../../support/portfolio-builder';

describe('wayBack', () => {
  const builder = portfolioBuilder();
  builder.add('candidate', { name: 'Kim' }, { id: 'kim' });
  builder.add('candidate', { name: 'Lee' }, { id: 'lee' });
  const before = builder.build();

  it('is nothing where nothing has changed', () => {
    expect(wayBack(before, before)).toEqual([]);
  });

  it('takes away what is new, puts back what is gone, and makes what was changed as it was', () => {
    const now = portfolioBuilder(builder.records());
    now.remove('candidate', 'lee');
    now.add('candidate', { name: 'New' }, { id: 'new' });
    now.change('candidate', 'kim', { name: 'Changed' });
    const changes = wayBack(before, now.build());
    const back = now.build().with(changes);
    expect(changes).toHaveLength(3);
    expect(back.all('candidate')).toEqual(before.all('candidate'));
  });
});
