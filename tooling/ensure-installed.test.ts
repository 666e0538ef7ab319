import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const script = join('tooling', 'ensure-installed.mjs');

describe('the bootstrap', () => {
  let folder: string;
  let called: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'isobar-bootstrap-'));
    called = join(folder, 'npx-was-called');
    const bin = join(folder, 'bin');
    mkdirSync(bin);
    writeFileSync(join(bin, 'npx'), `#!/bin/sh\necho "$@" > '${called}'\nexit 1\n`);
    chmodSync(join(bin, 'npx'), 0o755);
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** A registry at a closed port, and an npx that only leaves a trace. */
  const environment = () => ({
    ...process.env,
    npm_config_registry: 'http://127.0.0.1:1/',
    PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH'] ?? ''}`,
  });

  it('calls neither npx nor a registry when nothing changed', () => {
    const ended = spawnSync(process.execPath, [join(root, script)], { env: environment(), encoding: 'utf8' });
    expect(ended).toMatchObject({ status: 0, stderr: '' });
    expect(existsSync(called)).toBe(false);
  });

  it('installs with the pinned pnpm and the frozen lockfile where nothing is installed', () => {
    const checkout = join(folder, 'checkout');
    for (const file of ['package.json', 'pnpm-lock.yaml', script]) cpSync(join(root, file), join(checkout, file));
    const ended = spawnSync(process.execPath, [join(checkout, script)], { env: environment(), encoding: 'utf8' });
    expect(ended.status).not.toBe(0);
    expect(readFileSync(called, 'utf8')).toBe('-y pnpm@12.21.0 install --frozen-lockfile --reporter=append-only\n');
  });

  it('installs again when the lockfile changed', () => {
    const checkout = join(folder, 'checkout');
    for (const file of ['package.json', script]) cpSync(join(root, file), join(checkout, file));
    writeFileSync(join(checkout, 'pnpm-lock.yaml'), 'another lockfile\n');
    mkdirSync(join(checkout, 'node_modules', 'node', 'bin'), { recursive: true });
    writeFileSync(join(checkout, 'node_modules', 'node', 'bin', 'node'), '');
    cpSync(join(root, 'node_modules', '.isobar-installed'), join(checkout, 'node_modules', '.isobar-installed'));
    spawnSync(process.execPath, [join(checkout, script)], { env: environment() });
    expect(existsSync(called)).toBe(true);
  });
});
