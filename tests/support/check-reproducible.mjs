/** `npm run check:reproducible`: builds twice, and compares every file. Ends with 1 if one differs. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** @param {string} folder @returns {Map<string, string>} the digest of every file, by its path */
function digestsOf(folder) {
  const names = readdirSync(folder, { recursive: true }).map(String).sort();
  const files = names.filter((name) => statSync(path.join(folder, name)).isFile());
  return new Map(
    files.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(path.join(folder, name)))
        .digest('hex'),
    ]),
  );
}

function build() {
  const folder = mkdtempSync(path.join(tmpdir(), 'coachfolio-build-'));
  try {
    const vite = path.resolve('node_modules/vite/bin/vite.js');
    execFileSync(process.execPath, [vite, 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    return digestsOf(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [one, other] = [build(), build()];
const different = [...new Set([...one.keys(), ...other.keys()])].filter((name) => one.get(name) !== other.get(name));
console.log(`${one.size} files, ${different.length} different`);
for (const name of different) console.log(`  ${name}`);
process.exitCode = different.length === 0 && one.size > 0 ? 0 : 1;
