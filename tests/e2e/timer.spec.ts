import { expect, test } from './support/app';
import { begin, logSession, openTab, savedBanner } from './support/screens';

test.use({ appOptions: async ({ appOptions }, use) => use({ ...appOptions, installs: false }) });

test('a session is timed while the app is closed, and saved with its start and minutes', async ({ app }) => {
  await begin(app);
  await logSession(app, { codeName: 'Alder' });
  await app.open('/log');
  await app.page.getByRole('button', { name: 'Start the timer' }).click();
  await expect(app.page.getByRole('timer')).toContainText('1 min');

  await app.restart();
  const { page } = app;
  await page.clock.install({ time: Date.now() + 47 * 60_000 });
  await app.open('/');
  await page.getByRole('link', { name: /Session under way: 47 min/ }).click();
  await expect(page.getByRole('timer')).toContainText('47 min');
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(page.getByText(/^Timed: 47 min/)).toBeVisible();
  await expect(page.getByRole('textbox', { name: /Minutes|Other/ })).toHaveValue('47');

  await app.open('/log'); // as after a kill: what was timed is still in the form
  await expect(page.getByRole('textbox', { name: /Minutes|Other/ })).toHaveValue('47');
  await page.getByRole('button', { name: 'Save session' }).click();
  await expect(savedBanner(page)).toContainText('47 min');
  await page.getByRole('link', { name: 'Add actions and notes' }).click();
  await expect(page.getByLabel(/^Start/)).not.toHaveValue('');
  await openTab(page, 'Log');
  await expect(page.getByRole('button', { name: 'Start the timer' })).toBeVisible();
});
