import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');

export interface BuiltPage {
  readonly folder: string;
  readonly remove: () => void;
}

/**
 * The page that writes until it is killed: built from the sources as they are now, or one that was built before with
 * `vite build -c tests/torture/page/vite.config.ts --outDir FOLDER`, of another version for instance.
 */
export function openPage(folder = ''): BuiltPage {
  return folder === ''
    ? build('page', ['-c', 'tests/torture/page/vite.config.ts'])
    : { folder, remove: () => undefined };
}

/** The app itself, built into a folder that no other run touches, or as it was built before. */
export function openApp(folder = ''): BuiltPage {
  return folder === '' ? build('app', []) : { folder, remove: () => undefined };
}

function build(name: string, args: readonly string[]): BuiltPage {
  const folder = path.join(root, '.cache', 'torture', `${name}-${process.pid}`);
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const command = [vite, 'build', ...args, '--outDir', folder, '--emptyOutDir', '--logLevel', 'warn'];
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) throw new Error(`The ${name} could not be built.`);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
