import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runPortfolioCommand } from '../../src/node/portfolio-command';
import { buildPdf, onePage } from '../submission/foreign/build-pdf';
import { openPdf, readAllText } from '../submission/fixtures/read-pdf';

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'export-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const NEVER_THERE = { sha256: 'f'.repeat(64), name: 'lost.mp3', mediaType: 'audio/mpeg', size: 5 };

it('takes in the files beside the portfolio, and says which of them it can’t show', async () => {
  mkdirSync(path.join(folder, 'evidence'));
  const names = { 'minutes.pdf': minutes(), 'cut.png': '\x89PNG\r\n\x1a\n', 'sums.csv': 'a;b' };
  for (const [name, bytes] of Object.entries(names)) {
    writeFileSync(path.join(folder, 'evidence', name), bytes, 'latin1');
  }
  const out = path.join(folder, 'out.pdf');
  const done = await runPortfolioCommand(
    ['export', portfolioWith(Object.keys(names)), out, '--now', '2026-11-06T10:00:00Z'],
    new Date(),
  );
  expect(done).toMatchObject({
    ok: true,
    value: {
      notes: [
        'lost.mp3 is not beside the portfolio; a page says so in its place.',
        'cut.png is damaged, so it is attached and not shown.',
      ],
    },
  });
  const pdf = await openPdf(new Uint8Array(readFileSync(out)));
  const text = (await readAllText(pdf)).map(({ content }) => content).join(' ');
  for (const part of ['Minutes of the sponsors', 'lost.mp3 can’t be shown here', 'cut.png can’t be shown here']) {
    expect(text).toContain(part);
  }
  const attached = (await pdf.getAttachments()) as Readonly<Record<string, { readonly content: Uint8Array }>>;
  expect(Object.values(attached).map(({ content }) => Buffer.from(content).toString('latin1'))).toEqual([
    names['cut.png'],
    names['sums.csv'],
  ]);
});

function minutes(): string {
  return Buffer.from(buildPdf(onePage('BT /F1 24 Tf 40 200 Td (Minutes of the sponsors) Tj ET'))).toString('latin1');
}

/** One piece of evidence that names a file which is not there; the others are listed beside it. */
function portfolioWith(names: readonly string[]): string {
  const file = path.join(folder, 'portfolio.json');
  const records = [
    { kind: 'candidate', id: 'p1', name: 'Alex' },
    { kind: 'enrolment', id: 'e1', candidateId: 'p1', standard: 'ilm-l5', qualification: 'certificate' },
    {
      ...{ kind: 'evidenceItem', id: 'v1', enrolmentId: 'e1', title: 'Letters' },
      ...{ serves: [{ unit: '501', criterion: '1.1' }], files: [NEVER_THERE] },
    },
  ];
  const attachments = names.map((name) => ({ path: `evidence/${name}`, about: 'v1' }));
  const header = { format: 'coachfolio-portfolio', formatVersion: 1, exportedAt: '2026-05-01T08:00:00Z' };
  writeFileSync(file, JSON.stringify({ ...header, records, attachments }));
  return file;
}
