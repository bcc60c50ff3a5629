import { describe, expect, it } from 'vitest';
import { newestBackup, problemOfError, rotate, writeIntoFolder } from '../../../src/app/backups/backup-folder';
import { instant } from '../../support/portfolio-builder';

const NAME = 'coachfolio-aaaaaa-20260512-140233.coachfolio';
const FILE = new Blob(['a whole backup']);
const NOW = instant('2026-05-20T00:00:00.000Z');

interface FolderOptions {
  /** What a file holds after it was written. */
  readonly spoil?: (name: string, text: string) => string;
  /** `absent`: as in Firefox; `refused`: as in Chromium outside the browser's own files. */
  readonly move?: 'works' | 'refused' | 'absent';
}

/** A folder as browsers have them, in memory: what is written shows only once it is closed. */
function folder({ spoil = (_, text) => text, move = 'works' }: FolderOptions = {}) {
  const files = new Map<string, string>();
  const handleOf = (name: string) => ({
    name,
    getFile: () => Promise.resolve(new File([files.get(name) ?? ''], name)),
    createWritable: () => {
      let written = '';
      return Promise.resolve({
        write: async (blob: Blob) => {
          written += await blob.text();
        },
        close: () => Promise.resolve(void files.set(name, spoil(name, written))),
        abort: () => Promise.resolve(),
      });
    },
    ...(move !== 'absent' && {
      move: (to: string) => {
        if (move === 'refused') return Promise.reject(new DOMException('no', 'NotAllowedError'));
        files.set(to, files.get(name) ?? '');
        files.delete(name);
        return Promise.resolve();
      },
    }),
  });
  const handle = {
    getFileHandle: (name: string) => {
      if (!files.has(name)) files.set(name, '');
      return Promise.resolve(handleOf(name));
    },
    removeEntry: (name: string) => Promise.resolve(void files.delete(name)),
    async *keys() {
      await Promise.resolve();
      yield* [...files.keys()];
    },
  };
  return { files, handle: handle as unknown as FileSystemDirectoryHandle };
}

const isWhole = async (file: Blob): Promise<boolean> => (await file.text()) === 'a whole backup';

describe('writeIntoFolder', () => {
  it.each(['works', 'refused', 'absent'] as const)(
    'leaves the whole file under its name alone; renaming %s',
    async (move) => {
      const { files, handle } = folder({ move });
      expect(await writeIntoFolder(handle, NAME, FILE, isWhole)).toEqual({ ok: true, value: null });
      expect([...files]).toEqual([[NAME, 'a whole backup']]);
    },
  );

  it('leaves nothing behind when what was read back is not what was written', async () => {
    const { files, handle } = folder({ spoil: (_, text) => text.slice(0, -1) });
    const written = await writeIntoFolder(handle, NAME, FILE, isWhole);
    expect(written).toEqual({ ok: false, problem: { kind: 'not_verified' } });
    expect(files.size).toBe(0);
  });

  it('is as strict the second time, where the browser can’t rename', async () => {
    const spoil = (name: string, text: string) => (name === NAME ? '' : text);
    const { files, handle } = folder({ move: 'absent', spoil });
    expect((await writeIntoFolder(handle, NAME, FILE, isWhole)).ok).toBe(false);
    expect(files.size).toBe(0);
  });
});

describe('rotate', () => {
  it('removes what no rule keeps and what was left unfinished, of this device only', async () => {
    const { files, handle } = folder();
    const hours = Array.from({ length: 20 }, (_, hour) => String(hour).padStart(2, '0'));
    const own = hours.map((hour) => `coachfolio-aaaaaa-20260512-${hour}0000.coachfolio`);
    const others = [
      'coachfolio-bbbbbb-20260512-000000.coachfolio',
      'letter.txt',
      `${NAME.replace('aaaaaa', 'bbbbbb')}.part`,
    ];
    for (const name of [...own, ...others, `${NAME}.part`]) files.set(name, '');
    await rotate(handle, 'aaaaaa', NOW);
    expect([...files.keys()].sort()).toEqual([...own.slice(-8), ...others].sort());
    expect((await newestBackup(handle, 'aaaaaa'))?.name).toBe(own.at(-1));
    expect(await newestBackup(handle, 'cccccc')).toBeNull();
  });
});

describe('problemOfError', () => {
  it.each([
    ['AbortError', 'cancelled'],
    ['NotAllowedError', 'locked'],
    ['NotFoundError', 'gone'],
    ['QuotaExceededError', 'storage_full'],
    ['DataError', 'failed'],
  ])('%s: %s', (name, kind) => expect(problemOfError(new DOMException('why', name)).kind).toBe(kind));
});
