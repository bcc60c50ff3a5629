import { expect, test } from './support/app';
import { DERIVED, PASSPHRASE, placesOf, turnLockOn, unlock } from './support/lock';
import { begin, logSession, openFromMore, openTab, unfold } from './support/screens';

test.describe.configure({ timeout: 180_000 });

test('the lock seals what is there, opens with the passphrase only, and comes off again', async ({ app }) => {
  await begin(app);
  await logSession(app, { codeName: 'Alder', note: 'A first talk' });
  const recoveryKey = await turnLockOn(app);
  const { page } = app;
  await expect.poll(() => placesOf(page)).not.toContain('database coachfolio');
  const places = await placesOf(page);
  expect(places).toContain('database coachfolio-locked');
  expect(places).toContain('folder journals/coachfolio-locked');
  expect(places).not.toContain('folder journals/coachfolio');

  await page.getByLabel('Passphrase').fill('four dull wooden duck');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByText('That does not open it. Look at capitals and spaces.')).toBeVisible(DERIVED);
  await expect(page.getByText(/next try in/)).toBeVisible();
  await expect(page.getByText(/next try in/)).toHaveCount(0);
  await unlock(page);
  await openTab(page, 'Sessions');
  await expect(page.getByRole('main').getByRole('link', { name: /Alder/ })).toBeVisible();

  // a new session, a restart, and the recovery key
  await openTab(page, 'Log');
  await logSessionHere(app);
  await app.restart();
  await unlock(app.page, recoveryKey.toLowerCase());
  await openTab(app.page, 'Sessions');
  await expect(app.page.getByRole('main').getByRole('link', { name: /Birch/ })).toBeVisible();

  await openFromMore(app.page, 'Lock');
  await unfold(app.page, 'Turn the lock off');
  await app.page.locator('details[open]').getByLabel('Passphrase or recovery key').fill(PASSPHRASE);
  await app.page.getByRole('button', { name: 'Turn the lock off' }).click();
  await expect(app.page.getByRole('heading', { level: 1, name: 'Lock' })).toBeVisible(DERIVED);
  await expect(app.page.getByLabel('Passphrase', { exact: true })).toBeVisible(DERIVED);
  await openTab(app.page, 'Sessions');
  await expect(app.page.getByRole('main').getByRole('link', { name: /Birch/ })).toBeVisible();
  await expect.poll(() => placesOf(app.page)).not.toContain('database coachfolio-locked');
});

async function logSessionHere(app: Parameters<typeof logSession>[0]): Promise<void> {
  const { page } = app;
  await page.getByRole('radio', { name: 'New client' }).check();
  await page.getByRole('textbox', { name: 'Code name' }).fill('Birch');
  await page.getByRole('button', { name: 'Save session' }).click();
  await expect(page.getByText(/^Session.*saved/).first()).toBeVisible();
}
