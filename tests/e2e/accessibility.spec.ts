import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/app';
import { useColours, violations } from './support/axe';
import { everyAddress, expectNoSidewaysScroll, show } from './support/every-screen';
import { begin, expectHeading, fixtureFile, logSession, openPortfolioFile } from './support/screens';

test.use({ appOptions: async ({ appOptions }, use) => use({ ...appOptions, installs: false }) });

const SAMPLE = 'sample-diploma.json';
const PHONE = { width: 360, height: 800 };
const WIDE = { width: 1280, height: 800 };
const LOOKS = [
  ['light', PHONE],
  ['dark', WIDE],
] as const;
/** What stands around the page differs between narrow and wide; two screens are enough to see it in all colours. */
const ALL_LOOKS = [...LOOKS, ['dark', PHONE], ['light', WIDE]] as const;
const SHORT_SCREENS = new Set(['/', '/more']);
const SCREENS = everyAddress(SAMPLE);
const HALVES = [SCREENS.filter((_, index) => index % 2 === 0), SCREENS.filter((_, index) => index % 2 === 1)];

/** `npm test` sees one half of the screens narrow and light, the other wide and dark; the rest is for `npm run test:e2e`. */
const TURNS = HALVES.flatMap((screens, half) => LOOKS.map((look, turn) => ({ screens, look, isLong: half !== turn })));

for (const [place, { screens, look, isLong }] of TURNS.entries()) {
  const title = `axe finds nothing on any screen, light and dark, narrow and wide (${place + 1} of ${TURNS.length})`;
  test(title, { tag: isLong ? '@long' : [] }, async ({ app }) => {
    test.slow();
    await openPortfolioFile(app, fixtureFile(SAMPLE));
    const { page } = app;
    const found: string[] = [];
    for (const address of screens) {
      const isShort = SHORT_SCREENS.has(address);
      for (const [colours, size] of isShort ? ALL_LOOKS : [look]) {
        await page.setViewportSize(size);
        await useColours(page, colours);
        await show(page, address);
        found.push(...(await violations(page, `${address}, ${colours}, ${size.width} wide`)));
      }
    }
    expect(found).toEqual([]);
  });
}

test('the first run, a saved session, a form with errors and a signature are clean too', async ({ app }) => {
  await app.open();
  const { page } = app;
  await expectHeading(page, /kept by you/);
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByText('Choose a qualification to begin.')).toBeVisible();
  const found = await violations(page, 'first run');
  await begin(app);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await logSession(app, { codeName: 'Alder' });
  found.push(...(await violations(page, 'saved session')));
  await app.open('/clients/new');
  await page.getByRole('textbox', { name: 'Code name' }).fill('Birch');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expectHeading(page, 'Birch');
  found.push(...(await violations(page, 'toast')));
  await page.getByRole('link', { name: /contract/i }).click();
  await page.getByRole('textbox', { name: 'Minutes in each' }).fill('an hour');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'One thing to put right' })).toBeFocused();
  found.push(...(await violations(page, 'form with an error')));
  await page.getByRole('textbox', { name: 'Minutes in each' }).fill('60');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('button', { name: 'Sign as coach' }).click();
  found.push(...(await violations(page, 'typed signature')));
  await page.getByRole('dialog').getByRole('radio', { name: 'Draw it' }).check();
  found.push(...(await violations(page, 'drawn signature')));
  expect(found).toEqual([]);
});

test(
  'every target is large enough for a thumb, and no text field makes a phone zoom in',
  { tag: '@long' },
  async ({ app }) => {
    await openPortfolioFile(app, fixtureFile(SAMPLE));
    const { page } = app;
    await page.setViewportSize(PHONE);
    const found: string[] = [];
    for (const address of SCREENS) {
      await show(page, address);
      found.push(...(await smallTargets(page)).map((target) => `${address}: ${target}`));
    }
    expect(found).toEqual([]);
  },
);

test('every screen fits 320 pixels, and letters of twice the size', async ({ app }) => {
  await openPortfolioFile(app, fixtureFile(SAMPLE));
  const { page } = app;
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page, SCREENS);
  await page.setViewportSize(PHONE);
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  await expectNoSidewaysScroll(page, SCREENS);
});

test('a session is logged and reflected on by the keyboard alone', async ({ app }) => {
  await begin(app);
  const { page } = app;
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await press(page, page.getByRole('navigation').getByRole('link', { name: 'Log' }), 'Shift+Tab');
  await expect(page.getByRole('heading', { level: 1, name: 'Log a session' })).toBeFocused();
  await tabTo(page, page.getByRole('textbox', { name: 'Code name' }));
  await page.keyboard.type('Alder');
  await tabTo(page, page.getByRole('radiogroup', { name: 'How?' }).getByRole('radio', { name: 'In person' }));
  await page.keyboard.press('ArrowRight');
  await press(page, page.getByRole('button', { name: 'Save session' }));
  await press(page, page.getByRole('link', { name: 'Reflect now' }));
  await expect(page.getByRole('heading', { level: 1, name: /^Reflection/ })).toBeFocused();
  await tabTo(page, page.getByRole('textbox', { name: 'Overall' }));
  await page.keyboard.type('Better than the last.');
  await press(page, page.getByRole('button', { name: 'Next', exact: true }));
  await expect(page.getByRole('heading', { name: /models, techniques or tools/ })).toBeFocused();
  await press(page, page.getByRole('button', { name: 'Add a tool' }));
  await expect(page.getByRole('textbox', { name: 'Model, technique or tool' })).toBeFocused();
  await page.keyboard.type('Scaling');
  await press(page, page.getByRole('button', { name: 'Leave it here for now' }));
  await expect(page.getByRole('heading', { level: 1, name: 'Session with Alder' })).toBeFocused();
  await expect(page.getByText('Video').first()).toBeAttached();
  await press(page, page.getByRole('link', { name: 'Open the reflection' }));
  await press(page, page.getByRole('button', { name: 'Overall' }));
  await expect(page.getByRole('textbox', { name: 'Overall' })).toHaveValue('Better than the last.');
});

test('what has the focus is never hidden behind the bars at the foot', async ({ app }) => {
  await openPortfolioFile(app, fixtureFile(SAMPLE));
  const { page } = app;
  await page.setViewportSize(PHONE);
  const hidden: string[] = [];
  for (const address of SCREENS.filter((one) => /^\/(sessions|clients)\/.*(-01|heron|contract)$/.test(one))) {
    await show(page, address);
    const seen = new Set<string>();
    for (let stop = await nextStop(page); !stop.isAtEnd; stop = await nextStop(page)) {
      seen.add(stop.name);
      if (!stop.isShown) hidden.push(`${address}: ${stop.name}`);
    }
    expect(seen.size, address).toBeGreaterThan(5);
  }
  expect(hidden).toEqual([]);
});

interface FocusStop {
  readonly name: string;
  readonly isShown: boolean;
  readonly isAtEnd: boolean;
}

/** Presses Tab, and tells whether any corner of what has the focus then, or its middle, is in sight. */
async function nextStop(page: Page): Promise<FocusStop> {
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const focused = document.activeElement ?? document.body;
    const place = focused instanceof HTMLInputElement ? (focused.closest('label') ?? focused) : focused;
    const { left, right, top, bottom } = place.getBoundingClientRect();
    const points = [
      [(left + right) / 2, (top + bottom) / 2],
      [left + 8, top + 8],
      [right - 8, top + 8],
      [left + 8, bottom - 8],
      [right - 8, bottom - 8],
    ] as const;
    const isShown = points.some(([x, y]) => {
      const hit = document.elementFromPoint(x, y);
      return hit !== null && (place.contains(hit) || hit.contains(place));
    });
    return {
      name: `${focused.id} ${focused.outerHTML.slice(0, 80)}`,
      isShown,
      isAtEnd: focused.closest('main') === null,
    };
  });
}

/** Moves the focus by one key until it is there. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeVisible();
  for (let count = 0; count < 40; count += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The tab key does not lead to ${target.toString()}.`);
}

async function press(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await tabTo(page, target, key);
  await page.keyboard.press('Enter');
}

/**
 * Controls under 44 by 44 pixels, and text fields under 16. What is hit by way of its label counts with it; links
 * within running text may be smaller, as WCAG has it. So may the steps of a row of prompts, which lie side by side:
 * Next and Back lead everywhere that they lead.
 */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>('a[href], button, select, textarea, input, summary');
    return [...controls].flatMap((control) => {
      const isChoice = control instanceof HTMLInputElement && /radio|checkbox/.test(control.type);
      const hit = isChoice ? (control.closest('label') ?? control) : control;
      const { width, height } = hit.getBoundingClientRect();
      const name = control.outerHTML.slice(0, 90);
      const isOutOfReach = control.tabIndex < 0 || width <= 1 || height <= 1;
      const isInText = getComputedStyle(control).display === 'inline';
      const isText = control.matches('select, textarea, input:not([type="radio"], [type="checkbox"])');
      const size = Number.parseFloat(getComputedStyle(control).fontSize);
      const isStep = control.closest('nav ol') !== null;
      const small = !isOutOfReach && !isInText && (height < 43.5 || width < (isStep ? 24 : 43.5));
      return [
        ...(small ? [`${Math.round(width)} x ${Math.round(height)} ${name}`] : []),
        ...(isText && !isOutOfReach && size < 16 ? [`${size} px text ${name}`] : []),
      ];
    });
  });
}
