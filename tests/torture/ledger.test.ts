import { describe, expect, it } from 'vitest';
import { Ledger } from './harness/ledger';
import type { FoundState, Step } from './harness/protocol';
import { readText, textOf } from './page/content';

/** The harness itself must be able to find what it looks for. */

const save = (id: string, n: number): Step => ({ do: 'save', id, n, size: 100 });
const whole = (id: string, n: number, ref: string | null = null) => ({ id, n, isWhole: true, ref });

function found(part: Partial<FoundState> = {}): FoundState {
  const nothing = { records: [], unreadable: 0, drafts: [], histories: {}, files: 0, withoutFile: [] };
  return { problem: null, hadDatabase: true, openMs: 1, ...nothing, ...part };
}

/** A ledger of steps that were all called saved. */
function saved(...steps: Step[]): Ledger {
  const ledger = new Ledger();
  for (const step of steps) {
    ledger.asks(step);
    if (step.do === 'remove') ledger.hears({ type: 'removing', id: step.id });
    ledger.hears({ type: 'saved', step, ms: 1 });
  }
  return ledger;
}

const NOW = { at: 0, isDropped: false };
const NO_DAMAGE = { lost: [], torn: [], strange: [], withoutFile: [], lostDrafts: [], typingLostMs: 0 };

describe('what was called saved', () => {
  it('is well where it stands as it was written last, or newer', () => {
    const ledger = saved(save('s1', 1), save('s1', 2));
    ledger.asks(save('s1', 3));
    expect(ledger.compare(found({ records: [whole('s1', 3)], histories: { s1: [3, 2, 1] } }), NOW)).toEqual(NO_DAMAGE);
  });

  it('is lost where it is gone or older, once for each', () => {
    const ledger = saved(save('s1', 1), save('s2', 2), save('s2', 3));
    const half = found({ records: [whole('s2', 2)] });
    expect(ledger.compare(half, NOW).lost).toEqual([
      's1: saved v1, seen vnull, found nothing',
      's2: saved v3, seen vnull, found v2',
    ]);
    expect(ledger.compare(half, NOW).lost).toEqual([]);
  });

  it('is lost where only its history has gaps', () => {
    const ledger = saved(save('s1', 1), save('s1', 2), save('s1', 3));
    const damage = ledger.compare(found({ records: [whole('s1', 3)], histories: { s1: [3, 1] } }), NOW);
    expect(damage.lost).toEqual(['s1: history without v2']);
  });

  it('may be gone once its removal was asked for, and must be once that was called saved', () => {
    const asked = saved(save('s1', 1));
    asked.hears({ type: 'removing', id: 's1' });
    expect(asked.compare(found(), NOW).lost).toEqual([]);
    const removed = saved(save('s1', 1), { do: 'remove', id: 's1', n: 2 });
    expect(removed.compare(found({ records: [whole('s1', 1)] }), NOW).lost).toEqual(['s1: removed (saved), found v1']);
  });

  it('has been seen, and must not go away later, even if nobody called it saved', () => {
    const ledger = new Ledger();
    ledger.asks(save('s1', 1));
    expect(ledger.compare(found({ records: [whole('s1', 1)] }), NOW)).toEqual(NO_DAMAGE);
    expect(ledger.compare(found(), NOW).lost).toHaveLength(1);
  });
});

describe('what was only seen, when the database is gone', () => {
  const dropped = { at: 0, isDropped: true };

  it('may be gone or back, but not what was called saved', () => {
    const ledger = saved(save('s1', 1), save('s3', 2));
    ledger.asks(save('s1', 3));
    ledger.asks(save('s2', 4));
    ledger.hears({ type: 'removing', id: 's3' });
    expect(ledger.compare(found({ records: [whole('s1', 3), whole('s2', 4)] }), NOW)).toEqual(NO_DAMAGE);
    const back = found({ records: [whole('s1', 1), whole('s3', 2)] });
    expect(ledger.compare(back, dropped)).toEqual(NO_DAMAGE);
    expect(ledger.compare(found({ records: [whole('s3', 2)] }), dropped).lost).toHaveLength(1);
  });
});

describe('what was never there, when the database is gone', () => {
  it('may come out of the second store, whole', () => {
    const bulk: Step = { do: 'bulk', ids: ['s1', 's2'], n: 1, size: 10 };
    const commitInFlight = (): Ledger => {
      const ledger = new Ledger();
      ledger.asks(bulk);
      expect(ledger.compare(found(), NOW)).toEqual(NO_DAMAGE);
      return ledger;
    };
    const both = found({ records: [whole('s1', 1), whole('s2', 1)] });
    const one = found({ records: [whole('s1', 1)] });
    const dropped = { at: 0, isDropped: true };
    expect(commitInFlight().compare(both, dropped)).toEqual(NO_DAMAGE);
    expect(commitInFlight().compare(one, dropped).torn).toHaveLength(1);
    expect(commitInFlight().compare(both, NOW).strange).toHaveLength(2);
  });
});

describe('what is there', () => {
  it('is strange if nobody wrote it, if it is not whole, or if two share a reference', () => {
    const ledger = saved(save('s1', 1), save('s2', 2));
    const records = [{ ...whole('s1', 1, 'D01'), isWhole: false }, whole('s2', 9, 'D01'), whole('s3', 1)];
    const { strange } = ledger.compare(found({ records, unreadable: 1 }), NOW);
    expect(strange).toEqual([
      '1 unreadable',
      's1 v1 is not as it was written',
      's2 v9, though only v2 was written',
      'D01 belongs to s1 and s2',
      's3 v1, though only v-1 was written',
    ]);
  });

  it('is strange if it was not there after the kill and comes later', () => {
    const ledger = new Ledger();
    ledger.asks(save('s1', 1));
    expect(ledger.compare(found(), NOW)).toEqual(NO_DAMAGE);
    expect(ledger.compare(found({ records: [whole('s1', 1)] }), NOW).strange).toHaveLength(1);
  });

  it('is torn if a commit of several is there in part', () => {
    const bulk: Step = { do: 'bulk', ids: ['s1', 's2', 's3'], n: 1, size: 10 };
    const ledger = new Ledger();
    ledger.asks(bulk);
    const { torn } = ledger.compare(found({ records: [whole('s1', 1), whole('s2', 1)] }), NOW);
    expect(torn).toEqual(['s1 and 2 others: versions 1, ']);
    const all = ['s1', 's2', 's3'].map((id) => whole(id, 1));
    expect(saved(bulk).compare(found({ records: all }), NOW)).toEqual(NO_DAMAGE);
  });
});

describe('drafts', () => {
  const draft = (n: number): Step => ({ do: 'draft', key: 'session:1', n, size: 10 });

  it('are lost if they are older than what was called kept', () => {
    const ledger = saved(draft(1), draft(2));
    expect(ledger.compare(found({ drafts: [{ key: 'session:1', n: 1 }] }), NOW).lostDrafts).toHaveLength(1);
  });

  it('may hold the last key press, which nobody heard of', () => {
    const ledger = new Ledger();
    ledger.asks({ do: 'type', key: 'reflection:1', n: 1, ms: 5000 });
    ledger.hears({ type: 'typed', key: 'reflection:1', n: 1, at: 1000 });
    expect(ledger.compare(found({ drafts: [{ key: 'reflection:1', n: 2 }] }), NOW)).toEqual(NO_DAMAGE);
  });

  it('lose as much typing as lies before the kill', () => {
    const ledger = new Ledger();
    for (const [n, at] of [
      [1, 1000],
      [2, 4000],
      [3, 5000],
    ] as const)
      ledger.hears({ type: 'typed', key: 'reflection:1', n, at });
    expect(
      ledger.compare(found({ drafts: [{ key: 'reflection:1', n: 1 }] }), { at: 5500, isDropped: false }).typingLostMs,
    ).toBe(1500);
  });
});

describe('a text of the torture page', () => {
  it('tells its version, and every change', () => {
    const text = textOf('s1', 12, 300);
    expect(text).toHaveLength(300);
    expect(readText('s1', text)).toEqual({ n: 12, isWhole: true });
    expect(readText('s2', text).isWhole).toBe(false);
    expect(readText('s1', text.slice(0, -1)).isWhole).toBe(false);
    expect(readText('s1', text.replace('ŵ', 'w')).isWhole).toBe(false);
    expect(readText('s1', '').isWhole).toBe(false);
  });
});
