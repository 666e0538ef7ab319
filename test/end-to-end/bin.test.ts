import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const run = promisify(execFile);
const bin = `${root}node_modules/.bin/isobar`;
const version = (JSON.parse(readFileSync(`${root}packages/cli/package.json`, 'utf8')) as { readonly version: string }).version;

describe('node_modules/.bin/isobar', () => {
  it('runs from any folder and any shell, also where the packaged Node is not on the path', () => {
    const path = (process.env['PATH'] ?? '').split(delimiter).filter((part) => !part.startsWith(root));
    const ran = spawnSync('/bin/sh', ['-c', `"${bin}" --version`], { cwd: '/', env: { PATH: path.join(delimiter) }, encoding: 'utf8' });
    expect(ran).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('has every command that its help names', async () => {
    const { stdout } = await run(bin, ['--help']);
    const names = [...(stdout.split('Commands:')[1] ?? '').matchAll(/^ {2}([a-z-]+) /gm)]
      .map(([, name = '']) => name)
      .filter((name) => name !== 'help');
    expect(names).toEqual(expect.arrayContaining(['server', 'serve', 'database', 'demo']));
    const helps = await Promise.all(names.map(async (name) => (await run(bin, [name, '--help'])).stdout.split('\n', 1)[0]));
    expect(helps).toEqual(names.map((name) => expect.stringContaining(`Usage: isobar ${name} `)));
  });

  it('passes the exit code on', () => {
    const ran = spawnSync(bin, ['server', 'show', 'no-slash'], { encoding: 'utf8', env: { ...process.env, ISOBAR_CONFIG: '' } });
    expect(ran.status).toBe(2);
  });
});
