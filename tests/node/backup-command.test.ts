import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPortfolioFile } from '../../src/interchange/portfolio-file/read-portfolio-file';
import { runBackupCommand } from '../../src/node/backup-command';
import { archiveOf, backupOf, hashOf, memoryFiles, versionOf } from '../interchange/backup/backup-cases';
import { sampleRecords } from '../interchange/backup/sample-records';

const PDF = '%PDF-1.7 and what follows';
const PASSPHRASE = 'a long passphrase';
const folder = mkdtempSync(path.join(tmpdir(), 'backup-command-'));
const inFolder = (name: string): string => path.join(folder, name);
const run = (args: readonly string[], typed = ''): ReturnType<typeof runBackupCommand> =>
  runBackupCommand(
    args,
    (async function* () {
      yield await Promise.resolve(Buffer.from(typed));
    })(),
  );

beforeAll(async () => {
  const archive = archiveOf(sampleRecords().map(versionOf));
  const files = memoryFiles(PDF, 'notes');
  const plain = Buffer.from(await (await backupOf(archive, files)).blob.arrayBuffer());
  const locked = Buffer.from(await (await backupOf(archive, files, { passphrase: PASSPHRASE })).blob.arrayBuffer());
  writeFileSync(inFolder('plain.coachfolio'), plain);
  writeFileSync(inFolder('locked.coachfolio'), locked);
  writeFileSync(inFolder('cut.coachfolio'), plain.subarray(0, plain.length - 20));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('npm run backup', () => {
  it('checks a backup from end to end', async () => {
    const checked = await run(['check', inFolder('plain.coachfolio')]);
    if (!checked.ok) throw new Error(checked.problem);
    expect(JSON.parse(checked.value.text)).toMatchObject({ isWhole: true, manifest: { counts: { versions: 3 } } });
  });

  it.each(['plain', 'locked'])('takes a %s one apart into files that need no app', async (name) => {
    const out = inFolder(`out-${name}`);
    const options = name === 'locked' ? ['--passphrase-from-stdin'] : [];
    const done = await run(['extract', inFolder(`${name}.coachfolio`), out, ...options], `${PASSPHRASE}\r\n`);
    expect(done).toEqual({ ok: true, value: { text: `${out}: 3 records, 3 versions, 2 files`, notes: [] } });
    expect(readdirSync(out).sort()).toEqual(['files', 'history.jsonl', 'manifest.json', 'portfolio.json']);
    expect(readdirSync(path.join(out, 'files')).sort()).toEqual([`${hashOf(PDF)}.pdf`, hashOf('notes')].sort());
    const portfolio = readPortfolioFile(readFileSync(path.join(out, 'portfolio.json'), 'utf8'));
    expect(portfolio.ok && portfolio.value.records).toHaveLength(3);
    expect(readFileSync(path.join(out, 'history.jsonl'), 'utf8').trim().split('\n')).toHaveLength(3);
  });

  it('refuses a damaged one and leaves nothing behind, or takes what is left of it', async () => {
    const cut = inFolder('cut.coachfolio');
    const refused = await run(['extract', cut, inFolder('cut-out')]);
    expect(refused).toMatchObject({ ok: false, problem: expect.stringMatching(/cut off.*--salvage/) as string });
    expect(readdirSync(folder).filter((name) => name.startsWith('cut-out'))).toEqual([]);
    const saved = await run(['extract', cut, inFolder('cut-out'), '--salvage']);
    expect(saved).toMatchObject({ ok: true, value: { text: expect.stringContaining('3 records') as string } });
  });

  it('writes over nothing', async () => {
    const taken = await run(['extract', inFolder('plain.coachfolio'), folder]);
    expect(taken).toMatchObject({ ok: false, problem: expect.stringContaining('there already') as string });
  });

  it.each([
    [[], /check or extract/],
    [['open', 'x'], /no such command: open/],
    [['check'], /takes FILE/],
    [['check', 'x', '--salvage'], /no such option here/],
    [['extract', 'x'], /takes FILE OUT_DIR/],
    [['check', '/no/such/file'], /can’t be read: ENOENT/],
  ])('says in one line what is wrong with %j', async (args, message) => {
    const outcome = await run(args);
    expect(outcome).toMatchObject({ ok: false, problem: expect.stringMatching(message) as string });
    expect(outcome.ok ? '' : outcome.problem).not.toContain('\n');
  });

  it('says that a passphrase is needed, or is another', async () => {
    const locked = inFolder('locked.coachfolio');
    expect(await run(['check', locked])).toMatchObject({ problem: expect.stringContaining('encrypted') as string });
    const wrong = await run(['check', locked, '--passphrase-from-stdin'], 'another one\n');
    expect(wrong).toMatchObject({ problem: expect.stringContaining('not the passphrase') as string });
  });
});
