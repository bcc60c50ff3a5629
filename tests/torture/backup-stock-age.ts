import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { verifyBackup } from '../../src/interchange/backup/read-backup';
import { archiveOf, backupOf, memoryFiles, versionOf } from '../interchange/backup/backup-cases';
import { sampleRecords } from '../interchange/backup/sample-records';
import type { Finding } from './run-arguments.mjs';

const PASSPHRASE = 'sieben Züge am Bahnhof – 7';

/**
 * What the app has locked is opened by the program `age`, and what that has locked by the app. The program asks for the passphrase
 * at a terminal and nowhere else, so it gets one, by `script` of util-linux. If it isn't there it is installed, where that can be done.
 */
export async function stockAge(say: (line: string) => void): Promise<readonly Finding[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'stock-age-'));
  const inFolder = (name: string): string => path.join(folder, name);
  try {
    const version = findAge();
    const archive = archiveOf(sampleRecords().map(versionOf));
    const files = memoryFiles('evidence', new Uint8Array(500_000).fill(3));
    const plain = Buffer.from(await (await backupOf(archive, files)).blob.arrayBuffer());
    const locked = (await backupOf(archive, files, { passphrase: PASSPHRASE })).blob;
    writeFileSync(inFolder('locked'), Buffer.from(await locked.arrayBuffer()));
    writeFileSync(inFolder('plain'), plain);
    await atTerminal(`age -d -o ${inFolder('opened')} ${inFolder('locked')}`, [PASSPHRASE]);
    const isSame = Buffer.compare(readFileSync(inFolder('opened')), plain) === 0;
    await atTerminal(`age -p -o ${inFolder('by-age')} ${inFolder('plain')}`, [PASSPHRASE, PASSPHRASE]);
    const read = await verifyBackup(new Blob([readFileSync(inFolder('by-age'))]), { passphrase: PASSPHRASE });
    return [
      { what: `opened by age ${version}, byte for byte`, figure: isSame ? 1 : 0, atLeast: 1 },
      { what: `locked by age ${version}, opened here`, figure: read.ok ? 1 : 0, atLeast: 1 },
    ];
  } catch (error) {
    say(String(error));
    return [{ what: 'opened by age', figure: 'not tried', atLeast: 1 }];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @throws if there is none and none can be had: nobody may take this for having passed */
function findAge(): string {
  const ask = (): string => execFileSync('age', ['--version'], { encoding: 'utf8' }).trim();
  try {
    return ask();
  } catch {
    if (process.getuid?.() !== 0)
      throw new Error('The program age is not here. Install it (Debian: apt-get install age).');
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'age'], { stdio: 'ignore' });
    return ask();
  }
}

/** Runs a command at a terminal, and answers each time it asks for a passphrase. */
function atTerminal(command: string, answers: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('script', ['-qec', command, '/dev/null']);
    const left = [...answers];
    let said = '';
    child.stdout.on('data', (piece: Buffer) => {
      said += piece.toString();
      if (!/passphrase[^:]*: ?$/i.test(said.replace(/\u001b\[[0-9;]*[A-Za-z]/g, ''))) return;
      said = '';
      const answer = left.shift();
      if (answer !== undefined) child.stdin.write(`${answer}\r`);
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${command}: ${code}, ${said}`));
    });
    setTimeout(() => child.kill(), 60_000).unref();
  });
}
