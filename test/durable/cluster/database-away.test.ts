import { KILL_SCENARIOS, openKillWorld, repeatedOf, startDriven, writesOf } from '@isobar/gateway/testing';
import type { KillScenario } from '@isobar/gateway/testing';
import { expect, it } from 'vitest';

import { startDebianPostgres } from '../testing/debian-postgres.ts';

const SCENARIO = KILL_SCENARIOS.find(({ name }) => name === 'resize on lux') as KillScenario;
const END_MILLISECONDS = 120_000;
const AWAY_MILLISECONDS = 3000;

it('a database that goes away in the middle of an operation and comes back finds it brought to its end, and nothing sent twice', async () => {
  const server = await startDebianPostgres();
  const world = await openKillWorld({ providers: [SCENARIO.provider], embedded: true });
  try {
    const faults = world.simulation.clouds.lux?.running.faults;
    faults?.add({ match: { method: 'POST', path: 'changeflavor' }, action: { type: 'hold' }, count: 1 });
    const driven = await startDriven({ ...world.settings, url: await server.createDatabase() });
    const { id } = await driven.start(SCENARIO.ref, SCENARIO.action, SCENARIO.request);
    await faults?.whenHeld();
    await server.stop();
    faults?.release();
    await new Promise((resolve) => {
      setTimeout(resolve, AWAY_MILLISECONDS);
    });
    await server.start();
    await expect.poll(async () => (await driven.get(id).catch(() => null))?.state, { timeout: END_MILLISECONDS, interval: 500 }).toBe('succeeded');
    expect(repeatedOf(writesOf(world.simulation, SCENARIO.cloud))).toEqual([]);
    await driven.drain();
  } finally {
    await world.close();
    await server.close();
  }
});
