import { expect, test } from './support/app';

test('the app opens and shows its main heading', async ({ app }) => {
  await app.open();
  await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible();
});
