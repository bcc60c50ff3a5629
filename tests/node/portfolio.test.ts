import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FindingRow } from '../../src/node/check-report';
import { runPortfolioCommand } from '../../src/node/portfolio-command';

const root = path.resolve(import.meta.dirname, '../..');
const fixtures = path.join(root, 'tests/fixtures/portfolios');
const sample = path.join(fixtures, 'sample-diploma.json');
const HEADER = { format: 'coachfolio-portfolio', formatVersion: 1, exportedAt: '2026-05-01T08:00:00Z' };
const ENROLMENT = { kind: 'enrolment', id: 'e1', candidateId: 'p1', standard: 'ilm-l5', qualification: 'certificate' };
const CANDIDATE = { kind: 'candidate', id: 'p1', name: 'Alex' };

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'portfolio-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** Starting a program takes its time on a busy machine. */
const PATIENCE_MS = 60_000;

describe('npm run portfolio', { timeout: PATIENCE_MS }, () => {
  it('checks a file and ends with 0, gaps or not', async () => {
    const { stdout, stderr } = await promisify(execFile)(
      'npm',
      ['run', '--silent', 'portfolio', '--', 'check', sample, '--today', '2026-11-06'],
      { cwd: root, maxBuffer: 1e8, env: commandEnvironment() },
    );
    const report = JSON.parse(stdout) as { format: string; today: string; findings: FindingRow[] };
    expect(report).toMatchObject({ format: 'coachfolio-findings', today: '2026-11-06' });
    expect(new Set(report.findings.map((finding) => finding.unit))).toEqual(new Set(['500', '502', '503']));
    expect(report.findings.some((finding) => finding.state === 'not_met')).toBe(true);
    expect(stderr).toBe('');
  });

  it('checks under a centre’s figures, and says what is wrong with them', async () => {
    const overlay = path.join(folder, 'centre.json');
    const figure = {
      unit: '502',
      rule: '2.1-coaching-time',
      figure: 'minimumMinutes',
      value: 4000,
      reason: 'House rule',
    };
    const content = { format: 'coachfolio-overlay', formatVersion: 1, title: 'Hilltop', standard: 'ilm-l5' };
    const under = async (figures: readonly object[], standard = 'ilm-l5') => {
      writeFileSync(overlay, JSON.stringify({ ...content, standard, figures }));
      return runPortfolioCommand(['check', sample, '--today', '2026-11-06', '--overlay', overlay], new Date());
    };
    const done = await under([figure]);
    const { findings } = JSON.parse(done.ok ? done.value.text : '{}') as { findings: FindingRow[] };
    const row = findings.find(({ unit, rule }) => unit === '502' && rule === '2.1-coaching-time');
    expect(row).toMatchObject({ needed: 4000 });
    expect(row?.message).toContain('House rule');
    expect(await under([{ ...figure, unit: '509' }])).toEqual({
      ok: false,
      problem: `${overlay}: Figure 1 (509 2.1-coaching-time): there is no unit “509”. There are: 500, 501, 502, 503.`,
    });
    expect(await under([figure], 'cipd-l3')).toMatchObject({
      ok: false,
      problem: expect.stringContaining('no enrolment') as string,
    });
    expect(
      await runPortfolioCommand(['check', sample, '--overlay', path.join(folder, 'none.json')], new Date()),
    ).toMatchObject({ ok: false, problem: expect.stringContaining('can’t be read') as string });
  });

  it('exports the same bytes from another folder, for the same moment', () => {
    const [here, there] = [path.join(folder, 'here.pdf'), path.join(folder, 'there.pdf')];
    const options = ['--units', '502', '--now', '2026-11-06T10:00:00Z'];
    const first = run(root, ['export', sample, here, ...options]);
    expect([first.status, first.stdout]).toEqual([0, expect.stringMatching(/here\.pdf: \d+ pages\n$/)]);
    expect(run(folder, ['export', sample, there, ...options]).status).toBe(0);
    expect(digest(there)).toBe(digest(here));
    expect(readFileSync(here).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('ends with 2 and one line for a file that is no portfolio', () => {
    const bad = file({ ...HEADER, records: [{ ...CANDIDATE, name: 7 }] });
    const { status, stdout, stderr } = run(root, ['check', bad]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe(`portfolio: ${bad}: Record 1 (candidate p1): “name” must be a text, and is 7.\n`);
  });
});

describe('a check', () => {
  it.each(readdirSync(fixtures).filter((name) => name.endsWith('.json')))(
    'of %s gives whole findings',
    async (name) => {
      const { findings } = await check(path.join(fixtures, name), '--today', '2026-11-06');
      const text = readFileSync(path.join(fixtures, name), 'utf8');
      expect(findings.length).toBeGreaterThan(40);
      for (const finding of findings) {
        expect(finding.message).toMatch(new RegExp(`^${finding.unit} AC ${finding.criterion}: \\S`));
        expect(finding.clause?.unit).toBe(finding.unit);
        expect(finding.records.filter((id) => !text.includes(`"id":"${id}"`))).toEqual([]);
      }
    },
  );

  it('of several standards gives a row for each rule, each item and each minimum', async () => {
    const several = path.join(root, 'tests/fixtures/claims/several-standards.json');
    const { findings } = await check(several, '--today', '2026-05-01');
    const of = (standard: string) => findings.filter((one) => one.standard === standard);
    expect(of('cipd-l3')).toHaveLength(17 + 34 + 17);
    expect(of('nos-workplace').filter(({ criterion }) => criterion === null)).toMatchObject([
      { rule: 'A.1-kinds-of-risk', found: 1, needed: 2, state: 'not_met' },
      { rule: 'A.2-kinds-of-policy', found: 0, needed: 4, state: 'not_met' },
    ]);
    const item = (unit: string, criterion: string) =>
      findings.find((one) => one.unit === unit && one.criterion === criterion);
    expect(item('CM7', '7.1 P 1')).toMatchObject({ state: 'declared', records: ['s1', 's3'] });
    expect(item('1', 'O 2')).toMatchObject({ state: 'not_applicable', records: [] });
    expect(item('CM7', '7.1 K a')?.message).toMatch(/^CM7 7\.1 K a: \S.* Nothing is claimed for it yet\.$/);
    for (const { rule, clause, message } of findings) {
      expect(rule).not.toBe('');
      expect(clause).not.toBeNull();
      expect(message).toMatch(/^\S+ \S/);
    }
    const rules = findings.map(({ enrolment, unit, rule }) => [enrolment, unit, rule].join(' '));
    expect(new Set(rules).size).toBe(rules.length);
  });

  it('names the records that fall short', async () => {
    const session = { kind: 'session', enrolmentId: 'e1', clientIds: ['c1'], heldOn: '2026-04-01' };
    const { findings } = await check(
      file({
        ...HEADER,
        records: [
          CANDIDATE,
          ENROLMENT,
          { kind: 'client', id: 'c1', codeName: 'Ash', enrolmentId: 'e1', startedOn: null, endedOn: null },
          { ...session, id: 'long', durationMinutes: 60 },
          { ...session, id: 'blank', durationMinutes: null },
        ],
      }),
      '--today',
      '2026-05-01',
    );
    const time = findings.find((finding) => finding.unit === '501' && finding.rule === '2.1-coaching-time');
    expect(time).toMatchObject({
      enrolment: 'e1',
      state: 'not_met',
      found: 60,
      needed: 1080,
      quantity: 'minutes',
      records: ['long', 'blank'],
      shortfalls: [{ record: 'blank', reason: 'no_duration' }],
    });
    expect(time?.message).toContain('1 h of 18 h');
  });

  it('takes the day it is given for today', async () => {
    const early = await check(sample, '--today', '2026-03-01');
    const late = await check(sample, '--today', '2026-11-06');
    const [before, after] = [early, late].map(
      ({ findings }) => findings.find((one) => one.rule === '2.1-coaching-time')?.found,
    );
    expect(before).toBeLessThan(Number(after));
    expect((await check(sample)).today).toBe('2026-11-23');
  });

  it('says what the file names but does not hold', async () => {
    const { findings } = await check(file({ ...HEADER, records: [ENROLMENT] }));
    expect(findings.filter((finding) => finding.unit === null)).toMatchObject([
      {
        rule: 'file-references',
        state: 'warning',
        records: ['e1'],
        message: expect.stringContaining('names p1') as string,
      },
    ]);
  });

  it('looks for the files that stand beside it', async () => {
    mkdirSync(path.join(folder, 'evidence'));
    writeFileSync(path.join(folder, 'evidence/there.txt'), 'there');
    writeFileSync(path.join(folder, 'evidence/empty.txt'), '');
    symlinkSync(sample, path.join(folder, 'evidence/elsewhere.txt'));
    const names = ['there', 'empty', 'missing', 'elsewhere'];
    const attachments = names.map((name) => ({ path: `evidence/${name}.txt`, about: 'e1' }));
    const sha256 = createHash('sha256').update('there').digest('hex');
    const records = [CANDIDATE, ENROLMENT];
    const all = await check(
      file({ ...HEADER, records, attachments: [...attachments, { ...attachments[0], sha256: '0'.repeat(64) }] }),
    );
    expect(all.findings.at(-1)).toMatchObject({
      rule: 'file-attachments',
      state: 'not_met',
      found: 1,
      needed: 5,
      records: ['e1'],
    });
    expect(all.findings.at(-1)?.message).toBe(
      'Files: 1 of 5 that are listed are there. evidence/empty.txt is empty. evidence/missing.txt is missing. ' +
        'evidence/elsewhere.txt leads out of the folder. evidence/there.txt is not the file that was listed: its contents differ.',
    );
    const good = await check(file({ ...HEADER, records, attachments: [{ ...attachments[0], sha256 }] }));
    expect(good.findings.at(-1)).toMatchObject({ rule: 'file-attachments', state: 'met', found: 1, needed: 1 });
  });
});

describe('what cannot be done', () => {
  const good = { ...HEADER, records: [CANDIDATE, ENROLMENT] };
  const cases: readonly (readonly [string, (good: string) => readonly string[], string])[] = [
    ['nothing', () => [], 'say what to do, check or export (usage: '],
    ['another command', () => ['open', 'x'], 'no such command: open'],
    ['no file', () => ['check'], 'it takes FILE'],
    ['two files', (it) => ['check', it, it], 'it takes FILE'],
    ['no place for the PDF', (it) => ['export', it], 'it takes FILE OUT.pdf'],
    ['an unknown option', (it) => ['check', it, '--loud'], 'no such option here: --loud'],
    ['an option of the other command', (it) => ['check', it, '--units', '501'], 'no such option here: --units'],
    ['an option without a value', (it) => ['check', it, '--today'], '--today needs a value'],
    [
      'a date that does not exist',
      (it) => ['check', it, '--today', '2026-02-30'],
      '--today must be a date that exists',
    ],
    ['a moment that is none', (it) => ['export', it, 'o.pdf', '--now', '2026-02-03'], '--now must be a moment in UTC'],
    ['no units', (it) => ['export', it, 'o.pdf', '--units', ','], '--units names no unit'],
    [
      'a shape that there isn’t',
      (it) => ['export', it, 'o.pdf', '--variant', 'round'],
      '--variant is one of flat, review, annex: round',
    ],
    [
      'an unknown unit',
      (it) => ['export', it, 'o.pdf', '--units', '501,999'],
      'the qualification has no unit “999”; there are: 500, 501, 503',
    ],
    ['an unknown enrolment', (it) => ['check', it, '--enrolment', 'e9'], 'no enrolment e9; there are: e1'],
    [
      'a missing file',
      () => ['check', '/nowhere/at/all.json'],
      '/nowhere/at/all.json can’t be read: ENOENT: no such file or directory',
    ],
    ['a folder', () => ['check', '.'], '. can’t be read: EISDIR'],
    ['a PDF without a folder', (it) => ['export', it, '/nowhere/o.pdf'], '/nowhere/o.pdf can’t be written: ENOENT'],
  ];
  it.each(cases)('%s', async (_name, args, sentence) => {
    expect(await problem(...args(file(good)))).toContain(sentence);
  });

  it.each<[string, unknown, string]>([
    ['no enrolment', { ...HEADER, records: [CANDIDATE] }, 'no enrolment, so there is nothing to check'],
    [
      'an unknown standard',
      { ...HEADER, records: [{ ...ENROLMENT, standard: 'x' }] },
      'no standard “x”; there are: cipd-l3, ilm-l5',
    ],
    [
      'an unknown qualification',
      { ...HEADER, records: [{ ...ENROLMENT, qualification: 'x' }] },
      'no qualification “x”; there are: certificate',
    ],
  ])('%s', async (_name, contents, sentence) => {
    const it = file(contents);
    expect(await problem('check', it)).toContain(`${it}: `);
    expect(await problem('check', it)).toContain(sentence);
    expect(await problem('export', it, 'o.pdf')).toContain(sentence);
  });

  it('a file that is not text', async () => {
    const it = path.join(folder, 'x.json');
    writeFileSync(it, new Uint8Array([0x50, 0x4b, 3, 4, 0xff, 0xfe]));
    expect(await problem('check', it)).toBe(`${it}: this is not a portfolio file: it is not text in UTF-8`);
  });
});

function file(contents: unknown): string {
  const name = path.join(folder, 'portfolio.json');
  writeFileSync(name, JSON.stringify(contents));
  return name;
}

const CLOCK = new Date('2026-11-23T10:00:00Z');

async function check(...args: string[]): Promise<{ today: string; findings: FindingRow[] }> {
  const done = await runPortfolioCommand(['check', ...args], CLOCK);
  if (!done.ok) throw new Error(done.problem);
  return JSON.parse(done.value.text) as { today: string; findings: FindingRow[] };
}

async function problem(...args: string[]): Promise<string> {
  const done = await runPortfolioCommand(args, CLOCK);
  if (done.ok) throw new Error('it was done');
  expect(done.problem).not.toContain('\n');
  return done.problem;
}

/** The command itself, in a folder of its own choice. */
function run(cwd: string, args: readonly string[]) {
  const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs');
  const script = path.join(root, 'src/node/portfolio.ts');
  return spawnSync(process.execPath, [tsx, script, ...args], { cwd, encoding: 'utf8', env: commandEnvironment() });
}

function commandEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, NODE_OPTIONS: '' };
}

function digest(name: string): string {
  return createHash('sha256').update(readFileSync(name)).digest('hex');
}
