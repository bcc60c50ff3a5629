import { describe, expect, it } from 'vitest';
import { buildPdf, onePage } from '../submission/foreign/build-pdf';
import { mutatedFiles } from './foreign-rounds';
import { brokenPromises, createRandom } from './run-arguments.mjs';

const text = 'BT /F1 24 Tf 20 200 Td (Hello) Tj ET';
const files = [
  { name: 'plain.pdf', bytes: buildPdf(onePage(text)) },
  { name: 'scripted.pdf', bytes: buildPdf(onePage(text, { catalog: '/OpenAction<</S/JavaScript/JS(x)>>' })) },
];

describe('mutated PDF files', { timeout: 120_000 }, () => {
  it('never cost an export, and never bring anything that acts', async () => {
    const said: string[] = [];
    const findings = await mutatedFiles(files, 40, createRandom(7), (line) => said.push(line));
    expect(said).toEqual([]);
    expect(brokenPromises(findings)).toEqual([]);
  });
});
