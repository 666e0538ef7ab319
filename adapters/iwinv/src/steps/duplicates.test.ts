import { afterEach, beforeEach, expect, it } from 'vitest';

import { SimulatedIwinv } from '../testing/simulated-iwinv.ts';

let world: SimulatedIwinv;
beforeEach(async () => {
  world = await SimulatedIwinv.start();
});
afterEach(() => world.close());

it.each(['first', 'second'] as const)('names the second server of a create that arrived twice, answered with the %s reply', async (answer) => {
  world.simulator.faults.add({ match: { method: 'POST', path: '/instances$' }, action: { type: 'duplicate', answer } });
  const request = { name: 'twice', flavor: 'vgna_1_n', image: 'PIMAGE-1tQFoTuKeENlSZ7xFXyVix' };
  const { state, result } = await world.run('create', null, request);
  expect({ state, leftovers: result.leftovers.map(({ what }) => what) }).toEqual({
    state: 'succeeded',
    leftovers: [expect.stringContaining('perhaps of the same request')],
  });
  expect(result.leftovers[0]?.ref).not.toBe(result.ref);
});

it.each(['first', 'second'] as const)('names the second block storage of a create that arrived twice, answered with the %s reply', async (answer) => {
  const server = await world.idOf('db-1');
  world.simulator.faults.add({ match: { method: 'POST', path: '/block-storages$' }, action: { type: 'duplicate', answer } });
  const { state, result } = await world.run('createVolume', null, { name: 'twice', sizeGiB: 10, type: 'ssd', server });
  expect({ state, leftovers: result.leftovers.map(({ what }) => what) }).toEqual({
    state: 'succeeded',
    leftovers: [expect.stringContaining('perhaps of the same request')],
  });
});
