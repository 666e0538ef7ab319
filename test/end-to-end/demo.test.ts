import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

const BIN = fileURLToPath(new URL('../../node_modules/.bin/isobar', import.meta.url));

describe('the demo that npm start shows', () => {
  it('does the main job on three clouds, survives the kill, and ends by itself without a terminal', async () => {
    const child = spawn(BIN, ['demo'], { stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    const [code] = (await once(child, 'close')) as [number | null];
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const cloud of ['seoul', 'north', 'lux']) expect(out).toMatch(new RegExp(`^${cloud} +\\S`, 'm'));
    for (const total of [
      /^seoul +KR, in \S+ +vgna\S+ .*\d EUR/m,
      /^lux +Luxembourg-2, LU +\S+ .*\d EUR/m,
      /^north +RegionOne, NO +\S+ .*\d EUR/m,
      /^there +north +RegionOne, NO +5 +0 +0 .*\d EUR/m,
    ])
      expect(out).toMatch(total);
    expect(out).toMatch(/must be accepted +--yes \(root-disk-loss\) +--yes \(root-disk-loss\) and --accept identity-change/);
    expect(out).toMatch(/unproven:addresses$/m);
    expect(out).toMatch(/process \d+ killed/);
    expect(out).toMatch(/creates in the cloud’s own ledger: 1/);
    expect(out.match(/^\$ curl .*$/gm)).toHaveLength(3);
    expect(out).toMatch(/\| seoul is up, north is up, lux is up$/m);
    expect(out).toMatch(/\| web-\d, .* of \d+ servers with web/m);
    expect(out).toMatch(/\| a plan to resize north\/\S+ in \d steps; to accept: /m);
    expect(out).toMatch(/npx isobar init/);
  });
});
