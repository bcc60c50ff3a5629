import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const css = readFileSync(path.resolve(import.meta.dirname, '../../src/ui/tokens.css'), 'utf8');
const LIGHT = readTokens(blockAfter(':root {'));
const DARK_BY_DEVICE = readTokens(blockAfter(":root:not([data-theme='light']) {"));
const DARK_BY_CHOICE = readTokens(blockAfter(":root[data-theme='dark'] {"));
const THEMES = { light: LIGHT, dark: { ...LIGHT, ...DARK_BY_CHOICE } };

/** WCAG 2.2 AA: 4.5 for words, 3 for what a control or a state is recognised by. */
const WORDS = 4.5;
const SHAPES = 3;
const GROUNDS = ['paper', 'sheet', 'sunken', 'raised'];

const WORD_PAIRS: readonly (readonly [text: string, ground: string])[] = [
  ...GROUNDS.flatMap((ground) => [
    ['ink', ground] as const,
    ['ink-soft', ground] as const,
    ['accent', ground] as const,
    ['not-met', ground] as const,
  ]),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['on-accent-wash', 'accent-wash'],
  ['ink', 'accent-wash'],
  ['ink-soft', 'accent-wash'],
  ['accent', 'accent-wash'],
  ['on-spark', 'spark'],
  ['on-spark', 'spark-strong'],
  ['on-danger', 'danger'],
  ['on-danger', 'danger-strong'],
  ['on-livery', 'livery'],
  ['on-livery', 'livery-deep'],
  ['on-livery-soft', 'livery'],
  ['on-livery-soft', 'livery-deep'],
  ['spark', 'livery'],
  ['spark', 'livery-deep'],
  ...['met', 'not-met', 'warning', 'declared', 'assessor', 'neutral'].flatMap((state) => [
    [state, `${state}-wash`] as const,
    ['ink', `${state}-wash`] as const,
    ['accent', `${state}-wash`] as const,
  ]),
];

const SHAPE_PAIRS: readonly (readonly [shape: string, ground: string])[] = [
  ...GROUNDS.flatMap((ground) => [['line-strong', ground] as const, ['focus', ground] as const]),
  ['accent', 'sunken'],
  ['livery-line', 'livery'],
  ['spark', 'livery-deep'],
  ['on-livery-focus', 'livery'],
  ['on-livery-focus', 'livery-deep'],
  ['accent', 'paper'],
];

describe.each(Object.entries(THEMES))('%s theme', (_name, tokens) => {
  test.each(WORD_PAIRS)('%s can be read on %s', (text, ground) => {
    expect(contrast(colour(tokens, text), colour(tokens, ground))).toBeGreaterThanOrEqual(WORDS);
  });

  test.each(SHAPE_PAIRS)('%s can be made out on %s', (shape, ground) => {
    expect(contrast(colour(tokens, shape), colour(tokens, ground))).toBeGreaterThanOrEqual(SHAPES);
  });
});

test('dark by choice is the same as dark by the device', () => {
  expect(DARK_BY_CHOICE).toEqual(DARK_BY_DEVICE);
});

test('every colour of the light theme has one in the dark', () => {
  const colours = Object.keys(LIGHT).filter((name) => LIGHT[name]?.startsWith('#'));
  expect(Object.keys(DARK_BY_CHOICE)).toEqual(expect.arrayContaining(colours));
});

test('the measure of contrast is the one of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

function blockAfter(selector: string): string {
  const start = css.indexOf(`${selector}\n`);
  if (start < 0) throw new Error(`tokens.css has no ${selector}`);
  return css.slice(start, css.indexOf('}', start));
}

function readTokens(block: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]),
  );
}

function colour(tokens: Readonly<Record<string, string>>, name: string): string {
  const value = tokens[name];
  if (value === undefined || !/^#[\da-f]{6}$/.test(value))
    throw new Error(`--${name} is not a colour: ${value ?? 'missing'}`);
  return value;
}

/** The ratio of WCAG 2.2 between two colours, 1 to 21. */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
