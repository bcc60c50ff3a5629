import { describe, expect, it } from 'vitest';
import { parseTexts, parsePageMessage, parseShellStatus, parseWorkerRequest } from '../../src/pwa/messages';

const status = { offlineReady: false, total: 40, done: 12 };
const foreign = [undefined, null, 'SKIP_WAITING', 7, [], {}, { type: 'CACHE_URLS' }];

describe('messages to the service worker', () => {
  it.each([
    { type: 'SKIP_WAITING' },
    { type: 'DOWNLOAD_REST', pageAssets: [] },
    { type: 'STATUS', pageAssets: ['/assets/index-1.js'] },
  ])('$type is understood', (request) => {
    expect(parseWorkerRequest(request)).toEqual(request);
  });

  it.each([...foreign, { type: 'STATUS' }, { type: 'DOWNLOAD_REST', pageAssets: [1] }])('%j is not ours', (data) => {
    expect(parseWorkerRequest(data)).toBeUndefined();
  });
});

describe('messages from the service worker', () => {
  it('progress and the question for the release are understood', () => {
    expect(parsePageMessage({ type: 'PROGRESS', status, extra: 1 })).toEqual({ type: 'PROGRESS', status });
    expect(parsePageMessage({ type: 'WHICH_RELEASE' })).toEqual({ type: 'WHICH_RELEASE' });
  });

  it.each([...foreign, { type: 'PROGRESS' }, { type: 'PROGRESS', status: { ...status, done: '12' } }])(
    '%j is not ours',
    (data) => {
      expect(parsePageMessage(data)).toBeUndefined();
    },
  );

  it('an answer needs counts and whether the page belongs to the release', () => {
    expect(parseShellStatus({ ...status, servesPage: true })).toEqual({ ...status, servesPage: true });
    expect(parseShellStatus(status)).toBeUndefined();
    expect(parseShellStatus(undefined)).toBeUndefined();
  });
});

it('a list of addresses is text only', () => {
  expect(parseTexts(['/assets/a.js'])).toEqual(['/assets/a.js']);
  expect(parseTexts(['/assets/a.js', null])).toBeUndefined();
  expect(parseTexts('assets')).toBeUndefined();
});
