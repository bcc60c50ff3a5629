import type { CDPSession, Page } from '@playwright/test';
import { welcomeWords } from '../../src/domain/words/welcome';
import { HOME_SCRIPT_BUDGET } from '../support/budgets.mjs';
import { expect, test } from './support/app';

interface Script {
  readonly url: string;
  readonly bytes: number;
}

test('the home screen answers for no more script than the budget allows', async ({ app }) => {
  await app.open();
  await app.page.getByRole('radio', { name: welcomeWords.certificate }).check();
  await app.page.getByRole('button', { name: welcomeWords.begin }).click();
  await expect(app.page.getByRole('radio')).toHaveCount(0); // past the first run

  const page = await app.context.newPage(); // what the first one still loads is none of this one's
  const session = await asFirstVisit(page);
  const scripts = countScripts(session);
  await page.goto(app.origin);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForLoadState('networkidle'); // what the screen asks for to be complete counts too

  const total = scripts.reduce((sum, script) => sum + script.bytes, 0);
  const list = scripts.map(({ url, bytes }) => `${bytes} ${new URL(url).pathname}`).join('\n');
  test.info().annotations.push({ type: 'scripts of the home screen', description: `${total} bytes\n${list}` });
  expect(scripts.length).toBeGreaterThan(0);
  expect(total, list).toBeGreaterThan(20_000); // less than React alone: then nothing was counted
  expect(total, list).toBeLessThanOrEqual(HOME_SCRIPT_BUDGET);
});

/** Neither the service worker nor the browser's cache may answer in place of the network. */
async function asFirstVisit(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Network.setBypassServiceWorker', { bypass: true });
  return session;
}

/** Fills as responses end, with their size on the wire, headers included. */
function countScripts(session: CDPSession): Script[] {
  const scripts: Script[] = [];
  const urlById = new Map<string, string>();
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (/javascript|wasm|json/.test(response.mimeType) && !response.url.endsWith('.webmanifest')) {
      urlById.set(requestId, response.url);
    }
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const url = urlById.get(requestId);
    if (url !== undefined) scripts.push({ url, bytes: encodedDataLength });
  });
  return scripts;
}
