import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './support/app';
import { expectHeading, fixtureFile, openPortfolioFile, openTab, save } from './support/screens';

test.use({ appOptions: async ({ appOptions }, use) => use({ ...appOptions, installs: false }) });

const SAMPLE = fixtureFile('sample-diploma.json');
const meter = { name: 'Coaching hours that count' };

test('what counts is tried out first, and stands once the person says so', async ({ app }) => {
  await openPortfolioFile(app, SAMPLE);
  await app.open('/what-counts');
  const { page } = app;
  await expect(page.getByRole('meter', meter)).toHaveAttribute('aria-valuetext', '54 h 45 min of 54 h');
  await page.getByRole('checkbox', { name: 'Heron counts' }).uncheck();
  await expect(page.getByRole('heading', { name: 'Would be missing' })).toBeVisible();
  const tried = await page.getByRole('meter', meter).getAttribute('aria-valuetext');
  expect(tried).not.toBe('54 h 45 min of 54 h');

  await app.open('/what-counts');
  await expect(page.getByRole('checkbox', { name: 'Heron counts' })).toBeChecked();

  await page.getByRole('checkbox', { name: 'Heron counts' }).uncheck();
  await page.getByRole('button', { name: 'Let this stand' }).click();
  await expect(page.getByText('Saved. This is what counts now.').first()).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('checkbox', { name: 'Heron counts' })).toBeChecked();

  await page.getByRole('button', { name: 'Sessions with Heron' }).click();
  await page.getByRole('checkbox', { name: /^D01/ }).uncheck();
  await page.getByRole('button', { name: 'Let this stand' }).click();
  await expect(page.getByText('one left out')).toBeVisible();
  await app.open('/what-counts');
  await expect(page.getByText('one left out')).toBeVisible();
});

test('a Diploma stands beside the Certificate, and begins with no hours unless asked to count them', async ({
  app,
}) => {
  await openPortfolioFile(app, fixtureFile('certificate-complete.json'));
  await app.open('/enrolment');
  const { page } = app;
  await page.getByRole('link', { name: /^Go on to the ILM Level 5 Diploma/ }).click();
  await expectHeading(page, /On to the Diploma/);
  await expect(page.getByText('0 min of 54 h.')).toBeVisible();
  await page.getByRole('checkbox', { name: /Count my 18 h from before/ }).check();
  await expect(page.getByText('18 h of 54 h.')).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole('checkbox', { name: /Count my 18 h from before/ }).uncheck();
  await page.getByRole('button', { name: 'Enrol' }).click();
  await expectHeading(page, 'You and your centre');
  await openTab(page, 'Home');
  await expect(page.getByRole('meter', { name: 'Coaching hours' })).toHaveAttribute('aria-valuetext', '0 min of 54 h');
  await openTab(page, 'Portfolio');
  await page
    .getByRole('combobox')
    .selectOption({ label: 'ILM Level 5 Certificate in Effective Coaching and Mentoring' });
  await openTab(page, 'Home');
  await expect(page.getByRole('meter', { name: 'Coaching hours' })).toHaveAttribute('aria-valuetext', '18 h of 18 h');
});

test('the one sentence why is begun by the app, and the candidate’s own once it is kept', async ({ app }) => {
  await openPortfolioFile(app, SAMPLE);
  await app.open('/portfolio/502/2.3');
  const { page } = app;
  const why = page.getByRole('textbox', { name: /Why this is enough/ });
  await expect(why).toHaveValue(/^Look first at .+\.$/);
  const begun = await why.inputValue();
  await why.fill('Heron’s feedback came three times, and each time I changed something.');
  await save(page, 'Keep this sentence');
  await app.open('/portfolio/502/2.3');
  await expect(why).toHaveValue('Heron’s feedback came three times, and each time I changed something.');
  await page.getByRole('button', { name: 'Back to how the app begins it' }).click();
  await expect(why).toHaveValue(begun);
});

test('a promise meets the next session, and says whether it was tried', async ({ app }) => {
  await openPortfolioFile(app, SAMPLE);
  await app.open('/log');
  const { page } = app;
  const promise = page.getByText(/^After session .+ you promised yourself$/);
  await expect(promise).toBeVisible();
  await page.getByRole('button', { name: 'Save session' }).click();
  await page.getByRole('link', { name: 'Reflect now' }).click();
  await expect(promise).toBeVisible();
  await page.getByRole('radio', { name: 'Tried in part' }).check();
  await page.getByRole('textbox', { name: 'What became of it?' }).fill('Twice out of three.');
  await page.getByRole('button', { name: 'Leave it here for now' }).click();
  await page.getByRole('link', { name: 'Open the reflection' }).click();
  await page.getByRole('link', { name: 'See the thread' }).click();
  await expectHeading(page, /^The thread with /);
  await expect(page.getByText('Tried in part').first()).toBeVisible();
  await expect(page.getByText('Twice out of three.')).toBeVisible();
});

test('supervision gathers what waits, and marks it as gone through', async ({ app }) => {
  await openPortfolioFile(app, SAMPLE);
  await app.open('/supervision');
  const { page } = app;
  await expect(page.getByText('6 reflections wait for the next meeting')).toBeVisible();
  await page.getByRole('link', { name: 'Add a meeting' }).click();
  await expect(page.getByText('6 reflections that nobody has gone through with you yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Tick all that are open' }).click();
  await page.getByRole('textbox', { name: 'What was discussed' }).fill('All six.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expectHeading(page, /^Supervision on /);
  await app.open('/supervision');
  await expectHeading(page, 'Supervision');
  await expect(page.getByText(/wait for the next meeting/)).toHaveCount(0);
});

test('where things stand can be read as tables', async ({ app }) => {
  await openPortfolioFile(app, SAMPLE);
  await app.open('/progress');
  const { page } = app;
  const sessions = page.getByRole('table', { name: 'Session by session' });
  await expect(sessions.getByRole('row')).toHaveCount(31);
  await expect(sessions.getByRole('row', { name: /^D48/ })).toContainText('Missing');
  await page.getByRole('checkbox', { name: 'Only those with something missing' }).check();
  await expect(sessions.getByRole('row')).toHaveCount(7);
  await expect(page.getByRole('img', { name: /^Coaching hours added up/ })).toBeVisible();
  await page.getByRole('table', { name: /^502/ }).getByRole('link', { name: '2.4' }).click();
  await expectHeading(page, '502 AC 2.4');
});
