import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { SEED, startWorld } from './testing/gcore-world.ts';
import type { GcoreWorld } from './testing/gcore-world.ts';

let world: GcoreWorld;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(async () => {
  await world.close();
});

const intent = { action: 'rebuild', serverId: SEED.web1, request: { image: SEED.ubuntu24 } } as const;

describe('rebuild in place', () => {
  it('keeps addresses and volumes and replaces the server', async () => {
    const operation = await world.run(intent);
    console.log(JSON.stringify(operation.plan.effects.map((e) => [e.facet, e.item, e.values]), null, 0));
    console.log(operation.state, JSON.stringify(operation.error), JSON.stringify(operation.result, null, 1), operation.steps.map((s) => [s.id, s.state, s.seen]));
    console.log(world.writes().map((w) => [w.method, w.path, w.status, JSON.stringify(w.body)]));
    expect(operation.state).toBe('succeeded');
  });
});
