import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HybridStamp, hybridStampSchema, nextStamp } from '../../src/domain/hybrid-clock';
import { toDeviceId } from '../../src/domain/ids';

const PHONE = toDeviceId('device-phone');
const LAPTOP = toDeviceId('device-laptop');

describe('a hybrid stamp', () => {
  it('holds the wall clock while that moves on', () => {
    const first = nextStamp(null, 1_000, PHONE);
    expect(first).toBe('0000000001000-000000-device-phone');
    expect(nextStamp(first, 2_000.9, LAPTOP)).toBe('0000000002000-000000-device-laptop');
  });

  it('counts while the clock stands still or goes back', () => {
    const first = nextStamp(null, 1_000, PHONE);
    const second = nextStamp(first, 1_000, PHONE);
    const third = nextStamp(second, 10, PHONE);
    expect([second, third]).toEqual(['0000000001000-000001-device-phone', '0000000001000-000002-device-phone']);
  });

  it('takes the next millisecond when the counter is full', () => {
    const full = hybridStampSchema.parse(`0000000001000-ffffff-${PHONE}`);
    expect(nextStamp(full, 1_000, PHONE)).toBe('0000000001001-000000-device-phone');
  });

  it('comes after every stamp made or seen, as text too, whatever the clocks say', () => {
    const step = fc.record({ onPhone: fc.boolean(), now: fc.integer({ min: -5, max: 9e14 }), hears: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const latest: { phone: HybridStamp | null; laptop: HybridStamp | null } = { phone: null, laptop: null };
        for (const { onPhone, now, hears } of steps) {
          const [own, other] = onPhone ? (['phone', 'laptop'] as const) : (['laptop', 'phone'] as const);
          const heard = hears ? latest[other] : null;
          if (heard !== null && heard > (latest[own] ?? '')) latest[own] = heard;
          const stamp = nextStamp(latest[own], now, onPhone ? PHONE : LAPTOP);
          expect(hybridStampSchema.safeParse(stamp).success).toBe(true);
          if (latest[own] !== null) expect(stamp > latest[own]).toBe(true);
          if (heard !== null) expect(stamp > heard).toBe(true);
          latest[own] = stamp;
        }
      }),
    );
  });
});
