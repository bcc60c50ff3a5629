import { type Browser, findInstalledBrowser } from '../../support/find-browser.mjs';

/** The Chromium that `npm test` has found, else one that is installed. */
export async function chromiumHere(): Promise<Browser> {
  const given = process.env['COACHFOLIO_CHROMIUM'];
  const browser = given === undefined ? await findInstalledBrowser() : (JSON.parse(given) as Browser);
  if (browser === undefined) throw new Error('There is no Chromium here; `npm test` gets one.');
  return browser;
}
