import { expect, test } from './support/app';
import { expectHeading, fixtureFile, openPortfolioFile } from './support/screens';

test.use({ appOptions: async ({ appOptions }, use) => use({ ...appOptions, installs: false }) });

test('a word leads to the record that holds it, and the way back to what was found', async ({ app }) => {
  await openPortfolioFile(app, fixtureFile('sample-diploma.json'));
  const { page } = app;
  await app.open('/');
  await expect(page.getByRole('meter', { name: 'Coaching hours' })).toBeVisible();
  await page.keyboard.press('Control+k');
  const box = page.getByRole('searchbox', { name: 'Search everything' });
  await expect(box).toBeFocused();
  await box.pressSequentially('clipboard');
  const results = page.getByRole('list', { name: 'Results' });
  await expect(results.getByRole('listitem')).not.toHaveCount(0);
  await expect(results.locator('mark').first()).toHaveText(/clipboard/i);
  await expect(page).toHaveURL(/\?q=clipboard$/);

  await results.getByRole('link').first().click();
  await expectHeading(page, /.+/);
  await page.goBack();
  await expect(box).toHaveValue('clipboard');
  await expect(results.locator('mark').first()).toBeVisible();

  await box.fill('d07');
  await expect(results.getByRole('link').first()).toContainText('D07');
  await box.fill('no such words anywhere');
  await expect(page.getByText('Nothing found')).toBeVisible();
  await box.fill('');
  await expect(results).toHaveCount(0);
});
