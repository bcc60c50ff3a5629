import { expect, test } from './support/app';
import { begin, expectHeading, logSession, openFromMore, openTab, save, unfold } from './support/screens';

test.use({ appOptions: async ({ appOptions }, use) => use({ ...appOptions, installs: false }) });

test(
  'a client goes with all that belongs to it, after being asked, and comes back days later',
  { tag: '@long' },
  async ({ app }) => {
    await begin(app);
    await logSession(app, { codeName: 'Alder' });
    await logSession(app);
    const { page } = app;
    await openFromMore(page, 'Clients');
    await page.getByRole('link', { name: /Alder/ }).click();
    await unfold(page, 'Who this is');
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Rosalind Quennell');
    await save(page, 'Save who this is');

    const remove = page.getByRole('button', { name: 'Remove', exact: true });
    await remove.click();
    const question = page.getByRole('dialog');
    await expect(question).toContainText('2 sessions (2 h)');
    await expect(question).toContainText('the sealed name');
    await question.getByRole('button', { name: 'Keep it' }).click();
    await expect(remove).toBeFocused();

    await remove.click();
    await question.getByRole('button', { name: 'Remove', exact: true }).click();
    await expectHeading(page, 'Clients');
    await openTab(page, 'Sessions');
    await expect(page.getByRole('link', { name: /Alder/ })).toHaveCount(0);

    await app.restart();
    await openFromMore(app.page, 'Removed lately');
    await app.page.getByRole('button', { name: /^Bring back Alder/ }).click();
    await expectHeading(app.page, 'Removed lately');
    await expect(app.page.getByText('Nothing was removed')).toBeVisible();
    await openTab(app.page, 'Sessions');
    await expect(app.page.getByRole('link', { name: /Alder/ })).toHaveCount(2);
  },
);
