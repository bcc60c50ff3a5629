import { findOrGetBrowser, type Browser } from '../../support/find-browser.mjs';

/** The Chromium that `npm test` found; run by itself, Playwright looks for one in the same way. */
export async function chromiumForTests(): Promise<Browser> {
  const given = process.env['COACHFOLIO_CHROMIUM'];
  if (given !== undefined) return JSON.parse(given) as Browser;
  return findOrGetBrowser((line) => process.stderr.write(`${line}\n`));
}

/** Quiet: no first-run pages, no calls home of the browser's own, and it starts as root in a container. */
export const CHROMIUM_FLAGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-domain-reliability',
];
