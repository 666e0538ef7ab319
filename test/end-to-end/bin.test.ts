import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const bin = `${root}node_modules/.bin/isobar`;
const version = (JSON.parse(readFileSync(`${root}packages/cli/package.json`, 'utf8')) as { readonly version: string }).version;

describe('node_modules/.bin/isobar', () => {
  it('runs from any folder and any shell, also where the packaged Node is not on the path', () => {
    const path = (process.env['PATH'] ?? '').split(delimiter).filter((part) => !part.startsWith(root));
    const ran = spawnSync('/bin/sh', ['-c', `"${bin}" --version`], { cwd: '/', env: { PATH: path.join(delimiter) }, encoding: 'utf8' });
    expect(ran).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('passes the exit code on', () => {
    const ran = spawnSync(bin, ['server', 'show', 'no-slash'], { encoding: 'utf8', env: { ...process.env, ISOBAR_CONFIG: '' } });
    expect(ran.status).toBe(2);
  });
});
