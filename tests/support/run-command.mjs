/** Runs one command to its end, within a time, and keeps what it said. */
import { spawn } from 'node:child_process';

/** @typedef {{ ok: boolean, output: string }} CommandResult `output` is what it printed, both streams as they came */

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/**
 * @param {string} command @param {readonly string[]} args
 * @param {{ cwd: string, timeoutMs: number, env?: Record<string, string> | undefined }} options
 * @returns {Promise<CommandResult>}
 */
export function runCommand(command, args, { cwd, timeoutMs, env = {} }) {
  const ownGroup = process.platform !== 'win32'; // so that a browser or a worker it started ends with it
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', CI: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: ownGroup,
  });
  running.add(child);
  let output = '';
  child.stdout.on('data', (part) => (output += part));
  child.stderr.on('data', (part) => (output += part));
  return new Promise((resolve) => {
    let overdue = false;
    const timer = setTimeout(() => {
      overdue = true;
      kill(child);
    }, timeoutMs);
    /** @param {boolean} ok @param {string} [remark] */
    const end = (ok, remark = '') => {
      clearTimeout(timer);
      running.delete(child);
      resolve({ ok, output: output.trim() + remark });
    };
    child.once('error', (error) => end(false, `\n${error.message}`));
    child.once('close', (code, signal) => {
      if (overdue) end(false, `\nStopped: it took longer than ${timeoutMs / 1000} s.`);
      else end(code === 0, code === null ? `\nEnded by ${signal}.` : '');
    });
  });
}

/** Ends whatever is still running: for Ctrl+C, since the children are in groups of their own. */
export function stopAllCommands() {
  for (const child of running) kill(child);
}

/** @param {import('node:child_process').ChildProcess} child */
function kill(child) {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
  } catch {
    // it has just ended by itself
  }
}
