import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readHeaderRules } from '../../src/node/headers.mjs';
import { hostingFiles } from '../../src/node/hosting.mjs';

describe.each(Object.entries(hostingFiles()))('the configuration %s', (name, text) => {
  it('is what public/_headers says now: otherwise run `npm run hosting`', () => {
    expect(readFileSync(`docs/hosting/${name}`, 'utf8')).toBe(text);
  });

  it('has every header of every rule', () => {
    for (const { path, headers } of readHeaderRules()) {
      for (const [header, value] of headers) {
        expect(text, `${path} ${header}`).toContain(header);
        expect(text, `${path} ${header}`).toContain(`"${value}"`);
      }
    }
  });

  it('lets nobody allow inline code, evaluated code or another origin', () => {
    expect(text).not.toMatch(/unsafe-|https?:\/\/|\*:/);
    expect(text).toContain("require-trusted-types-for 'script'");
  });
});

describe('a host of a header that a quote could end', () => {
  it('has none: no header holds a double quote, a backslash or a line break', () => {
    for (const { headers } of readHeaderRules()) for (const [, value] of headers) expect(value).not.toMatch(/["\\\n$]/);
  });
});
