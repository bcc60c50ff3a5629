/**
 * How well official wording is found in the source documents, which are not in the repository:
 * `npm run bench:wording -- FOLDER`. Ends with 1 where more than 2 in 100 passages called matched are not the wording of their item.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { matchWording } from '../../src/domain/official-wording/match-wording';
import { judgeDocument } from '../../src/domain/official-wording/verdict';
import { readPlainText } from '../../src/interchange/official-wording/read-text';
import { readStandard } from '../../src/node/read-standard';
import { readTruth } from './wording/source-truth';

const STANDARDS: Readonly<Record<string, string>> = {
  '000': 'nos-2012',
  '001': 'nos-2012',
  '002': 'nos-workplace',
  '003': 'cipd-l3',
  '004': 'ilm-l5',
};

const bare = (text: string): string => text.toLowerCase().replace(/[^a-z\d]/g, '');

function measure(source: string, id: string, text: string) {
  const standard = readStandard(id);
  if (!standard.ok) throw new Error(`${id} can't be read`);
  const truth = readTruth(source, text, standard.value);
  const matches = matchWording(standard.value, readPlainText(text));
  const isRight = (unit: string, key: string, found: string): boolean =>
    bare(truth.get(`${unit} ${key}`) ?? '') === bare(found);
  const found = matches.filter(({ state }) => state === 'matched');
  const right = found.filter(({ unit, key, text: words }) => isRight(unit, key, words)).length;
  const doubtful = matches.filter(({ state }) => state === 'doubtful');
  const doubtfulRight = doubtful.filter(({ unit, key, text: words }) => isRight(unit, key, words)).length;
  return {
    source,
    items: truth.size,
    matched: found.length,
    precision: (right / Math.max(1, found.length)).toFixed(4),
    recall: (right / truth.size).toFixed(4),
    'doubtful, right': `${doubtful.length}, ${doubtfulRight}`,
    'recall with doubtful': ((right + doubtfulRight) / truth.size).toFixed(4),
    verdict: judgeDocument(matches).kind,
    wrong: found.length - right,
  };
}

const folder = process.argv[2] ?? process.env['COACHFOLIO_SOURCES'];
if (folder === undefined) {
  console.error('Name the folder with the source documents: npm run bench:wording -- FOLDER');
  process.exit(1);
}
const files = readdirSync(folder);
const rows = Object.entries(STANDARDS).map(([source, id]) => {
  const file = files.find((name) => name.startsWith(source) && name.endsWith('.txt'));
  if (file === undefined) throw new Error(`no document ${source} in ${folder}`);
  return measure(source, id, readFileSync(path.join(folder, file), 'utf8'));
});
console.table(rows);
process.exitCode = rows.some(({ wrong, matched }) => wrong > matched * 0.02) ? 1 : 0;
