import { expect, test } from './support/app';
import { begin, expectHeading, logSession, openTab, save } from './support/screens';

test.use({ appOptions: async ({ appOptions }, use) => use({ ...appOptions, installs: false }) });

test('every version of a session is kept, said in words, and can stand again', async ({ app }) => {
  await begin(app);
  await logSession(app, { codeName: 'Alder' });
  await openTab(app.page, 'Sessions');
  const { page } = app;
  await page.getByRole('link', { name: /Alder/ }).click();
  const goals = page.getByRole('textbox', { name: 'Goals for this session' });
  await goals.fill('Decide about the new post');
  await save(page);
  await goals.fill('Something else');
  await save(page);

  await page.getByRole('link', { name: 'Earlier versions' }).click();
  await expectHeading(page, 'Versions');
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(3);
  await expect(page.getByText('As it stands')).toHaveCount(1);
  await expect(page.locator('del')).toHaveText(['Decide about the new post', 'Nothing']);
  await page
    .getByRole('button', { name: /^Go back/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(4);
  await page.getByRole('link', { name: 'Back' }).click();
  await expect(goals).toHaveValue('Decide about the new post');
});
