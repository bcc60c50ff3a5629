import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './support/app';
import { begin, logSession, openFromMore } from './support/screens';

test.use({ appOptions: async ({ appOptions }, use) => use({ ...appOptions, installs: false }) });

const OFFER = 'Keep what is written here to yourself';

test('the lock is offered with a client, and never again once that was answered', async ({ app }) => {
  await begin(app);
  await app.open('/clients/new');
  await expect(app.page.getByText(OFFER)).toHaveCount(0);
  await logSession(app, { codeName: 'Alder' });
  await openFromMore(app.page, 'Clients');
  await app.page.getByRole('main').getByRole('link', { name: /Alder/ }).click();
  const offer = app.page.getByRole('status').filter({ hasText: OFFER });
  await expect(offer).toBeVisible();
  expect((await new AxeBuilder({ page: app.page }).analyze()).violations).toEqual([]);
  await offer.getByRole('link', { name: 'Look at the lock' }).click();
  await expect(app.page.getByRole('heading', { level: 1, name: 'Lock' })).toBeVisible();
  await app.page.goBack();
  await offer.getByRole('button', { name: 'Dismiss' }).click();
  await expect(offer).toHaveCount(0);
  await app.restart();
  await expect(app.page.getByRole('heading', { level: 1, name: 'Alder' })).toBeVisible();
  await expect(app.page.getByRole('link', { name: 'Ask them for feedback' })).toBeVisible();
  await expect(app.page.getByText(OFFER)).toHaveCount(0);
});
