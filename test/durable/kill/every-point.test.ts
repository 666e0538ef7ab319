import { enumeratePoints, KILL_SCENARIOS, killAndTakeOver } from '@isobar/gateway/testing';
import { describe, expect, it } from 'vitest';

import { inParallel } from './in-parallel.ts';
import { problemsOf } from './judge.ts';

/** Within a transaction every point leaves the same: nothing of it. The soak shows that. */
const IS_SOAK = process.env['ISOBAR_SOAK'] === 'all';
const IS_BOUNDARY = /commit of|byte|reply/;

/** Without the soak each run takes another tenth of them; the same seed takes the same. */
const TENTH = 10;
const SEED = Number(process.env['ISOBAR_KILL_SEED'] ?? Math.floor(Math.random() * TENTH));

const AT_ONCE = 2;
const LEAST_POINTS = 15;
const MINUTES = 60_000;

describe.each(KILL_SCENARIOS)('$name', (scenario) => {
  it(
    'killed at every point around every write and commit, is ended by the next process, and nothing is sent twice',
    async () => {
      const all = await enumeratePoints(scenario);
      const boundaries = all.filter((point) => IS_BOUNDARY.test(point));
      expect(boundaries.length).toBeGreaterThan(LEAST_POINTS);
      const points = IS_SOAK ? all : boundaries.filter((_, index) => index % TENTH === SEED % TENTH);
      const judged = await inParallel(points, AT_ONCE, async (point) => {
        const outcome = await killAndTakeOver(scenario, point);
        const hit = outcome.wasHit && outcome.killedBy === 'SIGKILL' ? [] : ['the point was not hit'];
        return { point, problems: [...hit, ...problemsOf(scenario, outcome)] };
      });
      expect(judged.filter(({ problems }) => problems.length > 0)).toEqual([]);
      process.stderr.write(`${scenario.name}: killed at ${points.length} points of ${all.length} (ISOBAR_KILL_SEED=${SEED})\n`);
    },
    (IS_SOAK ? 60 : 20) * MINUTES,
  );
});
