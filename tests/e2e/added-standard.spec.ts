import { readFile } from 'node:fs/promises';
import { packWords } from '../../src/domain/words/packs';
import { openPdf, readAllText } from '../submission/fixtures/read-pdf';
import { test } from './support/added-standards';
import { type App, expect } from './support/app';
import { choosePortfolioFile, expectHeading, logSession, openTab } from './support/screens';

test.describe.configure({ mode: 'serial' }); // one build for all of them

test(
  'a qualification that was added as data can be chosen, worked towards and printed',
  { tag: '@long' },
  async ({ app }) => {
    await app.open();
    const { page } = app;
    await page.getByRole('radio', { name: 'Harbour Mentor Award, Level 3' }).check();
    await page.getByRole('button', { name: 'Begin' }).click();
    await expect(page.getByRole('meter')).toHaveAttribute('aria-valuetext', '0 min of 5 h');
    await logSession(app, { codeName: 'Gull', minutes: 60 });
    await openTab(page, 'Portfolio');
    await page.getByRole('link', { name: /Mentoring on the Quay/ }).click();
    await page.getByRole('link', { name: /Mentor for at least 5 hours/ }).click();
    await expect(page.getByRole('main')).toContainText('1 h of 5 h');

    await app.open('/export');
    await page.getByRole('button', { name: 'Make the PDF' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save the PDF' }).click();
    const pdf = await openPdf(new Uint8Array(await readFile(await (await download).path())));
    const text = (await readAllText(pdf))
      .map(({ content }) => content)
      .join(' ')
      .replace(/\s+/g, ' ');
    expect(text).toContain('Mentoring on the Quay');
    expect(text).toContain('Write down what was talked about each time.');
    expect(text).toContain('harbour-mentor, rules 1.1.0');
  },
);

test('an earlier version goes on judging until the newer one is accepted', { tag: '@long' }, async ({ app }) => {
  await openJudgedBy(app, '1.0.0');
  const { page } = app;
  await openTab(page, 'Home');
  await expect(page.getByRole('meter')).toHaveAttribute('aria-valuetext', '4 h of 3 h');
  await openTab(page, 'Portfolio');
  await page.getByRole('link', { name: packWords.seeChanges }).click();
  await expectHeading(page, packWords.title);
  const main = page.getByRole('main');
  await expect(main).toContainText('The second edition asks for 5 hours instead of 3');
  const time = page.getByRole('listitem').filter({ hasText: 'The claimed sessions add up to at least 5 hours.' });
  await expect(time).toContainText('Now: met, 4 h of 3 h.');
  await expect(time).toContainText('Then: 4 h of 5 h.');
  await page.getByRole('button', { name: packWords.accept('1.1.0') }).click();
  await expect(main).toContainText(packWords.upToDate);
  await app.restart();
  await openTab(app.page, 'Home');
  await expect(app.page.getByRole('meter')).toHaveAttribute('aria-valuetext', '4 h of 5 h');
});

async function openJudgedBy(app: App, packVersion: string): Promise<void> {
  const enrolment = { kind: 'enrolment', version: 3, id: 'e', candidateId: 'me', packVersion };
  const sessions = ['2026-05-01', '2026-05-08', '2026-05-15', '2026-05-22'].map((heldOn, index) => ({
    ...{ kind: 'session', id: `s${String(index)}`, enrolmentId: 'e', clientIds: ['gull'], heldOn, durationMinutes: 60 },
  }));
  const file = {
    ...{ format: 'coachfolio-portfolio', formatVersion: 1, exportedAt: '2026-06-01T08:00:00Z' },
    records: [
      { kind: 'candidate', id: 'me', name: 'Robin Holt' },
      { ...enrolment, standard: 'harbour-mentor', qualification: 'award' },
      { kind: 'client', id: 'gull', enrolmentId: 'e', codeName: 'Gull' },
      ...sessions,
    ],
  };
  await app.open('/storage/open');
  const buffer = Buffer.from(JSON.stringify(file));
  await choosePortfolioFile(app.page, { name: 'harbour.json', mimeType: 'application/json', buffer });
  await app.page.getByRole('button', { name: 'Open it' }).click();
  await expect(app.page.getByText('The portfolio is open.')).toBeVisible();
}
