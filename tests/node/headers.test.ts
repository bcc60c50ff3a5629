import { describe, expect, it } from 'vitest';
import { cspForMeta, headersFor, parseHeaderRules, readHeaderRules } from '../../src/node/headers.mjs';

describe('parseHeaderRules', () => {
  it('reads paths, headers and comments', () => {
    expect(parseHeaderRules('# why\n/*\n  X-One: a: b\n\n/assets/*\n\tX-Two: c\n')).toEqual([
      { path: '/*', headers: [['X-One', 'a: b']] },
      { path: '/assets/*', headers: [['X-Two', 'c']] },
    ]);
  });

  it.each(['  X-One: before any path', '/*\n  no colon', '/*\nX-One: not indented'])('refuses %j', (text) => {
    expect(() => parseHeaderRules(text)).toThrow(/_headers line/);
  });
});

describe('headersFor', () => {
  const rules = parseHeaderRules('/*\n  A: 1\n  B: 1\n/x/*\n  B: 2\n/y\n  B: 3\n');
  it.each([
    ['/', { A: '1', B: '1' }],
    ['/x/deep/file.js', { A: '1', B: '2' }],
    ['/y', { A: '1', B: '3' }],
    ['/y/z', { A: '1', B: '1' }],
  ])('gives %s its own', (path, expected) => {
    expect(headersFor(rules, path)).toEqual(expected);
  });
});

describe('the headers of the project', () => {
  const rules = readHeaderRules();
  const policy = headersFor(rules, '/any/path')['Content-Security-Policy'] ?? '';
  const directives = new Map(policy.split('; ').map((one) => [one.split(' ')[0], one.split(' ').slice(1).join(' ')]));

  it('let nothing in but what is our own', () => {
    expect(Object.fromEntries(directives)).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'worker-src': "'self'",
      'style-src': "'self'",
      'img-src': "'self' blob: data:",
      'media-src': 'blob:',
      'font-src': "'self'",
      'connect-src': "'self'",
      'manifest-src': "'self'",
      'object-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
      'require-trusted-types-for': "'script'",
      'trusted-types': 'coachfolio-url',
    });
  });

  it('harden every answer', () => {
    expect(headersFor(rules, '/assets/a.js')).toMatchObject({
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'public, max-age=31536000, immutable',
    });
  });

  it.each(['/', '/index.html', '/service-worker.js', '/manifest.webmanifest'])('ask again for %s each time', (path) => {
    expect(headersFor(rules, path)['Cache-Control']).toBe('no-cache');
  });

  it('repeat the policy for a meta tag, less what only a header may say', () => {
    expect(`${cspForMeta(rules)}`).toBe(policy.replace("frame-ancestors 'none'; ", ''));
  });
});
