import { wholeUnit } from '../../domain/official-wording/whole-unit';
import type { Standard } from '../../domain/standards/standard';
import { useServices } from '../../workspace/services';

/** Fetches what explains the items of each unit, and gives the standard with it. Rejects if some of it can't be had now. */
export function useWholeStandard(): (standard: Standard) => Promise<Standard> {
  const { standards } = useServices();
  return async (standard) => {
    const units = standard.units.map(async (unit) => {
      const detail = await standards.detail(standard.id, unit.unit);
      if (detail === null) throw new Error(`no detail of unit ${unit.unit}`);
      return wholeUnit(unit, detail);
    });
    return { ...standard, units: await Promise.all(units) };
  };
}
