import type { Operation } from '@isobar/core';
import { isCloudError } from '@isobar/core';
import type { Driven, KillWorld } from '@isobar/gateway/testing';
import { openKillWorld, repeatedOf, startDriven, writesOf } from '@isobar/gateway/testing';
import type { Isobar } from '@isobar/sdk';
import { createIsobar } from '@isobar/sdk';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { inParallel } from '../kill/in-parallel.ts';
import type { DebianPostgres } from '../testing/debian-postgres.ts';
import { startDebianPostgres } from '../testing/debian-postgres.ts';

const COUNT = 500;
const AT_ONCE = 16;
const END_MILLISECONDS = 540_000;

/** What is done on each cloud: one write each, so that the ledger can be counted. */
const VERBS = {
  north: { action: 'rebuild', request: { image: 'ubuntu-24.04' } },
  lux: { action: 'reboot', request: { kind: 'hard' } },
  seoul: { action: 'rebuild', request: { image: 'Ubuntu 24.04 LTS' } },
} as const;

const CLOUDS = ['north', 'lux', 'seoul'] as const;

let server: DebianPostgres;
let world: KillWorld;

beforeAll(async () => {
  server = await startDebianPostgres();
  world = await openKillWorld({ servers: COUNT, embedded: true });
});

afterAll(async () => {
  await world.close();
  await server.close();
});

interface Target {
  readonly cloud: (typeof CLOUDS)[number];
  readonly ref: string;
}

/** Running servers of all clouds in turn. */
async function targetsOf(isobar: Isobar): Promise<readonly Target[]> {
  const refs = { north: [] as string[], lux: [] as string[], seoul: [] as string[] };
  for await (const { cloud, ref, phase } of isobar.servers.list()) if (phase === 'running') refs[cloud as Target['cloud']].push(ref);
  const turns = Array.from({ length: COUNT }, (_, index) => CLOUDS.flatMap((cloud) => ({ cloud, ref: refs[cloud][index] ?? '' })));
  return turns
    .flat()
    .filter(({ ref }) => ref !== '')
    .slice(0, COUNT);
}

it(
  `two gateways and two workers bring ${COUNT} operations to their ends, though one of each is killed: nothing is lost, nothing is sent twice`,
  async () => {
    const settings = { ...world.settings, url: await server.createDatabase() };
    const isobar = await createIsobar({ config: world.settings.configuration });
    const targets = await targetsOf(isobar);
    await isobar.close();
    expect(targets).toHaveLength(COUNT);
    const first = await startDriven({ ...settings, works: false });
    const [second, worker, doomed] = await Promise.all([startDriven({ ...settings, works: false }), startDriven(settings), startDriven(settings)]);
    const began = performance.now();
    let started = 0;
    await inParallel(targets, AT_ONCE, async ({ cloud, ref }, index) => {
      started += 1;
      if (started === Math.floor(COUNT / 2)) await Promise.all([first.kill(), doomed.kill()]);
      await beginSomewhere(index % 2 === 0 ? [first, second] : [second], ref, VERBS[cloud]);
    });
    const begun = performance.now();
    const operations = await second.all();
    const ended = await inParallel(operations, COUNT, ({ id }) => second.wait(id, END_MILLISECONDS));
    const seconds = (since: number): string => ((performance.now() - since) / 1000).toFixed(1);
    process.stderr.write(`${COUNT} operations: begun in ${((begun - began) / 1000).toFixed(1)} s, all over after ${seconds(began)} s\n`);
    expect(ended.filter(({ state }) => state !== 'succeeded').map(({ target, state, error }) => ({ target, state, error }))).toEqual([]);
    expect(new Set(ended.map(({ target }) => target)).size).toBe(COUNT);
    const writes = CLOUDS.flatMap((cloud) => writesOf(world.simulation, cloud));
    expect(repeatedOf(writes)).toEqual([]);
    expect(writes).toHaveLength(COUNT);
    expect((await second.told(ended[0]?.id ?? '')).isValid).toBe(true);
    await Promise.all([second.drain(), worker.drain()]);
  },
  END_MILLISECONDS,
);

/** A gateway that is gone may have begun it: the next one says so. */
async function beginSomewhere(
  gateways: readonly Driven[],
  ref: string,
  { action, request }: (typeof VERBS)[Target['cloud']],
): Promise<Operation | null> {
  for (const gateway of gateways) {
    try {
      return await gateway.start(ref, action, request);
    } catch (error) {
      if (isCloudError(error) && error.code === 'concurrent_operation') return null;
      if (!isCloudError(error) || error.code !== 'unavailable') throw error;
    }
  }
  throw new Error(`no gateway is left for ${ref}`);
}
