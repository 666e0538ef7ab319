import { setTimeout as sleep } from 'node:timers/promises';

import type { Driven, KillScenario } from '@isobar/gateway/testing';
import { begin, KILL_SCENARIOS, openKillWorld, outcomeOf, startDriven } from '@isobar/gateway/testing';
import { expect, it } from 'vitest';

import { problemsOf } from './judge.ts';
import { seededRandom } from './seeded-random.ts';

const COUNT = process.env['ISOBAR_SOAK'] === 'all' ? 50 : 5;
const SEEDS = Array.from({ length: COUNT }, (_, index) => index + 1);
const MOST_KILLS = 3;
/** Longer than most operations take, and than a process takes to start. */
const LONGEST_MILLISECONDS = 4000;

// The database is embedded, so that it has lost its owner each time, and is found again on its folder.
it.each(SEEDS)('after kills at moments of chance (seed %i) the operation ends as it should, and nothing is sent twice', async (seed) => {
  const random = seededRandom(seed);
  const scenario = KILL_SCENARIOS[Math.floor(random() * KILL_SCENARIOS.length)] as KillScenario;
  const world = await openKillWorld({ providers: [scenario.provider], embedded: true });
  const said: string[] = [];
  try {
    let driven = await startDriven(world.settings);
    void begin(driven, scenario).catch(() => undefined);
    const kills = 1 + Math.floor(random() * MOST_KILLS);
    for (let kill = 0; kill < kills; kill += 1) {
      await sleep(random() * LONGEST_MILLISECONDS);
      await driven.kill();
      said.push(driven.said());
      await startAndKill(world.settings, random() * LONGEST_MILLISECONDS, random() < 0.5);
      driven = await startDriven(world.settings);
    }
    const outcome = await outcomeOf(world, scenario, driven);
    await driven.drain();
    expect(problemsOf(scenario, { ...outcome, said: [...said, driven.said()].join('') })).toEqual([]);
  } finally {
    await world.close();
  }
});

/** Sometimes the next process is killed as well, while it starts or takes over. */
async function startAndKill(settings: Parameters<typeof startDriven>[0], afterMilliseconds: number, wanted: boolean): Promise<void> {
  if (!wanted) return;
  const started: Driven | null = await startDriven(settings, { afterMilliseconds }).catch(() => null);
  await started?.ended;
}
