import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from './support/app';
import { DERIVED, expectLocked, PASSPHRASE, placesOf, turnLockOn, unlock } from './support/lock';
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

test(
  'locks by itself after a while without a touch, in every tab, and what was typed comes back',
  { tag: '@long' },
  async ({ app }) => {
    await begin(app);
    await turnLockOn(app);
    await unlock(app.page);
    const other = await app.context.newPage();
    await other.goto(`${app.origin}/`);
    await unlock(other);
    const { page } = app;
    await openTab(page, 'Log');
    await page.getByRole('textbox', { name: /One line/ }).fill('Half a thought');
    const later = new Date(Date.now() + 20 * 60_000);
    for (const one of [page, other]) await one.clock.setSystemTime(later);
    await expectLocked(other);
    await expectLocked(page);
    await unlock(page);
    await expect(page.getByRole('textbox', { name: /One line/ })).toHaveValue('Half a thought');
    await expectLocked(other); // each tab is opened by itself
  },
);

test(
  'a lock whose note the browser has lost is found again, and its databases come back from the journal',
  { tag: '@long' },
  async ({ app }) => {
    await begin(app);
    await logSession(app, { codeName: 'Alder' });
    await turnLockOn(app);
    await app.page.evaluate(() => localStorage.clear());
    await app.page.reload();
    await unlock(app.page);
    await openTab(app.page, 'Sessions');
    await expect(app.page.getByRole('main').getByRole('link', { name: /Alder/ })).toBeVisible();

    await app.restartAfter(async (profile) => {
      await rm(path.join(profile, 'Default/IndexedDB'), { recursive: true });
      await rm(path.join(profile, 'Default/Local Storage'), { recursive: true });
    });
    await unlock(app.page);
    await expect(app.page.getByText(/has been rebuilt from the second copy.*Nothing is missing/)).toBeVisible();
    await openTab(app.page, 'Sessions');
    await expect(app.page.getByRole('main').getByRole('link', { name: /Alder/ })).toBeVisible();
  },
);

test(
  'the passphrase can be changed with the recovery key, and the old one opens nothing',
  { tag: '@long' },
  async ({ app }) => {
    await begin(app);
    const recoveryKey = await turnLockOn(app);
    const { page } = app;
    await unlock(page);
    await openFromMore(page, 'Lock');
    await unfold(page, 'Change the passphrase');
    await page.locator('details[open]').getByLabel('Passphrase or recovery key').fill(recoveryKey);
    await page.getByLabel('New passphrase', { exact: true }).fill('seven loud iron geese');
    await page.getByLabel('The new passphrase again').fill('seven loud iron geese');
    await page.getByRole('button', { name: 'Change the passphrase' }).click();
    await expect(page.getByText('The new passphrase holds from now on.')).toBeVisible(DERIVED);
    await page.getByRole('button', { name: 'Lock now' }).click();
    await expectLocked(page);
    await page.getByLabel('Passphrase').fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await expect(page.getByText('That does not open it. Look at capitals and spaces.')).toBeVisible(DERIVED);
    await expect(page.getByText(/next try in/)).toHaveCount(0);
    await unlock(page, 'seven loud iron geese');
  },
);

test('the rescue page asks before it saves what is locked', { tag: '@long' }, async ({ app }) => {
  await begin(app);
  await logSession(app, { codeName: 'Alder', note: 'A first talk' });
  await turnLockOn(app);
  const { page } = app;
  await app.open('/rescue.html');
  await page.getByLabel('Passphrase or recovery key').fill('wrong and long enough');
  await page.getByRole('button', { name: 'Open it here' }).click();
  await expect(page.getByText('That does not open it.')).toBeVisible(DERIVED);
  await page.getByLabel('Passphrase or recovery key').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Open it here' }).click();
  await expect(page.getByText('whoever gets hold of it can read it')).toBeVisible(DERIVED);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save everything as a file' }).click();
  const text = (await readFile(await (await download).path())).toString('latin1');
  expect(text).toContain('Alder');
  expect(text).toContain('A first talk');
});

test(
  'a backup of a locked portfolio asks for a passphrase unless told otherwise',
  { tag: '@long' },
  async ({ app }) => {
    await begin(app);
    await turnLockOn(app);
    await unlock(app.page);
    await openFromMore(app.page, 'Storage and backup');
    await expect(app.page.getByRole('checkbox', { name: 'Protect it with a passphrase' }).first()).toBeChecked();
  },
);

for (const ms of [700, 3000]) {
  test(
    `killed ${String(ms)} ms into turning the lock on, the portfolio is whole`,
    { tag: ms === 700 ? [] : '@long' },
    async ({ app }) => {
      await begin(app);
      await logSession(app, { codeName: 'Alder' });
      const isOn = turnLockOn(app).catch(() => undefined); // it never comes back
      await expect(app.page.getByText('Sealing your portfolio')).toBeVisible(DERIVED);
      await app.page.waitForTimeout(ms);
      await app.crash();
      await isOn;
      await app.open('/sessions');
      const title = app.page.getByRole('heading', { level: 1, name: /Sessions|Your portfolio is locked/ });
      await expect(title).toBeVisible(DERIVED);
      if ((await title.textContent()) !== 'Sessions') await unlock(app.page);
      await expect(app.page.getByRole('main').getByRole('link', { name: /Alder/ })).toBeVisible();
    },
  );
}
