import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './support/app';
import { jpegWithNotes } from './support/pictures';
import { begin, expectHeading, logSession, openPortfolioFile, fixtureFile, save } from './support/screens';

test.use({ appOptions: async ({ appOptions }, use) => use({ ...appOptions, installs: false }) });

test(
  'a contract begins from a template, is signed in ink, and shows what changed since',
  { tag: '@long' },
  async ({ app }) => {
    test.slow();
    await begin(app);
    await logSession(app, { codeName: 'Alder' });
    const { page } = app;
    await app.open('/clients');
    await page.getByRole('link', { name: /Alder/ }).click();
    await page.getByRole('link', { name: /Write the contract/ }).click();
    await expectHeading(page, 'Contract with Alder');
    await page.getByLabel('Purpose').fill('To settle into the new post.');
    await page.getByRole('button', { name: 'Fill in from this' }).click();
    await expect(page.getByText('Filled in. Read every part').first()).toBeVisible();
    await expect(page.getByLabel('Purpose')).toHaveValue('To settle into the new post.');
    await openFolds(page);
    await expect(page.getByLabel(/^Confidentiality/)).toHaveValue(/code names stand for people/);
    await page.getByRole('button', { name: 'Add a clause' }).click();
    await page.getByLabel('Heading').fill('Recording');
    await page.getByLabel('Text', { exact: true }).fill('Nothing is recorded.');
    await save(page);

    await page.getByRole('button', { name: 'Sign as client' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'In ink' }).check();
    await dialog.getByRole('button', { name: 'Sign', exact: true }).click();
    await expect(dialog.getByText('Add a photograph or scan of the signature.')).toBeVisible();
    const photo = await jpegWithNotes(page, { width: 400, height: 200 });
    await dialog
      .locator('input[type=file]')
      .setInputFiles([{ name: 'sheet.jpg', mimeType: 'image/jpeg', buffer: photo }]);
    await expect(dialog.getByRole('list', { name: 'Files' }).getByText('sheet.jpg')).toBeVisible();
    await dialog.getByLabel('Full name').fill('A. Person');
    await dialog.getByRole('button', { name: 'Sign', exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('button', { name: 'Look at sheet.jpg' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Take away sheet.jpg' })).toHaveCount(0);

    await openFolds(page);
    await page.getByLabel('Purpose').fill('To settle into the very new post.');
    await save(page);
    await expect(page.getByText('Changed since signed')).toBeVisible();
    await page.getByRole('link', { name: 'See what changed' }).click();
    await expectHeading(page, 'Changed since signed');
    await expect(page.getByRole('heading', { name: /^Signed by Client/ })).toBeVisible();
    await expect(page.locator('main ins')).toHaveText(['very ']);
    await expect(page.locator('main del')).toHaveCount(0);
    expect(await violations(page)).toEqual([]);
  },
);

test('terms that worked are kept as a template and begin the next contract', { tag: '@long' }, async ({ app }) => {
  await begin(app);
  await logSession(app, { codeName: 'Alder' });
  const { page } = app;
  await app.open('/contract-templates/new');
  await page.getByLabel('Name of the template').fill('For managers');
  await openFolds(page);
  await page.getByLabel('Cancelling a session').fill('A day before.');
  await save(page);
  await expectHeading(page, 'For managers');
  await app.open('/clients');
  await page.getByRole('link', { name: /Alder/ }).click();
  await page.getByRole('link', { name: /Write the contract/ }).click();
  await page.getByLabel('Begin from a template').selectOption('For managers');
  await page.getByRole('button', { name: 'Fill in from this' }).click();
  await openFolds(page);
  await expect(page.getByLabel('Cancelling a session')).toHaveValue('A day before.');
});

test('the order of events names what is late, and never asks for another date', async ({ app }) => {
  await begin(app);
  await logSession(app, { codeName: 'Alder' });
  const { page } = app;
  await app.open('/clients');
  await page.getByRole('link', { name: /Alder/ }).click();
  await page.getByRole('link', { name: /Write the contract/ }).click();
  await page.getByLabel('Agreed on').fill('2099-05-12');
  await save(page);
  await page.getByRole('link', { name: 'Alder' }).first().click();
  await page.getByRole('link', { name: /Order of events.*One thing asks for a word/ }).click();
  await expectHeading(page, 'Order of events');
  await expect(page.getByText(/The first session was held before it was agreed/)).toBeVisible();
  await expect(page.getByText(/Leave the date/)).toBeVisible();
  await expect(page.getByRole('img', { name: /is out of order/ })).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('feedback keeps a file, says where its change can be seen, and its ratings make a line', async ({ app }) => {
  await openPortfolioFile(app, fixtureFile('sample-diploma.json'));
  const { page } = app;
  await app.open('/feedback');
  await expect(page.getByRole('img', { name: /^Everything together: \d+ ratings/ })).toBeVisible();
  await page.getByLabel('What was rated').selectOption('Listening');
  await expect(page.getByRole('img', { name: /^Listening: \d+ ratings/ })).toBeVisible();
  await page.getByText('Every figure').click();
  await expect(page.getByRole('table').getByRole('columnheader', { name: 'Listening' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('list', { name: 'Feedback' }).getByRole('link').last().click();
  await expect(page.getByRole('group', { name: 'Where that can be seen' })).toBeVisible();
  await page.getByRole('group', { name: 'Where that can be seen' }).getByRole('checkbox').first().check();
  await page
    .locator('input[type=file][multiple]')
    .setInputFiles([{ name: 'form.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 form') }]);
  await save(page);
  await page.reload();
  await expect(page.getByRole('list', { name: 'Files' }).getByText('form.pdf')).toBeVisible();
  await expect(page.getByRole('group', { name: 'Where that can be seen' }).getByRole('checkbox').first()).toBeChecked();
});

test('evidence is declared genuine on a day, with what usually serves beside it', { tag: '@long' }, async ({ app }) => {
  await begin(app);
  await app.open('/evidence/new?unit=501&criterion=1.2');
  const { page } = app;
  await page.getByLabel('Title').fill('Letter');
  await page.getByRole('checkbox', { name: /I declare that this is genuine/ }).check();
  await expect(page.getByText(/^Declared on/)).toBeVisible();
  await expect(page.getByText('Let your assessor observe you directly.')).toBeVisible();
  await save(page);
  await page.reload();
  await expect(page.getByRole('checkbox', { name: /I declare that this is genuine/ })).toBeChecked();
  expect(await violations(page)).toEqual([]);
});

async function openFolds(page: Page): Promise<void> {
  await page
    .locator('main details')
    .evaluateAll((folds) => folds.forEach((fold) => ((fold as HTMLDetailsElement).open = true)));
}

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined))));
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return found.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html.slice(0, 120)).join(' ')}`);
}
