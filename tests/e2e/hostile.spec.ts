import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './support/app';
import { everyAddress, expectNoSidewaysScroll, sidewaysScroll } from './support/every-screen';
import {
  begin,
  choosePortfolioFile,
  expectHeading,
  fixtureFile,
  logSession,
  openFromMore,
  openTab,
  save,
  savedBanner,
  unfold,
} from './support/screens';

test.use({ appOptions: async ({ appOptions }, use) => use({ ...appOptions, installs: false }) });

/** Scripts, markup, code, other writing systems, invisible and stacked characters: all of it is only text. */
const NAUGHTY = [
  '<script>document.title = "run"</script>',
  '"><img src=x onerror="document.title=\'run\'">',
  "javascript:document.title='run'",
  '${7*7} {{7*7}} <%= 7*7 %>',
  "Robert'); DROP TABLE sessions;--",
  '=HYPERLINK("https://example.invalid","here")',
  '../../../etc/passwd%00 C:\\CON',
  '__proto__ constructor null undefined NaN',
  'Ŵyn-Jones, Łucja, żółć, Ğüneş, Nguyễn, Ελένη',
  'مرحبا \u202Etxet sdrawkcab\u202C שלום',
  'Z̷̢̛a̸̧͝l̶̨̕g̵̡͠o̴̡͒ 👩🏽‍💻🏴󠁧󠁢󠁷󠁬󠁳󠁿 e\u0301 \u200B\uFEFF\u00AD',
  '\u0001 \u001F \uFFFD ￼ 𝕋𝔼𝕏𝕋 ㈱ ½ “quotes” ‘quotes’',
] as const;
/** Browsers differ in how they take a day that no month has: as half a date, or as one of a far year. */
const NO_DATE = /not a (whole )?date/;
const LONG_NAME = 'W'.repeat(10_000);

test('a name of 10,000 characters breaks no screen of a small phone', { tag: '@long' }, async ({ app }) => {
  await app.open('/storage/open');
  await app.page.setViewportSize({ width: 320, height: 640 });
  await choosePortfolioFile(app.page, {
    name: `${'long'.repeat(50)}.json`,
    mimeType: 'application/json',
    buffer: Buffer.from(withLongNames('certificate-complete.json')),
  });
  await app.page.getByRole('button', { name: 'Open it' }).click();
  await expect(app.page.getByText('The portfolio is open.')).toBeVisible();
  await expectNoSidewaysScroll(
    app.page,
    everyAddress('certificate-complete.json').filter((one) => !one.includes('502')),
  );
  await openTab(app.page, 'Log');
  await app.page.getByRole('textbox', { name: 'Code name' }).fill(LONG_NAME);
  await app.page.getByRole('button', { name: 'Save session' }).click();
  await expect(savedBanner(app.page)).toBeVisible();
  expect(await sidewaysScroll(app.page)).toBe(0);
  await expectNoSidewaysScroll(app.page, ['/', '/sessions', '/log']);
});

test('naughty strings stay text in every field of every form, to the character', async ({ app }) => {
  test.slow();
  await begin(app, 'Certificate', NAUGHTY.join(' '));
  await logSession(app, { codeName: NAUGHTY[0], note: NAUGHTY.join(' ') });
  const { page } = app;
  await page.getByRole('link', { name: 'Add actions and notes' }).click();
  await expectHeading(page, /^Session with/);
  await page.getByRole('button', { name: 'Add an action' }).click();
  await fillAndCompare(page, ['Save']);
  await openFromMore(page, 'Clients');
  await page
    .getByRole('main')
    .getByRole('link', { name: /session/ })
    .click();
  await fillAndCompare(page, ['Save', 'Save who this is']);
  await page.goto(`${page.url()}/contract`);
  await fillAndCompare(page, ['Save']);
  for (const [address, buttons] of [
    ['/supervision/new', ['Save']],
    ['/feedback/new', ['Save']],
    ['/plan', ['Save the plan']],
    ['/enrolment', ['Save about you', 'Save about the centre']],
  ] as const) {
    await app.open(address);
    await fillAndCompare(page, buttons);
  }
  await app.open('/sessions');
  await expect(page.getByText(NAUGHTY[0]).first()).toBeVisible();
  await expect(page).toHaveTitle(/Sessions/);
});

test('so they do in a need, a goal and every prompt of a reflection', { tag: '@long' }, async ({ app }) => {
  await begin(app);
  await logSession(app, { codeName: 'Alder' });
  const { page } = app;
  await page.getByRole('link', { name: 'Reflect now' }).click();
  await page.getByRole('button', { name: 'Tools' }).click();
  await page.getByRole('button', { name: 'Add a tool' }).click();
  const prompts = page.getByRole('navigation', { name: 'Prompts' }).getByRole('button');
  for (const prompt of await prompts.all()) {
    await prompt.click();
    await expect(prompt).toHaveAttribute('aria-current', 'step');
    await fillAll(page);
  }
  await page.getByRole('button', { name: 'Save and finish' }).click();
  await page.getByRole('link', { name: 'Open the reflection' }).click();
  for (const prompt of await prompts.all()) {
    await prompt.click();
    await expect(prompt).toHaveAttribute('aria-current', 'step');
    expectNaughty(await valuesOf(page));
  }
  await openFromMore(page, 'Clients');
  await page.getByRole('link', { name: /Alder/ }).click();
  for (const [add, saveIt, list] of [
    ['Add a need', 'Save need', 'Development needs'],
    ['Add a goal', 'Save goal', 'Overall goals'],
  ] as const) {
    await page.getByRole('button', { name: add }).click();
    await fillAll(page);
    await page.getByRole('button', { name: saveIt }).click();
    await page.getByRole('list', { name: list }).getByRole('button').click();
    await expect(page.getByRole('button', { name: saveIt })).toBeVisible();
    expectNaughty(await valuesOf(page));
    await page.getByRole('list', { name: list }).getByRole('button').click();
  }
});

test(
  'sessions to come, of no length and at the same time are kept, told, and not counted',
  { tag: '@long' },
  async ({ app }) => {
    await begin(app);
    const { page } = app;
    await logSession(app, { codeName: 'Alder', minutes: 60 });
    await page.getByRole('link', { name: 'Add actions and notes' }).click();
    await setStart(page, '10:00');

    await app.open('/log');
    await page.getByRole('radio', { name: 'Other', exact: true }).check();
    await page.getByRole('textbox', { name: 'Minutes' }).fill('0');
    await page.getByRole('button', { name: 'Save session' }).click();
    await expect(page.getByText(/A session of 0 minutes is kept/).first()).toBeVisible();
    await expect(savedBanner(page)).toContainText('1 h of 18 h');

    await app.open('/log');
    await page.getByRole('radio', { name: 'Other day' }).check();
    await page.getByLabel('Date').fill('2099-05-12');
    await page.getByRole('button', { name: 'Save session' }).click();
    await expect(savedBanner(page)).toContainText('planned for 12 May 2099');
    await page.getByRole('link', { name: 'Add actions and notes' }).click();
    await unfold(page, 'When and where');
    await page.getByRole('radio', { name: 'Held' }).check();
    await save(page);
    await expect(page.getByText(/does not count yet: its day is still to come/)).toBeVisible();

    await logSession(app, { minutes: 60 });
    await page.getByRole('link', { name: 'Add actions and notes' }).click();
    await setStart(page, '10:30');
    await expect(page.getByText(/overlaps with session D01.*counts once/)).toBeVisible();
    await openTab(page, 'Home');
    await expect(page.getByRole('meter')).toHaveAttribute('aria-valuetext', '1 h 30 min of 18 h');
  },
);

test('what is no date, no time of day and no number stays in its field, with a message', async ({ app }) => {
  await begin(app);
  await logSession(app, { codeName: 'Alder' });
  const { page } = app;
  await page.getByRole('link', { name: 'Add actions and notes' }).click();
  await unfold(page, 'When and where');
  await page.getByLabel('Date', { exact: true }).focus();
  await page.keyboard.type('31022026');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByLabel('Date', { exact: true })).toHaveAccessibleDescription(NO_DATE);
  await page.getByRole('alert').getByRole('button', { name: NO_DATE }).click();
  await expect(page.getByLabel('Date', { exact: true })).toBeFocused();
  await page.getByLabel('Date', { exact: true }).fill('2026-02-28');

  await page.getByRole('radio', { name: 'Other', exact: true }).check();
  const minutes = page.getByRole('textbox', { name: 'Minutes' });
  await minutes.fill('an hour');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(minutes).toHaveAccessibleDescription(/whole minutes/);
  await expect(minutes).toHaveValue('an hour');
  await minutes.fill('75');
  await save(page);
  await page.reload();
  await expect(page.getByText('28 February 2026').first()).toBeAttached();
  await expect(page.getByText('1 h 15 min').first()).toBeAttached();

  await app.open('/log');
  await page.getByRole('radio', { name: 'Other day' }).check();
  await page.getByLabel('Date').focus();
  await page.keyboard.type('30022026');
  await page.getByRole('button', { name: 'Save session' }).click();
  await expect(page.getByLabel('Date')).toHaveAccessibleDescription(/Pick a day/);
});

test('a file that is no portfolio changes nothing, and is told apart by what is wrong with it', async ({ app }) => {
  await begin(app);
  await logSession(app, { codeName: 'Alder' });
  await app.open('/storage/open');
  const { page } = app;
  const sample = JSON.parse(readFileSync(fixtureFile('certificate-complete.json'), 'utf8')) as object;
  for (const [content, message] of [
    ['\u0089PNG\r\n\u001a\n', /not a file of Coachfolio/],
    ['', /not a file of Coachfolio/],
    ['{"name":"something","version":"1.0.0"}', /its “format” is not/],
    [JSON.stringify({ ...sample, formatVersion: 999 }), /newer version of the app/],
    [JSON.stringify(sample).replace('"heldOn":"2026', '"heldOn":"2026-02-31T'), /must be a date that exists/],
    [JSON.stringify(sample).slice(0, -40), /it is not JSON/],
  ] as const) {
    await choosePortfolioFile(page, { name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(content) });
    await expect(page.getByRole('alert')).toContainText(message);
    await expect(page.getByRole('button', { name: 'Open it' })).toHaveCount(0);
  }
  await openTab(page, 'Sessions');
  await expect(page.getByText('1 session held')).toBeVisible();
});

/** Every name in the file, and what is called a title on some screen, is of 10,000 characters. */
function withLongNames(file: string): string {
  const names = [
    'name',
    'codeName',
    'givenBy',
    'supervisorName',
    'need',
    'goal',
    'role',
    'centreName',
    'overall',
    'organisation',
  ];
  const fields = new RegExp(`"(${names.join('|')})":"[^"]*"`, 'g');
  const text = readFileSync(fixtureFile(file), 'utf8');
  const seen = new Map<string, number>();
  return text.replace(fields, (whole, name: string) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count > 4 ? whole : `"${name}":"${LONG_NAME}"`;
  });
}

/** Fills every text field of the page, saves each form, loads the page anew, and compares to the character. */
async function fillAndCompare(page: Page, buttons: readonly string[]): Promise<void> {
  await openFolds(page, buttons);
  await fillAll(page);
  for (const button of buttons) await save(page, button);
  const written = await valuesOf(page);
  await page.reload();
  await openFolds(page, buttons);
  await expect(textFields(page)).toHaveCount(written.length);
  const kept = await valuesOf(page);
  expect(kept).toEqual(written);
  expectNaughty(kept);
}

async function fillAll(page: Page): Promise<void> {
  await expect(textFields(page).first()).toBeVisible();
  for (const field of await textFields(page).all()) {
    const isArea = await field.evaluate((element) => element instanceof HTMLTextAreaElement);
    await field.fill(NAUGHTY.join(isArea ? '\n' : ' '));
  }
}

function expectNaughty(values: readonly string[]): void {
  expect(values.length).toBeGreaterThan(0);
  for (const value of values) expect(value).toBe(NAUGHTY.join(value.includes('\n') ? '\n' : ' '));
}

const TEXT_FIELDS = 'main form :is(textarea, input[type=text]:not([inputmode])):visible';

function textFields(page: Page) {
  return page.locator(TEXT_FIELDS);
}

function valuesOf(page: Page): Promise<string[]> {
  return textFields(page).evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
}

async function openFolds(page: Page, buttons: readonly string[]): Promise<void> {
  await expect(page.locator('form')).toHaveCount(buttons.length);
  await page.evaluate(() => document.querySelectorAll('details').forEach((fold) => (fold.open = true)));
}

async function setStart(page: Page, time: string): Promise<void> {
  await unfold(page, 'When and where');
  await page.getByLabel(/Start time/).fill(time);
  await save(page);
}
