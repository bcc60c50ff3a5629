import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './support/app';

test.use({ appOptions: async ({ appOptions }, use) => use({ ...appOptions, installs: false }) });

test('settings name the version and show the licences, before there is a portfolio too', async ({ app }) => {
  await app.open('/settings');
  const { page } = app;
  await expect(page.getByText(/^Coachfolio \d+\.\d+\.\d+$/)).toBeVisible();
  await page.getByRole('button', { name: 'Look for a new version' }).click();
  await expect(page.getByText(/It could not be asked for/)).toBeVisible(); // nothing is installed in this test
  await page.getByRole('button', { name: 'Show the licences' }).click();
  await expect(page.getByRole('group', { name: /^The libraries and fonts/ })).toBeFocused();
  await page.getByText(/^dexie \d/).click();
  await expect(page.getByText('Apache License').first()).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});
