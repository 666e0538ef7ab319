import type { Action, ActionRequest } from '@isobar/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { SimulatedOpenStack } from '../testing/simulated-openstack.ts';

let world: SimulatedOpenStack;
beforeEach(async () => {
  world = await SimulatedOpenStack.start();
});
afterEach(() => world.close());

const WRITES: readonly (readonly [Action, string, ActionRequest<Action>])[] = [
  ['stop', '/action$', {}],
  ['createVolume', '/volumes$', { name: 'once', sizeGiB: 5 }],
  ['createFloatingIp', '/floatingips$', {}],
];

describe.each([500, 502, 503, 504])('a gateway that answers a write with %i', (status) => {
  describe.each([false, true])('and has handed it on: %s', (applied) => {
    it.each(WRITES)('proves nothing: %s ends well and is carried out once', async (action, path, request) => {
      const targetId = action === 'stop' ? await world.idOf('web-1') : null;
      world.simulator.faults.add({ match: { method: 'POST', path }, action: { type: 'html', status, applied } });
      expect(await world.run(action, targetId, request)).toMatchObject({ state: 'succeeded', result: { changed: true, leftovers: [] } });
      const arrived = world.simulator.ledger.entries().filter((entry) => entry.method === 'POST' && new RegExp(path).test(entry.path));
      expect(arrived.filter((entry) => entry.applied)).toHaveLength(1);
      expect(arrived).toHaveLength(applied ? 1 : 2);
    });
  });
});
