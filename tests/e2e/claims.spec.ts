import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { claimWords } from '../../src/domain/words/claims';
import { servesWords } from '../../src/domain/words/serves';
import { openPdf, readAllText } from '../submission/fixtures/read-pdf';
import { type App, expect, test } from './support/app';
import { useColours, violations } from './support/axe';
import { CLAIMS_SCREENS, SEVERAL_STANDARDS } from './support/every-claims-screen';
import { expectNoSidewaysScroll, show } from './support/every-screen';
import { expectHeading, logSession, openPortfolioFile, openTab, unfold } from './support/screens';

test.use({ appOptions: async ({ appOptions }, use) => use({ ...appOptions, installs: false }) });

const CIPD = 'CIPD Level 3 Certificate in Coaching and Mentoring';
const WORKPLACE = /in a Work Environment \(CM1-CM22\)/;

test('a candidate for CIPD logs, claims, answers, sees what is open, and hands it in', async ({ app }) => {
  test.slow(); // it goes through the whole app
  await enrolOn(app, CIPD);
  await logSession(app, { codeName: 'Alder', note: 'We began with what she wants.' });
  const { page } = app;
  await openTab(page, 'Portfolio');
  await page
    .getByRole('link', { name: /Section 1|Performance 0 of 5/ })
    .first()
    .click();
  await page.getByRole('listitem').filter({ hasText: '1' }).getByRole('link').first().click();
  await page.getByRole('list', { name: claimWords.add }).getByRole('button', { name: /D01/ }).click();
  const main = page.getByRole('main');
  await expect(main).toContainText(claimWords.states.declared);

  await app.open('/portfolio/1/operational~2');
  await unfold(page, claimWords.why);
  await page.getByLabel(claimWords.notApplicable).fill('Nobody at my place of work has such a role.');
  await page.getByRole('button', { name: claimWords.save, exact: true }).click();
  await expect(main).toContainText(claimWords.states.not_applicable);

  await app.open('/portfolio/1/knowledge_indicator~1/answer');
  await page.getByRole('textbox', { name: 'Passage' }).fill('A coach asks, and a mentor tells of a road walked.');
  await page.getByRole('button', { name: 'Save answer' }).click();
  await expect(page.getByText(/^Saved \d\d:\d\d/).first()).toBeVisible();
  await app.restart();
  await expect(app.page.getByRole('textbox', { name: 'Passage' })).toHaveValue(/road walked/);

  await app.open('/portfolio/1');
  await expect(app.page.getByRole('main')).toContainText('Performance 1 of 4, Knowledge 1 of 9');
  const text = await exportedText(app);
  expect(text).toContain('Where everything is covered');
  expect(text).toContain('Nobody at my place of work has such a role.');
  expect(text).toContain('A coach asks, and a mentor tells of a road walked.');
  expect(text).toContain('DRAFT');
});

test(
  'a candidate on the workplace standards finds, claims what is suggested, and reaches a minimum',
  { tag: '@long' },
  async ({ app }) => {
    test.slow(); // it goes through the whole app
    await enrolOn(app, WORKPLACE);
    await logSession(app, { codeName: 'Alder', minutes: 60 });
    const { page } = app;
    const main = page.getByRole('main');
    await openTab(page, 'Sessions');
    await page.getByRole('link', { name: /Alder/ }).click();
    await page.getByRole('link', { name: servesWords.link }).click();
    await expectHeading(page, servesWords.title);
    const offered = page.getByRole('list', { name: claimWords.suggested }).getByRole('button');
    const first = (await offered.first().innerText()).split('\n')[0] ?? '';
    await offered.first().click();
    await expect(page.getByRole('list', { name: servesWords.served })).toContainText(first);

    await app.open('/portfolio/CM22');
    await expect(main).toContainText(claimWords.minimum(0, 2));
    for (const kind of ['I', 'II']) {
      await app.open(`/portfolio/CM22/A.1~range~${kind}`);
      await page.getByRole('list', { name: claimWords.add }).getByRole('button', { name: /D01/ }).click();
      await expect(main).toContainText(claimWords.states.declared);
    }
    await app.open('/portfolio/CM22');
    await expect(main).toContainText(claimWords.minimum(2, 2));

    await openTab(page, 'Portfolio');
    await page.getByRole('searchbox', { name: claimWords.search }).fill('CM22 A.2 P 1');
    await page
      .getByRole('link', { name: /^CM22 A\.2 P 1/ })
      .first()
      .click();
    await expectHeading(page, 'CM22 A.2 P 1');
    expect(await exportedText(app)).toContain('2 of 2 so far');
  },
);

test(
  'axe finds nothing on the screens of standards that are covered by claims, and nothing sticks out',
  { tag: '@long' },
  async ({ app }) => {
    test.slow();
    await openPortfolioFile(app, SEVERAL_STANDARDS);
    const { page } = app;
    await page.setViewportSize({ width: 360, height: 800 });
    await useColours(page, 'light');
    await expectNoSidewaysScroll(page, CLAIMS_SCREENS);
    const found: string[] = [];
    for (const [index, address] of CLAIMS_SCREENS.entries()) {
      await useColours(page, index % 2 === 0 ? 'light' : 'dark');
      await show(page, address);
      found.push(...(await violations(page, address)));
    }
    expect(found).toEqual([]);
  },
);

test('with several qualifications a list shows the records of one, and screens follow the one chosen', async ({
  app,
}) => {
  await openPortfolioFile(app, SEVERAL_STANDARDS);
  const { page } = app;
  await openTab(page, 'Sessions');
  const main = page.getByRole('main');
  await expect(main).toContainText('4 sessions held');
  await page.getByLabel(claimWords.whose, { exact: true }).selectOption({ label: CIPD });
  await expect(main).toContainText('1 session held');
  await expect(main).toContainText('ILM Level 5 Certificate, CIPD Level 3 Certificate');
  await openTab(page, 'Portfolio');
  await page.getByLabel(claimWords.which).selectOption({ label: CIPD });
  await expect(main).toContainText('Performance 1 of 4');
  await app.open('/portfolio/CM22/A.1~range~I'); // of another one: said, and one can change over
  await expect(main).toContainText(claimWords.maybeOther);
  await page.getByLabel(claimWords.which).selectOption({ index: 2 });
  await expectHeading(page, 'CM22 A.1 I');
});

test('at a start nothing is fetched of a standard that nobody is enrolled on', async ({ app }) => {
  await enrolOn(app, CIPD);
  await expect(app.page.getByRole('list', { name: claimWords.next })).toBeVisible();
  const asked: string[] = [];
  app.context.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await app.page.reload();
  await expect(app.page.getByRole('list', { name: claimWords.next })).toBeVisible();
  await app.page.waitForLoadState('networkidle');
  const ofStandards = asked.filter((one) => /\/(standards?|detail|earlier)-/.test(one));
  expect(ofStandards.map((one) => one.replace(/-[^-]+$/, ''))).toEqual(['/assets/standard-cipd-l3']);
});

async function enrolOn(app: App, qualification: string | RegExp): Promise<void> {
  await app.open();
  await app.page.getByRole('radio', { name: qualification }).check();
  await app.page.getByRole('button', { name: 'Begin' }).click();
  // The tabs come with the enrolment, once that is saved.
  await expect(app.page.getByRole('navigation', { name: 'Main' }).getByRole('link').first()).toBeVisible();
}

/** Makes the PDF as the screen has it, and reads it with an engine that is not ours. */
async function exportedText(app: App): Promise<string> {
  await app.open('/export');
  const { page } = app;
  await page.getByRole('button', { name: 'Make the PDF' }).click();
  const pdf = await openPdf(new Uint8Array(await readDownload(page)));
  const pages = await readAllText(pdf);
  return pages
    .map(({ content, artifacts }) => `${content} ${artifacts}`)
    .join(' ')
    .replace(/\s+/g, ' ');
}

async function readDownload(page: Page): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the PDF' }).click({ timeout: 30_000 });
  return readFile(await (await download).path());
}
