import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const start = fileURLToPath(new URL('../../src/node/start.mjs', import.meta.url));

function run(
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<{ code: unknown; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [start, ...args], { env: { ...process.env, ...env } }, (error, out, err) =>
      resolve({ code: error === null ? 0 : error.code, out, err }),
    );
  });
}

describe('npm start', () => {
  it('explains itself', async () => {
    expect(await run(['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('--no-build') as string });
  });

  it('refuses an option that it does not know', async () => {
    const { code, err } = await run(['--nobuild']);
    expect(code).toBe(1);
    expect(err).toMatch(/^Unknown option --nobuild\n/);
  });

  it.each(['http', '-1', '65536', '80.5'])('refuses PORT=%s before it does any work', async (PORT) => {
    const { code, out, err } = await run([], { PORT });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toBe(`PORT must be a whole number from 0 to 65535, not "${PORT}".\n`);
  });
});
