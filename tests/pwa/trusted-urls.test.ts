import { describe, expect, it, vi } from 'vitest';
import { requireOwnScriptUrl } from '../../src/pwa/trusted-urls';

const page = 'https://coachfolio.example/sessions/12?tab=notes';

describe('script addresses', () => {
  it.each([
    ['/service-worker.js', 'https://coachfolio.example/service-worker.js'],
    ['/assets/pdf-worker-1.js', 'https://coachfolio.example/assets/pdf-worker-1.js'],
    ['https://coachfolio.example/assets/a.js', 'https://coachfolio.example/assets/a.js'],
  ])('%s is ours', (url, expected) => {
    expect(requireOwnScriptUrl(url, page)).toBe(expected);
  });

  it.each([
    'https://elsewhere.example/a.js',
    'http://coachfolio.example/a.js',
    'https://coachfolio.example:8443/a.js',
    '//elsewhere.example/a.js',
    'data:text/javascript,1',
    'blob:https://coachfolio.example/5b1f', // carries our origin, but any script could stand in it
    'javascript:1',
  ])('%s is not', (url) => {
    expect(() => requireOwnScriptUrl(url, page)).toThrow(TypeError);
  });
});

describe('the policy', () => {
  it('is created once, under the one name that the content security policy allows', async () => {
    vi.resetModules();
    const createPolicy = vi.fn((_name: string, rules: { createScriptURL(url: string): string }) => rules);
    vi.stubGlobal('trustedTypes', { createPolicy });
    vi.stubGlobal('location', { href: page });
    const { trustedScriptUrl } = await import('../../src/pwa/trusted-urls');
    expect(trustedScriptUrl('/a.js')).toBe('https://coachfolio.example/a.js');
    expect(trustedScriptUrl('/b.js')).toBe('https://coachfolio.example/b.js');
    expect(() => trustedScriptUrl('https://elsewhere.example/a.js')).toThrow(TypeError);
    expect(createPolicy.mock.calls.map(([name]) => name)).toEqual(['coachfolio-url']);
  });

  it('holds where the browser has no Trusted Types', async () => {
    vi.resetModules();
    vi.stubGlobal('location', { href: page });
    const { trustedScriptUrl } = await import('../../src/pwa/trusted-urls');
    expect(() => trustedScriptUrl('https://elsewhere.example/a.js')).toThrow(TypeError);
  });
});
