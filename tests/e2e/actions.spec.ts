import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { buildPortfolio } from '../../src/domain/portfolio';
import { checkEnrolment } from '../../src/domain/rules/check-enrolment';
import { toIsoDate } from '../../src/domain/time';
import { readPortfolioFile } from '../../src/interchange/portfolio-file/read-portfolio-file';
import { pathOfAction } from '../../src/workspace/paths';
import { readStandard } from '../../src/node/read-standard';
import { expect, test } from './support/app';
import { fixtureFile, openPortfolioFile } from './support/screens';

test.use({ appOptions: async ({ appOptions }, use) => use({ ...appOptions, installs: false }) });

/** Items of a client's whole cycle that are no field, but a part of the client's screen. */
const PARTS_OF_A_SCREEN = new Set(['contract', 'sessions', 'review']);

for (const name of ['every-gap.json', 'certificate-boundaries.json', 'sample-diploma.json']) {
  test(
    `every action of the findings of ${name} leads to its screen and field`,
    { tag: name === 'every-gap.json' ? [] : '@long' },
    async ({ app }) => {
      test.setTimeout(240_000);
      await openPortfolioFile(app, fixtureFile(name));
      await app.open('/');
      await expect(app.page.getByRole('meter')).toBeVisible();
      const addresses = actionsOf(name);
      expect(addresses.length).toBeGreaterThan(5);
      const lost: string[] = [];
      for (const address of addresses) {
        await follow(app.page, address);
        if (!(await hasArrived(app.page, address))) lost.push(address);
      }
      expect(lost).toEqual([]);
    },
  );
}

/** The addresses of the actions of open findings: one for each field of each screen. */
function actionsOf(name: string): string[] {
  const file = readPortfolioFile(readFileSync(fixtureFile(name), 'utf8'));
  if (!file.ok) throw new Error(`${name} can't be read.`);
  const portfolio = buildPortfolio(file.value.records);
  const [enrolment] = portfolio.all('enrolment');
  const today = toIsoDate('2026-11-20');
  if (enrolment === undefined || today === null) throw new Error(`${name} has no enrolment.`);
  const standard = readStandard(enrolment.standard);
  if (!standard.ok) throw new Error('The standard can’t be read.');
  const { findings } = checkEnrolment({ portfolio, standard: standard.value, enrolmentId: enrolment.id, today });
  const addresses = findings
    .filter(({ state, action }) => action !== null && (state === 'not_met' || state === 'warning'))
    .map((finding) => (finding.action === null ? '' : pathOfAction(finding.action, finding)));
  const byKind = new Map(addresses.map((address) => [address.replace(/\/[^/?]*\d[^/?]*/g, ''), address]));
  return [...byKind.values()];
}

/** Goes there as a press on a link would: without loading the app anew. */
async function follow(page: Page, address: string): Promise<void> {
  await page.evaluate((path) => history.pushState(null, '', path), '/more');
  await expect(page.getByRole('heading', { name: 'More' })).toBeFocused();
  await page.evaluate((path) => history.pushState(null, '', path), address);
}

/** What takes the focus: the field that is asked for, the passage of an answer, else the heading of the page. */
function askedBy(query: URLSearchParams): string {
  const field = query.get('field');
  if (query.has('slot')) return '[name^="passages."]';
  return field === null || PARTS_OF_A_SCREEN.has(field) ? 'h1' : `[id="field-${field}"], [name="${field}"]`;
}

/** Whether the focus stands in the field that the address names; without a field, on the heading of the page. */
async function hasArrived(page: Page, address: string): Promise<boolean> {
  const asked = askedBy(new URL(address, 'http://localhost').searchParams);
  return page
    .waitForFunction((selector) => document.activeElement?.matches(`:is(${selector}), :is(${selector}) *`), asked, {
      timeout: 4_000,
    })
    .then(
      () => true,
      () => false,
    );
}
