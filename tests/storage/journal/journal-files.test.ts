import { describe, expect, it } from 'vitest';
import { entryToText, parseEntry } from '../../../src/storage/journal/entries';
import type { JournalFiles } from '../../../src/storage/journal/journal-files';
import { instant } from '../../support/test-clock';
import { MemoryJournals } from './memory-directory';
import { commit } from './rows';

const LONG = 'x'.repeat(3_000);

describe('the files of a journal', () => {
  it('give back what every tab wrote', async () => {
    const journals = new MemoryJournals();
    const [one, other] = [journals.openFiles(), journals.openFiles()];
    await Promise.all([one.append(text(1)), other.append(text(2)), one.append(text(3))]);
    expect(await textsIn(journals.openFiles())).toEqual([text(1), text(2), text(3)].toSorted());
    expect(journals.directory.files.size).toBe(2);
  });

  it('are taken over from tabs that are gone, so that there are no more than there were tabs at once', async () => {
    const journals = new MemoryJournals();
    for (let count = 1; count <= 20; count += 1) {
      await journals.openFiles().append(text(count));
      journals.restart();
    }
    expect(journals.directory.files.size).toBe(1);
    expect(await textsIn(journals.openFiles())).toHaveLength(20);
  });

  it('say when the disk took only a part, and go on whole when it takes more again', async () => {
    const journals = new MemoryJournals();
    const files = journals.openFiles();
    await files.append(text(1));
    journals.directory.room = 10;
    await expect(files.append(text(2))).rejects.toThrow('only a part');
    journals.directory.room = Infinity;
    await files.append(text(3));
    expect(await files.read()).toEqual({ texts: [text(1), text(3)], strayBytes: 0 });
  });

  it('hold everything that was acknowledged, wherever the app was killed or the power cut', async () => {
    for (const isPowerCut of [false, true]) {
      for (let steps = 0; ; steps += 1) {
        const journals = new MemoryJournals();
        const files = journals.openFiles();
        const kept: string[] = [];
        journals.directory.dieAfter = steps;
        for (const one of [text(1), text(2), text(3)])
          await files.append(one).then(
            () => kept.push(one),
            () => undefined,
          );
        journals.restart(isPowerCut);
        const again = journals.openFiles();
        expect(await textsIn(again)).toEqual(expect.arrayContaining(kept));
        await again.append(text(4)); // behind whatever is left
        expect(await textsIn(journals.openFiles())).toEqual(expect.arrayContaining([...kept, text(4)]));
        if (kept.length === 3) break;
      }
    }
  });
});

describe('tidying up', () => {
  it('leaves a small journal alone', async () => {
    const journals = new MemoryJournals();
    const files = journals.openFiles();
    await files.append(text(1));
    const { steps } = journals.directory;
    await files.tidy();
    expect(journals.directory.steps).toBe(steps);
  });

  it('drops what nobody needs: first a new file is there, and only in a later life the old ones go', async () => {
    const journals = await wornJournal();
    const files = journals.openFiles();
    const before = new Set(journals.directory.files.keys());
    await files.tidy();
    expect([...journals.directory.files.keys()]).toEqual([...before, '003.log']);
    await files.append(text(9)); // goes to the new file
    journals.restart();
    await journals.openFiles().tidy();
    expect([...journals.directory.files.keys()]).toEqual(['003.log']);
    expect(await textsIn(journals.openFiles())).toEqual([...(await needed(journals))].toSorted());
    expect(journals.directory.files.get('003.log')?.bytes.length).toBeLessThan(7_000);
  });

  it('never touches the file of a tab that lives, and needs its words', async () => {
    const journals = await wornJournal();
    const alive = journals.openFiles();
    await alive.append(text(7));
    const mine = [...journals.claims.held];
    for (let life = 0; life < 3; life += 1) await journals.openFiles().tidy();
    expect(mine).toHaveLength(1);
    expect([...journals.directory.files.keys()]).toEqual(expect.arrayContaining(mine));
    await alive.append(text(8));
    expect(await textsIn(journals.openFiles())).toEqual(expect.arrayContaining([text(1), text(7), text(8)]));
  });

  it('loses nothing, wherever it is killed or the power is cut, and ends well the next time', async () => {
    for (const isPowerCut of [false, true]) {
      for (let steps = 0; ; steps += 1) {
        const journals = await wornJournal();
        const expected = [...(await needed(journals))].toSorted();
        const isDone = await livesOf(journals, steps, isPowerCut);
        expect(await textsNeeded(journals), `killed after ${String(steps)} steps`).toEqual(expected);
        for (let life = 0; life < 2; life += 1) {
          await journals.openFiles().tidy();
          journals.restart();
        }
        expect(await textsNeeded(journals)).toEqual(expected);
        if (isDone) break;
      }
    }
  });

  it('refuses a new file that does not say what was written to it', async () => {
    const journals = await wornJournal();
    const files = journals.openFiles();
    const open = journals.directory.getFileHandle.bind(journals.directory);
    journals.directory.getFileHandle = async (name, options) => {
      const handle = await open(name, options);
      const stale = { arrayBuffer: () => Promise.resolve(new ArrayBuffer(0)) };
      return name === '003.log' ? { ...handle, getFile: () => Promise.resolve(stale) } : handle;
    };
    await expect(files.tidy()).rejects.toThrow('does not say');
    journals.directory.getFileHandle = open;
    await files.append(text(9));
    expect(await textsIn(journals.openFiles())).toEqual(expect.arrayContaining([text(1), text(2), text(9)]));
  });
});

/** Two lives, each of which tidies up; killed after so many steps of them. True if they came to their end. */
async function livesOf(journals: MemoryJournals, steps: number, isPowerCut: boolean): Promise<boolean> {
  journals.directory.steps = 0;
  journals.directory.dieAfter = steps;
  let isDone = true;
  for (let life = 0; life < 2 && isDone; life += 1) {
    isDone = await journals
      .openFiles()
      .tidy()
      .then(
        () => true,
        () => false,
      );
    const left = steps - journals.directory.steps;
    journals.restart(isPowerCut);
    journals.directory.dieAfter = left;
  }
  journals.restart(isPowerCut);
  return isDone;
}

/** Two files of dead tabs with commits, a commit that was refused, and drafts that are old by now. */
async function wornJournal(): Promise<MemoryJournals> {
  const journals = new MemoryJournals();
  const [one, other] = [journals.openFiles(), journals.openFiles()];
  await one.append(text(1));
  await other.append(text(2));
  await one.append(entryToText(commit('refused', 3, 2, 30)));
  await one.append(entryToText({ type: 'void', commitId: 'refused' }));
  for (let count = 1; count <= 9; count += 1) await (count % 2 === 0 ? one : other).append(draftText(count));
  await one.append(text(3));
  journals.restart();
  return journals;
}

async function needed(journals: MemoryJournals): Promise<ReadonlySet<string>> {
  const { texts } = await journals.openFiles().read();
  const isNeeded = (one: string): boolean => {
    const entry = parseEntry(one);
    if (entry?.type === 'draft') return one === draftText(9);
    return entry?.type === 'commit' && entry.id !== 'refused';
  };
  return new Set(texts.filter(isNeeded));
}

async function textsNeeded(journals: MemoryJournals): Promise<readonly string[]> {
  return [...(await needed(journals))].toSorted();
}

async function textsIn(files: JournalFiles): Promise<readonly string[]> {
  return (await files.read()).texts.toSorted();
}

function text(seq: number): string {
  return entryToText(commit(`c${String(seq)}`, seq, seq - 1, seq));
}

function draftText(count: number): string {
  const savedAt = instant(`2026-05-12T09:00:00.00${String(count)}Z`);
  return entryToText({ type: 'draft', key: 'k', savedAt, row: { key: 'k', savedAt, body: LONG } });
}
