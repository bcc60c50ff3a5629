import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { buildPortfolio } from '../../../src/domain/portfolio';
import { checkEnrolment } from '../../../src/domain/rules/check-enrolment';
import { toIsoDate, toIsoInstant } from '../../../src/domain/time';
import { readPortfolioFile } from '../../../src/interchange/portfolio-file/read-portfolio-file';
import { readStandard } from '../../../src/node/read-standard';

/** The moment at which both sides make a submission, where their bytes are compared. */
export const NOW = '2026-11-20T09:00:00.000Z';

/** Makes the files, and saves the one of that name. */
export async function made(page: Page, button: string | RegExp): Promise<Download> {
  await page.getByRole('button', { name: 'Make the PDF' }).click();
  return downloaded(page, button);
}

export async function downloaded(page: Page, button: string | RegExp): Promise<Download> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return download;
}

export async function bytesOf(download: Download): Promise<Uint8Array> {
  return new Uint8Array(await readFile(await download.path()));
}

/** What the app makes a submission from, out of its portable copy. */
export function requestOf(file: string) {
  const read = readPortfolioFile(file);
  const standard = readStandard('ilm-l5');
  const now = toIsoInstant(NOW);
  const today = toIsoDate(NOW.slice(0, 10));
  if (!read.ok || !standard.ok || now === null || today === null) throw new Error('the portfolio cannot be read');
  const portfolio = buildPortfolio(read.value.records);
  const enrolmentId = portfolio.all('enrolment')[0]?.id;
  if (enrolmentId === undefined) throw new Error('no enrolment');
  const result = checkEnrolment({ portfolio, standard: standard.value, enrolmentId, today });
  const units = result.units.map(({ unit }) => unit);
  const draft = result.units.some(({ gaps }) => gaps > 0);
  return { portfolio, standard: standard.value, result, enrolmentId, units, now, attempt: 'first' as const, draft };
}
