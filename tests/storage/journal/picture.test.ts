import { describe, expect, it } from 'vitest';
import { entryToText, type JournalEntry, parseEntry } from '../../../src/storage/journal/entries';
import { draftsOf, neededEntries, pictureOf } from '../../../src/storage/journal/picture';
import { instant } from '../../support/test-clock';
import { commit, head, row, settled, stamp } from './rows';

describe('the picture that a journal gives', () => {
  it('is nothing where nothing was written', () => {
    expect(pictureOf([], null)).toBeNull();
    expect(pictureOf([commit('a', 1, 0, 1)], 'another')).toBeNull();
  });

  it('holds the log, what stands and the head, whatever order the tabs wrote in', () => {
    const entries = [commit('c', 3, 2, 3), commit('a', 1, 0, 1), commit('b', 2, 1, 2)];
    expect(facts(entries)).toEqual({ seq: 3, rows: ['1/1', '2/2', '3/3'], missing: 0 });
  });

  it('tells how many places of the log are missing', () => {
    expect(facts([commit('a', 1, 0, 1), commit('c', 3, 2, 3)])).toEqual({ seq: 3, rows: ['1/1', '3/3'], missing: 1 });
  });

  it('leaves out what the database refused', () => {
    const entries = [commit('a', 1, 0, 1), commit('b', 2, 1, 2), voided('b')];
    expect(facts(entries)).toEqual({ seq: 1, rows: ['1/1'], missing: 0 });
    expect(facts([...entries, commit('c', 2, 1, 3)])).toEqual({ seq: 2, rows: ['1/1', '2/3'], missing: 0 });
  });

  it('keeps what was taken back by mistake: others follow it', () => {
    const entries = [commit('a', 1, 0, 1), commit('b', 2, 1, 2), voided('b'), commit('c', 3, 2, 3)];
    expect(facts(entries)).toEqual({ seq: 3, rows: ['1/1', '2/2', '3/3'], missing: 0 });
  });

  it('takes of two commits on one head the one that others follow, even if it is the earlier', () => {
    const [dead, alive] = [commit('dead', 2, 1, 9), commit('alive', 2, 1, 2)];
    const entries = [commit('a', 1, 0, 1), dead, alive, commit('c', 3, 2, 10)];
    expect(facts(entries)).toEqual({ seq: 3, rows: ['1/1', '2/2', '3/10'], missing: 0 });
  });

  it('believes a copy from the database before anything else', () => {
    const entries = [commit('a', 1, 0, 1), commit('dead', 2, 1, 9), settled([row(2, 3)], 2, 3)];
    expect(facts(entries)).toEqual({ seq: 2, rows: ['1/1', '2/3'], missing: 0 });
  });

  it('is that of the database asked for; of the latest, if none is', () => {
    const entries = [commit('a', 1, 0, 5, 'old'), commit('b', 1, 0, 6, 'new')];
    expect(pictureOf(entries, 'old')?.head.databaseId).toBe('old');
    expect(pictureOf(entries, null)?.head.databaseId).toBe('new');
  });

  it('shows the last version of a record, and everything beside the log', () => {
    const first = { ...commit('a', 1, 0, 1), refs: [{ ref: 'D01', id: 's1' }] };
    const attachments = { name: 'attachments', list: [] };
    const second = { ...commit('b', 2, 1, 2), rows: [row(2, 2, 's1')], meta: [attachments, head(2, 2)] };
    const picture = pictureOf([second, first], null);
    expect(picture?.standingById.get('s1')?.seq).toBe(2);
    expect([...(picture?.idByRef ?? [])]).toEqual([['D01', 's1']]);
    expect([...(picture?.metaByName.keys() ?? [])]).toEqual(['head', 'attachments']);
  });
});

describe('drafts in a journal', () => {
  it('are the newest of each form, and none that was given up', () => {
    const entries = [draft('a', 1), draft('b', 1), draft('a', 3), draft('a', 2), draft('b', 2, true), draft('c', 1)];
    expect(draftsOf(entries).map(({ key, savedAt }) => [key, savedAt.slice(-4)])).toEqual([
      ['a', '003Z'],
      ['c', '001Z'],
    ]);
  });
});

describe('what a journal still needs', () => {
  it('leaves out old drafts, and commits that were refused with the word that says so', () => {
    const entries = [draft('a', 1), commit('x', 1, 0, 1), voided('x'), draft('a', 2), commit('y', 1, 0, 2), null];
    expect([...neededEntries(entries)]).toEqual([3, 4, 5]);
  });

  it('keeps a commit that others follow', () => {
    const entries = [commit('x', 1, 0, 1), voided('x'), commit('y', 2, 1, 2)];
    expect([...neededEntries(entries)]).toEqual([0, 1, 2]);
  });
});

describe('an entry as text', () => {
  it('comes back as it was, bytes included', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    const written = { ...commit('a', 1, 0, 1), rows: [{ ...row(1, 1), body: bytes }, row(2, 1)] };
    for (const entry of [written, settled([], 1, 1), voided('a'), draft('k', 1)]) {
      expect(parseEntry(entryToText(entry))).toEqual(entry);
    }
  });

  it('of a kind that this code does not know is left alone', () => {
    expect(parseEntry('{"type":"hologram"}')).toBeNull();
    expect(parseEntry('{"type":"commit","rows":[],"refs":[],"meta":[]}')).toBeNull();
  });
});

function facts(entries: readonly JournalEntry[]) {
  const picture = pictureOf(entries, null);
  const orderOf = (text: string): number => Number(text.slice(0, 13)) - Number(stamp(0).slice(0, 13));
  const rows = [...(picture?.rowBySeq.values() ?? [])].toSorted((one, other) => one.seq - other.seq);
  return {
    seq: picture?.head.seq,
    rows: rows.map(({ seq, stamp: text }) => `${String(seq)}/${String(orderOf(text))}`),
    missing: picture?.missing,
  };
}

function voided(commitId: string): JournalEntry {
  return { type: 'void', commitId };
}

function draft(key: string, order: number, isGone = false): JournalEntry {
  const savedAt = instant(`2026-05-12T09:00:00.00${String(order)}Z`);
  return { type: 'draft', key, savedAt, row: isGone ? null : { key, savedAt, body: order } };
}
