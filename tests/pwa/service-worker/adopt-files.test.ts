import { createHash } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { adoptFiles } from '../../../src/pwa/service-worker/adopt-files';

const digestOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** As much of a cache as is used here: texts by address. */
function cacheOf(texts: Readonly<Record<string, string>>) {
  const stored = new Map(Object.entries(texts));
  const cache = {
    keys: () => Promise.resolve([...stored.keys()].map((url) => ({ url }))),
    match: (url: string) => Promise.resolve(stored.has(url) ? new Response(stored.get(url)) : undefined),
    put: async (url: string, response: Response) => void stored.set(url, await response.text()),
  };
  return { stored, cache: cache as unknown as Cache };
}

async function adopt(own: Readonly<Record<string, string>>, older: Readonly<Record<string, string>>[]) {
  const caches = older.map(cacheOf);
  vi.stubGlobal('caches', { open: (name: string) => Promise.resolve(caches[Number(name)]?.cache) });
  const { cache, stored } = cacheOf(own);
  const wanted = new Map([
    ['/page', digestOf('new page')],
    ['/font', digestOf('font')],
  ]);
  await adoptFiles(cache, [...caches.keys()].map(String), wanted);
  return Object.fromEntries(stored);
}

describe('files of an older release', () => {
  it('are taken over when they hold what is wanted', async () => {
    expect(await adopt({}, [{ '/page': 'old page', '/font': 'font', '/gone': 'gone' }])).toEqual({ '/font': 'font' });
  });

  it('are looked for in every older release', async () => {
    const older = [{ '/font': 'damaged' }, { '/font': 'font', '/page': 'new page' }];
    expect(await adopt({}, older)).toEqual({ '/font': 'font', '/page': 'new page' });
  });

  it('never replace what is here already', async () => {
    expect(await adopt({ '/font': 'here' }, [{ '/font': 'font' }])).toEqual({ '/font': 'here' });
  });
});
