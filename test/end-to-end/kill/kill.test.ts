import type { Server } from '@isobar/core';
import { afterEach, describe, expect, it } from 'vitest';

import type { CliWorld } from '../testing/cli-world.ts';
import { openCliWorld, writesOf } from '../testing/cli-world.ts';
import { repeatedWrites, resumeElsewhere, runAndKill } from './killed-run.ts';
import type { KillPoint, Scenario } from './scenarios.ts';
import { KILL_POINTS, SCENARIOS } from './scenarios.ts';

const CASES = SCENARIOS.flatMap((scenario) => KILL_POINTS.map((point) => ({ ...scenario, point })));

describe('a process killed around a write', () => {
  let world: CliWorld | undefined;

  afterEach(async () => {
    await world?.close();
    world = undefined;
  });

  it.each(CASES)('at $point: $verb on $cloud is ended by another process, and no write is repeated', async (scenario) => {
    world = await openCliWorld({ clouds: [scenario.provider] });
    const killed = await runAndKill(world, scenario, scenario.point);
    expect(killed.signal, killed.stderr).toBe('SIGKILL');
    if (scenario.point !== 'reply-held') expect(killed.marker).toContain(scenario.point);
    expectWhatArrived(world, scenario, scenario.point);

    const { ran, operation } = await resumeElsewhere(world);

    expect(repeatedWrites(world.requests(scenario.cloud))).toEqual([]);
    if (operation.state === 'needsAttention') {
      expect(scenario.mayNeedAttention, ran.err).toBe(true);
      expect(ran.code).toBe(9);
      return;
    }
    expect({ state: operation.state, code: ran.code, err: ran.err }).toMatchObject({ state: 'succeeded', code: 0 });
    await expectOneServer(world, scenario);
  });
});

/** At the first point nothing may have arrived, at all others the write has. */
function expectWhatArrived(world: CliWorld, { cloud, write }: Scenario, point: KillPoint): void {
  const arrived = writesOf(world.requests(cloud)).filter((request) => request.method === write.method && new RegExp(write.path).test(request.path));
  expect(arrived).toHaveLength(point === 'intent-journaled' ? 0 : 1);
}

async function expectOneServer(world: CliWorld, { cloud, server }: Scenario): Promise<void> {
  const { items } = await world.json<{ readonly items: readonly Server[] }>(['server', 'list', '--clouds', cloud]);
  expect(items.filter((candidate) => candidate.name === server)).toHaveLength(1);
}
