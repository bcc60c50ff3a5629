import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './support/app';
import { begin, expectHeading, fixtureFile, logSession, openFromMore, openTab } from './support/screens';

test.use({ appOptions: async ({ appOptions }, use) => use({ ...appOptions, installs: false }) });

test('the sample opens from the first run, says what its file says, and goes in one press', async ({ app }) => {
  await app.open();
  const { page } = app;
  await page.getByRole('button', { name: 'Explore the sample' }).click();
  const meter = page.getByRole('meter', { name: 'Coaching hours' });
  await expect(meter).toBeVisible({ timeout: 20_000 });
  const figures = await figuresOf(page);
  await expect(meter).toHaveAttribute('aria-valuetext', `${inHours(figures.minutes)} of 54 h`);
  await expect(page.getByRole('link', { name: /^Clients/ })).toContainText(`${figures.clients}`);
  await openTab(page, 'Sessions');
  await expect(page.getByText(`${figures.held} sessions held`)).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Sample' })).toBeVisible(); // said on every screen

  await page.getByRole('button', { name: 'Remove it' }).click();
  await expectHeading(page, 'Your coaching portfolio, kept by you');
  expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).not.toContain(
    'coachfolio-sample',
  );
});

test('a visit to the sample leaves the own portfolio as it was', async ({ app }) => {
  await begin(app, 'Certificate', 'Wren Ashdown');
  await logSession(app, { codeName: 'Alder' });
  const { page } = app;
  await openFromMore(page, 'Settings');
  await page.getByRole('button', { name: 'Explore the sample' }).click();
  await expect(page.getByRole('meter')).toHaveAttribute('aria-valuetext', /of 54 h/, { timeout: 20_000 });
  await logSession(app); // whatever is done there stays there
  await app.restart();
  await app.page.getByRole('button', { name: 'Remove it' }).click();
  await expectHeading(app.page, 'Wren’s portfolio');
  await expect(app.page.getByRole('meter')).toHaveAttribute('aria-valuetext', '1 h of 18 h');
  await openTab(app.page, 'Sessions');
  await expect(app.page.getByText('1 session held')).toBeVisible();
});

interface FileRecord {
  readonly kind: string;
  readonly id: string;
  readonly status?: string;
  readonly formal?: boolean;
  readonly claimed?: boolean;
  readonly heldOn?: string | null;
  readonly startTime?: string | null;
  readonly durationMinutes?: number | null;
  readonly clientIds?: readonly string[];
}

/** Added up anew from the file, minute by minute on the clock, and not by the rules' own code. */
async function figuresOf(page: Page) {
  const { records } = JSON.parse(readFileSync(fixtureFile('sample-diploma.json'), 'utf8')) as {
    readonly records: readonly FileRecord[];
  };
  const today = await page.evaluate(() => new Intl.DateTimeFormat('sv-SE').format(new Date()));
  const isClaimed = new Set(
    records.filter(({ kind, claimed }) => kind === 'client' && claimed === true).map(({ id }) => id),
  );
  const held = records.filter(({ kind, status }) => kind === 'session' && status === 'held');
  const counted = held.filter(
    ({ formal, claimed, heldOn, clientIds = [] }) =>
      formal === true &&
      claimed === true &&
      typeof heldOn === 'string' &&
      heldOn <= today &&
      clientIds.some((id) => isClaimed.has(id)),
  );
  const minutesOnTheClock = new Set<string>();
  let minutesWithoutTime = 0;
  for (const { heldOn, startTime, durationMinutes } of counted) {
    if (typeof startTime !== 'string') minutesWithoutTime += durationMinutes ?? 0;
    const [hour = 0, minute = 0] = (startTime ?? '').split(':').map(Number);
    for (let at = 0; typeof startTime === 'string' && at < (durationMinutes ?? 0); at += 1)
      minutesOnTheClock.add(`${heldOn ?? ''} ${hour * 60 + minute + at}`);
  }
  return {
    minutes: minutesWithoutTime + minutesOnTheClock.size,
    held: held.length,
    clients: new Set(counted.flatMap(({ clientIds = [] }) => clientIds).filter((id) => isClaimed.has(id))).size,
  };
}

function inHours(minutes: number): string {
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)} h${rest === 0 ? '' : ` ${rest} min`}`;
}
