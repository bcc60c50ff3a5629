import { readFile } from 'node:fs/promises';
import { packWords } from '../../src/domain/words/packs';
import { expect, test } from './support/app';
import { begin, expectHeading, openTab, unfold } from './support/screens';

test.use({ appOptions: async ({ appOptions }, use) => use({ ...appOptions, installs: false }) });

const FIGURE = { unit: '501', rule: '2.1-coaching-time', figure: 'minimumMinutes', value: 1440, reason: 'Since 2025.' };
const overlay = (...figures: readonly object[]) => ({
  name: 'hilltop.json',
  mimeType: 'application/json',
  buffer: Buffer.from(
    JSON.stringify({ format: 'coachfolio-overlay', formatVersion: 1, title: 'Hilltop', standard: 'ilm-l5', figures }),
  ),
});

test('a centre’s figures are looked at, kept, handed on and taken away again', { tag: '@long' }, async ({ app }) => {
  await begin(app);
  await app.open('/enrolment');
  const { page } = app;
  await page.getByRole('link', { name: packWords.link }).click();
  await expectHeading(page, packWords.title);
  const main = page.getByRole('main');
  await expect(main).toContainText(packWords.upToDate); // the version was noted when they enrolled

  const input = page.locator('input[type=file]');
  await input.setInputFiles(overlay({ ...FIGURE, rule: '2.1-time', reason: '' }));
  await expect(page.getByRole('alert')).toContainText('Is 2.1-coaching-time');
  await expect(main).toContainText(packWords.noFigures);

  await input.setInputFiles(overlay(FIGURE));
  await expect(main).toContainText('24 h, where the standard says 18 h');
  await expect(main).toContainText('Then: 0 min of 24 h.');
  await page.getByRole('button', { name: packWords.use }).click();
  await expect(main).toContainText(packWords.bySource('Hilltop'));

  await unfold(page, packWords.set);
  await page.getByLabel(packWords.which).selectOption('501 3.3-supervision-time minimumMinutes');
  await page.getByLabel(packWords.value).fill('90');
  await page.getByRole('button', { name: packWords.add }).click();
  await expect(page.getByText(`Error: ${packWords.reasonMissing}`)).toBeVisible();
  await page.getByLabel(packWords.reason, { exact: true }).fill('My tutor said so.');
  await page.getByRole('button', { name: packWords.add }).click();
  await expect(main).toContainText('1 h 30 min, where the standard says 1 h');

  await unfold(page, packWords.save);
  await page.getByLabel(packWords.saveTitle).fill('Hilltop, mine');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: packWords.saveFile }).click();
  const saved = JSON.parse(await readFile(await (await download).path(), 'utf8')) as { figures: unknown[] };
  expect(saved).toMatchObject({ format: 'coachfolio-overlay', title: 'Hilltop, mine', packVersion: '1.0.0' });
  expect(saved.figures).toHaveLength(2);

  await openTab(page, 'Home');
  await expect(page.getByRole('meter')).toHaveAttribute('aria-valuetext', '0 min of 24 h');
  await app.open('/enrolment/rules');
  await page.getByRole('button', { name: packWords.takeAwayAloud(packWords.bySource('Hilltop')) }).click();
  await openTab(page, 'Home');
  await expect(page.getByRole('meter')).toHaveAttribute('aria-valuetext', '0 min of 18 h');
});
