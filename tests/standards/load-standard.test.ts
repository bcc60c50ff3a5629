import { describe, expect, it } from 'vitest';
import { listStandardIds, readStandard } from '../../src/node/read-standard';
import { loadStandard, standardIds } from '../../src/standards/load-standard';

describe('loading a standard', () => {
  it('knows every folder of standards-data that holds one', () => {
    expect(standardIds).toContain('ilm-l5');
    expect(standardIds).toEqual(listStandardIds());
  });

  it.each(standardIds)('gives %s the same in the app and in Node, where the schema has been through it', async (id) => {
    const loaded = await loadStandard(id);
    expect(loaded.ok).toBe(true);
    expect(loaded).toEqual(readStandard(id));
  });

  it('says so when there is none of that name', async () => {
    const expected = { ok: false, problem: { kind: 'unknown_standard', id: 'ilm-l7' } };
    expect(await loadStandard('ilm-l7')).toEqual(expected);
    expect(readStandard('ilm-l7')).toEqual(expected);
  });
});
