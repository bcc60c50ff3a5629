/**
 * `npm run torture:foreign -- --count 500 --seed 1 --corpus FOLDER`: every PDF of a folder is put into a submission and compared, page by
 * page and as a picture, with what it was; then mutated copies of them. Without a folder it takes small files of our own.
 * Debian: `poppler-utils qpdf`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildPdf, onePage } from '../submission/foreign/build-pdf';
import { type ForeignFile, mutatedFiles, wholeFiles } from './foreign-rounds';
import { createRandom, readRun, tellResults } from './run-arguments.mjs';

const run = readRun({ count: 500, options: { corpus: '' } });
const folder = run.options['corpus'] ?? '';
const files = folder !== '' && existsSync(folder) ? read(folder) : own();
tellResults('torture:foreign', run, [
  ...(await wholeFiles(files, console.log)),
  ...(await mutatedFiles(files, run.count, createRandom(run.seed), console.log)),
]);

function read(from: string): readonly ForeignFile[] {
  const names = readdirSync(from).filter((name) => name.toLowerCase().endsWith('.pdf'));
  return names.map((name) => ({ name, bytes: new Uint8Array(readFileSync(path.join(from, name))) }));
}

function own(): readonly ForeignFile[] {
  const text = (line: string): string => `BT /F1 24 Tf 20 200 Td (${line}) Tj ET`;
  return [
    { name: 'plain.pdf', bytes: buildPdf(onePage(text('Plain'))) },
    { name: 'turned.pdf', bytes: buildPdf(onePage(text('Turned'), { page: '/Rotate 90' })) },
    { name: 'cropped.pdf', bytes: buildPdf(onePage(text('Cropped'), { page: '/CropBox[10 150 300 280]' })) },
  ];
}
