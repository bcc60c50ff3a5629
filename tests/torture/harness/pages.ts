import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');

/** Builds the page that writes until it is killed, from the sources as they are now. Gives the folder. */
export function buildTorturePage(): string {
  return build('page', ['-c', 'tests/torture/page/vite.config.ts']);
}

/** Builds the app itself, into a folder that no other run touches. */
export function buildApp(): string {
  return build('app', []);
}

function build(name: string, args: readonly string[]): string {
  const out = path.join(root, '.cache', 'torture', `${name}-${process.pid}`);
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const command = [vite, 'build', ...args, '--outDir', out, '--emptyOutDir', '--logLevel', 'warn'];
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) throw new Error(`The ${name} could not be built.`);
  return out;
}
