import type { Server } from '@isobar/core';
import { describe, expect, it } from 'vitest';

import type { CliWorld } from '../testing/cli-world.ts';
import { openCliWorld, writesOf } from '../testing/cli-world.ts';
import { repeatedWrites, resumeElsewhere, runAndKill } from './killed-run.ts';
import type { KillCase } from './scenarios.ts';
import { KILL_CASES, SOAK_CASES } from './scenarios.ts';

// Every point around the write that matters, on each cloud; the soak adds every other write of every operation.
const CASES = process.env['ISOBAR_SOAK'] === undefined ? KILL_CASES : SOAK_CASES;

describe.concurrent('a process killed around a write', () => {
  it.each(CASES)('at $point of $write.path: $verb on $cloud is ended by another process, and no write is repeated', async (killCase) => {
    const world = await openCliWorld({ clouds: [killCase.provider] });
    try {
      await expectEndedElsewhere(world, killCase);
    } finally {
      await world.close();
    }
  });
});

async function expectEndedElsewhere(world: CliWorld, killCase: KillCase): Promise<void> {
  const killed = await runAndKill(world, killCase);
  expect(killed.signal, killed.stderr).toBe('SIGKILL');
  if (killCase.point !== 'reply-held') expect(killed.marker).toContain(killCase.point);
  await expectWhatArrived(world, killCase);

  const { ran, operation } = await resumeElsewhere(world);

  expect(repeatedWrites(world.requests(killCase.cloud))).toEqual([]);
  if (operation.state === 'needsAttention') {
    expect(killCase.mayNeedAttention, ran.err).toBe(true);
    expect(ran.code).toBe(9);
    return;
  }
  expect({ state: operation.state, code: ran.code, err: ran.err }).toMatchObject({ state: 'succeeded', code: 0 });
  await expectOneServer(world, killCase);
}

/**
 * At the first point nothing may have arrived, at all others the write has. The process may be gone before the cloud has read what it sent;
 * once the cloud has answered a later question, it has.
 */
async function expectWhatArrived(world: CliWorld, { cloud, write, point }: KillCase): Promise<void> {
  await world.json(['server', 'list', '--clouds', cloud]);
  const isIt = new RegExp(write.path);
  const arrived = writesOf(world.requests(cloud)).filter((request) => request.method === write.method && isIt.test(request.path.split('?')[0] ?? ''));
  expect(arrived).toHaveLength(point === 'intent-journaled' ? 0 : 1);
}

async function expectOneServer(world: CliWorld, { cloud, server }: KillCase): Promise<void> {
  const { items } = await world.json<{ readonly items: readonly Server[] }>(['server', 'list', '--clouds', cloud]);
  expect(items.filter((candidate) => candidate.name === server)).toHaveLength(1);
}
