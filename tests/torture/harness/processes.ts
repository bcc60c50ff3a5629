import { existsSync, readdirSync, readFileSync } from 'node:fs';

const hasProc = existsSync('/proc/self/stat');

/**
 * Every process that this one has begotten, nearest first, by the parents that the kernel knows; none where it doesn't tell: there
 * the group must do.
 */
export function descendantsOf(ancestor: number): readonly number[] {
  if (!hasProc) return [];
  const childrenOf = new Map<number, number[]>();
  for (const entry of readdirSync('/proc')) {
    const parent = /^\d+$/.test(entry) ? parentOf(Number(entry)) : undefined;
    if (parent !== undefined) childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), Number(entry)]);
  }
  const found: number[] = [];
  for (let next = childrenOf.get(ancestor) ?? []; next.length > 0;) {
    found.push(...next);
    next = next.flatMap((pid) => childrenOf.get(pid) ?? []);
  }
  return found;
}

/** Sends a signal to a whole group at once, and then to those of its family that had left the group. */
export function signalFamily(leader: number, family: readonly number[], signal: 'SIGKILL' | 'SIGSTOP'): void {
  send(process.platform === 'win32' ? leader : -leader, signal);
  for (const pid of family) send(pid, signal);
}

/** Resolves once none of them is there any more, dead ones that nobody has buried left out. */
export async function untilGone(pids: readonly number[], patienceMs = 10_000): Promise<void> {
  const end = Date.now() + patienceMs;
  while (pids.some(isAlive)) {
    if (Date.now() > end) throw new Error(`still running after SIGKILL: ${pids.filter(isAlive).join(', ')}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // it is gone already
  }
}

function isAlive(pid: number): boolean {
  if (!hasProc) return canSignal(pid);
  const state = statOf(pid)?.[0];
  return state !== undefined && state !== 'Z' && state !== 'X';
}

function canSignal(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function parentOf(pid: number): number | undefined {
  const parent = statOf(pid)?.[1];
  return parent === undefined ? undefined : Number(parent);
}

/** State, parent and what follows; the command before them may hold anything, brackets included. */
function statOf(pid: number): readonly string[] | undefined {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return line.slice(line.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined; // it has just ended
  }
}
