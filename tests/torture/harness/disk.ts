import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sleep } from './sleep';

/**
 * A disk whose power can be cut. It is a file with ext4 in it, mounted by a loop device, on an XFS that can copy that file in one
 * instant: the copy holds what had been flushed, and nothing that was only in the kernel's memory.
 */
export interface Disk {
  /** Where its files stand while it is mounted. */
  readonly mount: string;
  /** Keeps what is on the disk at this very moment; the browser must stand still. */
  readonly keepThisMoment: () => void;
  /** Goes on with what was kept, as a machine does that is switched on again. Nothing may use the disk now. */
  readonly goOnFromThere: () => Promise<void>;
  /** Writes everything to the disk, as half a minute of idling does. */
  readonly settle: () => void;
  readonly remove: () => Promise<void>;
}

const NEEDS = ['mkfs.xfs', 'mkfs.ext4', 'mount', 'umount', 'truncate', 'cp', 'sync'];

/** What this machine lacks for it; empty if nothing. */
export function lacksForDisk(): readonly string[] {
  const lacks = process.getuid?.() === 0 ? [] : ['root'];
  const folders = [...(process.env['PATH'] ?? '').split(path.delimiter), '/sbin', '/usr/sbin'];
  return [...lacks, ...NEEDS.filter((name) => !folders.some((folder) => existsSync(path.join(folder, name))))];
}

export function makeDisk(): Disk {
  const home = mkdtempSync(path.join(tmpdir(), 'coachfolio-disk-'));
  const [below, outside, mount] = ['below.img', 'below', 'disk'].map((name) => path.join(home, name)) as Three;
  const image = path.join(outside, 'disk.img');
  const kept = path.join(outside, 'kept.img');
  mkdirSync(outside);
  mkdirSync(mount);
  command('truncate', '-s', '4G', below);
  command('mkfs.xfs', '-q', '-m', 'reflink=1', below);
  command('mount', '-o', 'loop', below, outside);
  command('truncate', '-s', '900M', image);
  command('mkfs.ext4', '-q', '-F', image);
  command('mount', '-o', 'loop', image, mount);
  return {
    mount,
    keepThisMoment: () => command('cp', '--reflink=always', image, kept),
    goOnFromThere: async () => {
      await unmount(mount);
      renameSync(kept, image);
      command('mount', '-o', 'loop', image, mount);
    },
    settle: () => command('sync', '-f', mount),
    remove: async () => {
      await unmount(mount);
      await unmount(outside);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

type Three = [string, string, string];

/** Killed processes let go of their files a moment later. */
async function unmount(folder: string): Promise<void> {
  for (let attempt = 0; attempt < 60; attempt += 1) {
    try {
      command('umount', folder);
      return;
    } catch {
      await sleep(250);
    }
  }
  throw new Error(`${folder} is still in use.`);
}

function command(name: string, ...args: readonly string[]): void {
  execFileSync(name, args, { stdio: ['ignore', 'ignore', 'pipe'] });
}
