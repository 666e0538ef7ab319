import { openKillWorld, startDriven } from '@isobar/gateway/testing';
import { it } from 'vitest';

import { inParallel } from '../kill/in-parallel.ts';
import { AT_ONCE, COUNT, END_MILLISECONDS, expectAllRight, SERVERS, tellTime, wantedOf } from './many-operations.ts';

it(
  `one process with its embedded database brings ${COUNT} operations to their ends that are under way at once`,
  async () => {
    const world = await openKillWorld({ servers: SERVERS, embedded: true });
    try {
      const wanted = await wantedOf(world);
      const driven = await startDriven(world.settings);
      const begun = performance.now();
      await inParallel(wanted, AT_ONCE, ({ ref, action, request }) => driven.start(ref, action, request));
      tellTime(`${COUNT} operations begun`, begun);
      await expectAllRight(driven, world);
      tellTime(`${COUNT} operations over`, begun);
      await driven.drain();
    } finally {
      await world.close();
    }
  },
  END_MILLISECONDS,
);
