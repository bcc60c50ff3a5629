import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, root));
const page = read('index.html').toString();
const tokens = read('src/ui/tokens.css').toString();

interface Icon {
  readonly src: string;
  readonly sizes: string;
  readonly type: string;
  readonly purpose?: string;
}
interface WebManifest {
  readonly theme_color: string;
  readonly background_color: string;
  readonly icons: readonly Icon[];
  readonly shortcuts: readonly { readonly url: string; readonly icons: readonly Icon[] }[];
}
const manifest = JSON.parse(read('public/manifest.webmanifest').toString()) as WebManifest;
const icons = [...manifest.icons, ...manifest.shortcuts.flatMap((shortcut) => shortcut.icons)];

function sizeOfPng(file: string): string {
  const bytes = read(`public${file}`);
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}

function colours(token: string): string[] {
  return [...tokens.matchAll(new RegExp(`--${token}: (#[0-9a-f]{6});`, 'g'))].map(([, colour = '']) => colour);
}

describe('the web manifest', () => {
  it.each(icons.filter((icon) => icon.type === 'image/png'))('$src is $sizes', ({ src, sizes }) => {
    expect(sizeOfPng(src)).toBe(sizes);
  });

  it('has the sizes that browsers ask for before they install', () => {
    expect(icons.map((icon) => `${icon.sizes} ${icon.purpose ?? ''}`)).toEqual(
      expect.arrayContaining(['192x192 any', '512x512 any', '512x512 maskable']),
    );
  });

  it('wears the colours of the design', () => {
    expect(colours('accent')).toContain(manifest.theme_color);
    expect(colours('paper')).toContain(manifest.background_color);
  });
});

describe('the page', () => {
  it('colours the browser as it colours itself, light and dark', () => {
    const themeColours = [...page.matchAll(/name="theme-color" content="(#[0-9a-f]{6})"/g)].map(([, colour]) => colour);
    expect(themeColours).toHaveLength(2);
    expect(colours('paper')).toEqual(expect.arrayContaining(themeColours));
  });

  it('runs and styles nothing inline', () => {
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=/i);
  });

  it('links only files that are there', () => {
    const links = [...page.matchAll(/<link[^>]*href="([^"]+)"/g)].map(([, href = '']) => href);
    expect(links.length).toBeGreaterThan(2);
    for (const href of links) expect(read(`public${href}`).length).toBeGreaterThan(0);
    expect(sizeOfPng('/icons/apple-touch-icon.png')).toBe('180x180');
  });
});
