import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { type App, expect, test } from './support/app';
import { begin, expectHeading, logSession, openFromMore } from './support/screens';

test.use({ appOptions: async ({ appOptions }, use) => use({ ...appOptions, installs: false }) });

const PIN = '4711';
/** Stands in the portfolio, and may not be on the screen while the phone is in another hand. */
const SECRET = 'Quarry notes that nobody else may read';

/** Something is written, and the phone is handed over for feedback on it. */
async function handOver(app: App, pin = PIN): Promise<void> {
  await openFromMore(app.page, 'Hand over the phone');
  await app.page.getByLabel('PIN', { exact: true }).fill(pin);
  await app.page.getByLabel('The same PIN again').fill(pin);
  await app.page.getByRole('button', { name: 'Hand over now' }).click();
  await expectHeading(app.page, 'How is the coaching going?');
}

async function takeBack(page: Page, pin: string): Promise<void> {
  const fold = page.locator('details').filter({ hasText: 'This is my phone' });
  if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click();
  await page.getByLabel('PIN', { exact: true }).fill(pin);
  await page.getByRole('button', { name: 'Take it back' }).click();
}

/** One form: no navigation, no link, no other heading, nothing of the portfolio, and a window that is called after the form. */
async function expectOnlyTheForm(page: Page): Promise<void> {
  await expectHeading(page, 'How is the coaching going?');
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('link')).toHaveCount(0);
  const text = await page.evaluate(() => document.documentElement.outerHTML);
  expect(text).not.toContain('Alder');
  expect(text).not.toContain(SECRET);
  await expect(page).toHaveTitle(/How is the coaching going/);
}

test('a phone that was handed over shows one form through reload, back, deep link and a second tab', async ({
  app,
}) => {
  test.slow();
  await begin(app);
  await logSession(app, { codeName: 'Alder', note: SECRET });
  const second = await app.context.newPage();
  await second.goto(`${app.origin}/sessions`);
  await expect(second.getByText('Alder')).toBeVisible();
  await handOver(app);
  const { page } = app;
  await expectOnlyTheForm(page);
  await expectOnlyTheForm(second); // it was open on the sessions
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await page.getByLabel('In your own words').fill('You listened well.');
  await page.waitForTimeout(2000); // what is typed is kept within a second and a half
  await page.reload();
  await expectOnlyTheForm(page);
  await expect(page.getByLabel('In your own words')).toHaveValue('You listened well.');
  for (let step = 0; step < 3; step += 1) {
    await page.goBack();
    await expectOnlyTheForm(page);
  }
  for (const address of ['/sessions', '/storage', '/storage/open', '/settings', '/log', '/clients/new', '/hand-over']) {
    await app.open(address);
    await expectOnlyTheForm(page);
  }
  await second.goto(`${app.origin}/portfolio`);
  await expectOnlyTheForm(second);
  await second.goto(`${app.origin}/rescue.html`);
  await expect(second.getByText('This device is handed over')).toBeVisible();
  await expect(second.getByRole('button')).toHaveCount(0);
  await second.close();
  await app.restart();
  await expectOnlyTheForm(app.page);

  await app.page.getByRole('radiogroup', { name: 'I was listened to' }).getByRole('radio', { name: '5' }).check();
  await app.page.getByRole('button', { name: 'Save my feedback' }).click();
  await expectHeading(app.page, 'Thank you');
  await app.page.reload();
  await expectHeading(app.page, 'Thank you'); // it can't be opened again
  await expect(app.page.getByRole('textbox', { name: 'In your own words' })).toHaveCount(0);
  await takeBack(app.page, PIN);
  await expectHeading(app.page, 'Feedback from client');
  await expect(app.page.getByLabel('In their words')).toHaveValue('You listened well.');
  await expect(app.page.getByLabel('Listening')).toHaveValue('5');
});

test('wrong PINs have to wait, over a reload too, and what was begun is kept', async ({ app }) => {
  await begin(app);
  await logSession(app, { codeName: 'Alder', note: SECRET });
  await app.page.clock.install();
  await handOver(app);
  const { page } = app;
  await page.getByLabel('In your own words').fill('Half a thou');
  for (const wrong of ['0000', '1111']) {
    await takeBack(page, wrong);
    await expect(page.getByText('That is not the PIN.')).toBeVisible();
  }
  await takeBack(page, '2222');
  await expect(page.getByText('Try again in 30 seconds.')).toBeVisible();
  await page.reload();
  await takeBack(page, PIN);
  await expect(page.getByText(/Try again in (30|2\d) seconds/)).toBeVisible();
  await expectOnlyTheForm(page);
  await page.clock.fastForward(31_000);
  await takeBack(page, PIN);
  await expectHeading(page, 'Feedback from client');
  await expect(page.getByLabel('In their words')).toHaveValue('Half a thou');
});

test('a forgotten PIN opens after a day, not before', async ({ app }) => {
  await begin(app);
  await logSession(app, { codeName: 'Alder', note: SECRET });
  await app.page.clock.install();
  await handOver(app);
  const { page } = app;
  await page.clock.fastForward('23:59:00');
  await page.reload();
  await expectOnlyTheForm(page);
  await page.locator('summary').filter({ hasText: 'This is my phone' }).click();
  await expect(page.getByRole('button', { name: 'I forgot the PIN' })).toHaveCount(0);
  await page.clock.fastForward('00:02:00');
  await page.reload();
  await page.locator('summary').filter({ hasText: 'This is my phone' }).click();
  await page.getByRole('button', { name: 'I forgot the PIN' }).click();
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
});

test('a client confirms a session and signs, seeing nothing but what is signed', async ({ app }) => {
  await begin(app);
  await logSession(app, { codeName: 'Alder', minutes: 60, note: SECRET });
  const { page } = app;
  await openFromMore(page, 'Hand over the phone');
  await page.getByRole('radio', { name: 'Confirming a session' }).check();
  await page.getByLabel('PIN', { exact: true }).fill(PIN);
  await page.getByLabel('The same PIN again').fill(PIN);
  await page.getByRole('button', { name: 'Hand over now' }).click();
  await expectHeading(page, 'A coaching session');
  await expect(page.getByRole('main')).toContainText('1 h');
  await expect(page.getByRole('main')).not.toContainText(SECRET);
  await expect(page.getByRole('main')).not.toContainText('Alder');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(page.getByText('Write the name of the person who signs.')).toBeVisible();
  await page.getByLabel('Your full name').fill('Morgan Hale');
  await page.getByRole('radio', { name: 'Type the name' }).check();
  await page.getByRole('checkbox', { name: /took place/ }).check();
  await page.getByRole('button', { name: 'Sign', exact: true }).click();
  await expectHeading(page, 'Thank you');
  await takeBack(page, PIN);
  await expectHeading(page, /^Session with Alder/);
  await expect(page.getByText(/Confirmed by the client on/)).toBeVisible();
});
