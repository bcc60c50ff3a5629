import { describe, expect, it } from 'vitest';
import { listStandardIds, readStandard } from '../../src/node/read-standard';
import { loadDetail } from '../../src/standards/load-detail';
import { loadStandard, standardIds } from '../../src/standards/load-standard';

describe('loading a standard', () => {
  it('knows every folder of standards-data that holds one', () => {
    expect(standardIds).toContain('ilm-l5');
    expect(standardIds).toEqual(listStandardIds());
  });

  it.each(standardIds)('gives %s the same in the app and in Node, where the schema has been through it', async (id) => {
    const whole = readStandard(id);
    const loaded = await loadStandard(id);
    if (!whole.ok || !loaded.ok) throw new Error('not read');
    for (const unit of whole.value.units) {
      const detail = await loadDetail(id, unit.unit);
      const half = loaded.value.units.find((one) => one.unit === unit.unit);
      const items = [...(half?.items ?? []), ...(detail.ok ? detail.value : [])];
      expect({ ...half, items: unit.items }).toEqual(unit);
      expect(new Set(items.map((item) => JSON.stringify(item)))).toEqual(
        new Set(unit.items.map((item) => JSON.stringify(item))),
      );
      expect(items).toHaveLength(unit.items.length);
    }
    expect({ ...loaded.value, units: whole.value.units }).toEqual(whole.value);
  });

  it('keeps what explains a criterion for the screen that shows it', async () => {
    const loaded = await loadStandard('ilm-l5');
    const kinds = loaded.ok ? loaded.value.units.flatMap((unit) => unit.items.map((item) => item.kind)) : [];
    expect([...new Set(kinds)].sort()).toEqual(['assessment_criterion', 'learning_outcome']);
    const detail = await loadDetail('ilm-l5', '501');
    expect(detail.ok && detail.value.some((item) => item.parent === '1.1' && item.kind === 'depth')).toBe(true);
    expect(await loadDetail('ilm-l5', '999')).toMatchObject({ ok: false, problem: { kind: 'part_missing' } });
  });

  it('says so when there is none of that name', async () => {
    const expected = { ok: false, problem: { kind: 'unknown_standard', id: 'ilm-l7' } };
    expect(await loadStandard('ilm-l7')).toEqual(expected);
    expect(readStandard('ilm-l7')).toEqual(expected);
  });
});
