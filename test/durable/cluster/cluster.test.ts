import { isCloudError } from '@isobar/core';
import type { Driven } from '@isobar/gateway/testing';
import { openKillWorld, startDriven } from '@isobar/gateway/testing';
import { expect, it } from 'vitest';

import { inParallel } from '../kill/in-parallel.ts';
import { startDebianPostgres } from '../testing/debian-postgres.ts';
import type { Wanted } from './many-operations.ts';
import { AT_ONCE, COUNT, END_MILLISECONDS, expectAllRight, SERVERS, tellTime, wantedOf } from './many-operations.ts';

it(
  `two gateways and two workers bring ${COUNT} operations to their ends, though one of each is killed: nothing is lost, nothing is sent twice`,
  async () => {
    const server = await startDebianPostgres();
    const world = await openKillWorld({ servers: SERVERS, embedded: true });
    try {
      const settings = { ...world.settings, url: await server.createDatabase() };
      const wanted = await wantedOf(world);
      const [doomedGateway, gateway, doomedWorker, worker] = await Promise.all([
        startDriven({ ...settings, works: false }),
        startDriven({ ...settings, works: false }),
        startDriven(settings),
        startDriven(settings),
      ]);
      const begun = performance.now();
      await inParallel(wanted, AT_ONCE, async (one, index) => {
        if (index === COUNT / 2) await Promise.all([doomedGateway.kill(), doomedWorker.kill()]);
        await beginSomewhere(index % 2 === 0 ? [doomedGateway, gateway] : [gateway], one);
      });
      tellTime(`${COUNT} operations begun`, begun);
      await expectAllRight(gateway, world);
      tellTime(`${COUNT} operations over`, begun);
      expect(await doomedWorker.ended).toBe('SIGKILL');
      await Promise.all([gateway.drain(), worker.drain()]);
    } finally {
      await world.close();
      await server.close();
    }
  },
  END_MILLISECONDS,
);

/** A gateway that is gone may have begun it: the next one says so. */
async function beginSomewhere(gateways: readonly Driven[], { ref, action, request }: Wanted): Promise<void> {
  for (const gateway of gateways) {
    try {
      await gateway.start(ref, action, request);
      return;
    } catch (error) {
      if (isCloudError(error) && error.code === 'concurrent_operation') return;
      if (!isCloudError(error) || error.code !== 'unavailable') throw error;
    }
  }
  throw new Error(`no gateway is left for ${ref}`);
}
