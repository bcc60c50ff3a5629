import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Step } from './devices';
import { checkHistory } from './laws';

const small = fc.nat({ max: 50 });
const device = fc.nat({ max: 4 });
const value = fc.integer({ min: 1, max: 180 });
const DAY_MS = 86_400_000;

const create = fc.record({ does: fc.constant('create' as const), device, what: fc.nat({ max: 5 }), value });
const edit = fc.record({
  does: fc.constant('edit' as const),
  device,
  target: small,
  field: fc.nat({ max: 11 }),
  value,
});
const other = fc.record({
  does: fc.constantFrom('remove' as const, 'bringBack' as const, 'sign' as const, 'sign' as const, 'tamper' as const),
  device,
  target: small,
});
const clock = fc.record({
  does: fc.constant('setClock' as const),
  device,
  byMs: fc.constantFrom(0, 90_000, -90_000, DAY_MS, -DAY_MS, 400 * DAY_MS, -4000 * DAY_MS),
});
const receive = fc.record({
  does: fc.constant('receive' as const),
  device,
  from: device,
  how: fc.constantFrom('whole' as const, 'whole' as const, 'old' as const, 'torn' as const, 'twice' as const),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: create },
  { weight: 7, arbitrary: edit },
  { weight: 5, arbitrary: other },
  { weight: 1, arbitrary: clock },
  { weight: 6, arbitrary: receive },
);

describe('merging random histories of two to five devices', () => {
  it('comes to the same in every order, loses no hour and no text, and leaves what is signed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 5 }),
        fc.array(step, { minLength: 5, maxLength: 40 }),
        fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }),
        (devices, steps, order) => {
          const { broken, minutes, expectedMinutes } = checkHistory(devices, steps, order);
          expect(broken).toEqual([]);
          expect(minutes).toBe(expectedMinutes);
        },
      ),
      { numRuns: 400 },
    );
  });
});
