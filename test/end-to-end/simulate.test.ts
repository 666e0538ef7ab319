import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

const BIN = fileURLToPath(new URL('../../node_modules/.bin/isobar', import.meta.url));

interface Ready {
  readonly clouds: Readonly<Record<string, { readonly provider: string; readonly endpoint: string; readonly origin: string }>>;
  readonly config: string;
}

async function output(words: readonly string[]): Promise<{ code: number | null; out: string }> {
  const child = spawn(BIN, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out };
}

describe('isobar simulate', () => {
  it('says in one line of JSON what runs, works with the configuration it wrote, and ends on SIGTERM', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'isobar-simulate-'));
    const config = join(folder, 'isobar.yaml');
    const child = spawn(BIN, ['simulate', '--servers', '3', '--time-scale', '50', '--write-config', config], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
      const ready = JSON.parse(line) as Ready;
      expect(ready.config).toBe(config);
      expect(Object.fromEntries(Object.entries(ready.clouds).map(([name, cloud]) => [name, cloud.provider]))).toEqual({
        seoul: 'iwinv',
        north: 'openstack',
        lux: 'gcore',
      });
      for (const cloud of Object.values(ready.clouds)) expect(cloud.endpoint).toMatch(/^http:\/\/127\.0\.0\.1:\d+/);
      expect(ready.clouds['north']?.endpoint).toMatch(/\/v3$/);
      const listed = await output(['--config', config, 'server', 'list', '-o', 'name']);
      expect(listed.code).toBe(0);
      expect(listed.out.trim().split('\n')).toHaveLength(9);
    } finally {
      child.kill('SIGTERM');
      const [code] = (await once(child, 'exit')) as [number | null];
      rmSync(folder, { recursive: true, force: true });
      expect(code).toBe(0);
    }
  });

  it('refuses a cloud that it cannot simulate', async () => {
    expect((await output(['simulate', '--clouds', 'aws'])).code).toBe(2);
  });
});
