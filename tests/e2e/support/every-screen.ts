import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { fixtureFile } from './screens';

/** An address of every screen, new records and addresses that lead nowhere included, for the portfolio of a file. */
export function everyAddress(file: string): readonly string[] {
  const { records } = JSON.parse(readFileSync(fixtureFile(file), 'utf8')) as {
    readonly records: readonly { readonly kind: string; readonly id: string; readonly sessionId?: string }[];
  };
  const first = (kind: string): string => records.find((record) => record.kind === kind)?.id ?? 'none';
  const session = records.find(({ kind }) => kind === 'reflection')?.sessionId ?? 'none';
  const client = first('client');
  return [
    '/',
    '/log',
    '/sessions',
    `/sessions/${session}`,
    `/sessions/${session}/reflection`,
    '/clients',
    '/clients/new',
    `/clients/${client}`,
    `/clients/${client}/contract`,
    `/clients/${client}/contract/changes`,
    `/clients/${client}/order`,
    '/contract-templates',
    '/contract-templates/new',
    `/clients/${client}/thread`,
    '/supervision',
    '/supervision/new',
    `/supervision/${first('supervisionMeeting')}`,
    '/feedback',
    '/feedback/new',
    `/feedback/${first('feedback')}`,
    '/evidence',
    '/evidence/new',
    `/evidence/${first('evidenceItem')}`,
    '/witness/new',
    `/witness/${first('witnessStatement')}`,
    '/portfolio',
    '/portfolio/502',
    '/portfolio/502/2.1',
    '/portfolio/500/1.1',
    '/portfolio/500/2.3/answer',
    '/portfolio/503/1.1/answer',
    '/development',
    '/development/swot',
    '/development/plan',
    '/development/objectives/new',
    `/development/objectives/${first('pdpObjective')}`,
    '/development/cpd/new',
    `/development/cpd/${first('cpdActivity')}`,
    '/progress',
    '/what-counts',
    '/plan',
    '/enrolment',
    '/standard',
    '/wording',
    '/export',
    '/export/reviewed',
    '/settings',
    '/settings/lock',
    '/storage',
    '/storage/open',
    '/search',
    '/reminders',
    '/help',
    '/help/candidate',
    '/help/tutor',
    '/search?q=trust',
    '/more',
    '/removed',
    '/privacy',
    `/privacy/${client}`,
    '/hand-over',
    `/history/${session}`,
    '/clients/gone',
    '/nowhere',
  ];
}

/** Goes to a screen as a link does, and opens everything that is folded there. */
export async function show(page: Page, address: string): Promise<void> {
  await page.evaluate((path) => history.pushState(null, '', path), address);
  await page.waitForFunction(() => {
    const headings = [...document.querySelectorAll('main h1')].filter((one) => one.getClientRects().length > 0);
    const { activeElement } = document;
    // A page to search on puts the cursor where one types.
    return headings.length === 1 && (activeElement === headings[0] || activeElement?.matches('input[type=search]'));
  });
  await page.evaluate(() => document.querySelectorAll('details').forEach((fold) => (fold.open = true)));
}

/** How far a page can be moved sideways; 0 is what a reader with a small screen or large letters needs. */
export async function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** The screens that can be moved sideways, each with the outermost things that stick out. */
async function tooWide(page: Page, addresses: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const address of addresses) {
    await show(page, address);
    const pixels = await sidewaysScroll(page);
    if (pixels > 0) found.push(`${address}: ${pixels} px, ${(await stickingOut(page)).join(' | ')}`);
  }
  return found;
}

function stickingOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > width + 0.5)
      .slice(0, 3)
      .map((element) => element.outerHTML.slice(0, 90));
  });
}

export async function expectNoSidewaysScroll(page: Page, addresses: readonly string[]): Promise<void> {
  expect(await tooWide(page, addresses), 'screens that can be moved sideways').toEqual([]);
}
