import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { CliWorld } from './testing/cli-world.ts';
import { openCliWorld } from './testing/cli-world.ts';

const LIST = ['server', 'list', '--clouds', 'seoul'];

let world: CliWorld;
let config: string;

beforeEach(async () => {
  world = await openCliWorld({ clouds: ['iwinv'], iwinv: { rateLimit: 60 } });
  config = world.configure({ seoul: { requestsPerMinute: 60 } });
});

afterEach(() => world.close());

/** What is kept, the newest first: the number at its end counts. */
const shared = (): readonly string[] =>
  readdirSync(join(world.stateDir, 'shared')).toSorted((left, right) => Number(right.split('.')[1]) - Number(left.split('.')[1]));
const sharedText = (): string => readFileSync(join(world.stateDir, 'shared', shared()[0] ?? ''), 'utf8');

describe('the quota of an account', () => {
  it('is counted as one for all commands, also those side by side', async () => {
    const runs = await Promise.all([1, 2, 3].map(() => world.run(['--config', config, ...LIST])));
    expect(runs.map(({ code }) => code)).toEqual([0, 0, 0]);
    const { turns } = JSON.parse(sharedText()) as { readonly turns: readonly number[] };
    expect(turns).toHaveLength(world.requests('seoul').length);
    expect(new Set(shared().map((file) => file.split('.')[0])).size).toBe(1);
  });

  it('is kept under a name that shows no key', async () => {
    await world.run(['--config', config, ...LIST]);
    const { accessKey, secretKey } = world.simulation.clouds.seoul?.credentials ?? {};
    expect(shared()[0]).toMatch(/^iwinv-[0-9a-f]{32}\.\d+$/);
    for (const secret of [accessKey, secretKey]) expect(shared().join() + world.stateText()).not.toContain(String(secret));
  });

  it('is counted anew where what was kept is broken, and the command works', async () => {
    await world.run(['--config', config, ...LIST]);
    writeFileSync(join(world.stateDir, 'shared', shared()[0] ?? ''), 'nonsense');
    const { code, err } = await world.run(['--config', config, ...LIST]);
    expect(code).toBe(0);
    expect(err).toContain('counted anew');
    expect(JSON.parse(sharedText())).toMatchObject({ closed: null });
  });

  it('counts in this process alone where nothing can be kept, and the command works', async () => {
    await world.run(['--config', config, ...LIST]);
    const stateDir = join(world.folder, 'other-state');
    writeFileSync(stateDir, 'a file where the folder is to be');
    const { code, err } = await world.run(['--config', config, '--state-dir', stateDir, ...LIST]);
    expect(code).toBe(0);
    expect(err).toContain('the quota that other processes use is not known');
  });

  it('is not paced where the configuration says so', async () => {
    await world.run(LIST);
    expect(() => shared()).not.toThrow();
    const free = world.configure({ seoul: { requestsPerMinute: 0 } });
    const before = sharedText();
    await world.run(['--config', free, ...LIST]);
    expect(sharedText()).toBe(before);
  });
});

describe('a clock that is off', () => {
  it('is told, and the command works', async () => {
    world.simulation.clouds.seoul?.running.change({ skewSeconds: 900 });
    const { code, err } = await world.run(['--config', config, ...LIST]);
    expect(code).toBe(0);
    expect(err).toContain('warning: seoul: the clock of this machine is');
  });
});
