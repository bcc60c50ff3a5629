import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { findInstalledBrowser } from './find-browser.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'coachfolio-browsers-'));

afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  vi.stubEnv('CHROME_PATH', '');
  vi.stubEnv('PATH', folder);
});

function put(name: string, script: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

describe('findInstalledBrowser', () => {
  it('takes the one that the user names before all others', async () => {
    const named = put('my-own', 'echo 1.0');
    vi.stubEnv('CHROME_PATH', named);
    expect(await findInstalledBrowser()).toEqual({ path: named, how: 'CHROME_PATH' });
  });

  it('says so when the named one is not there', async () => {
    vi.stubEnv('CHROME_PATH', path.join(folder, 'gone'));
    await expect(findInstalledBrowser()).rejects.toThrow(/CHROME_PATH names .*gone/);
  });
});

// Windows starts no shell script, and asking a browser there for its version opens a window.
if (process.platform !== 'win32') {
  describe('findInstalledBrowser, on PATH', () => {
    it('passes over a stub that only tells how to install one', async () => {
      put('chromium-browser', 'echo "install me from the store"');
      const real = put('google-chrome', 'echo "Google Chrome 150.0.1"');
      expect(await findInstalledBrowser()).toEqual({ path: real, how: 'google-chrome on PATH' });
    });

    it('passes over one that does not start', async () => {
      put('chromium', 'exit 127');
      expect((await findInstalledBrowser())?.how).toBe('google-chrome on PATH');
    });
  });
}
