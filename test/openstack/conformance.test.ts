import { CONFORMANCE_TESTS, runConformanceTest } from '@isobar/conformance';
import { afterAll, describe, it, vi } from 'vitest';

import { LabWorlds } from './testing/lab-worlds.ts';

// Some tests play on several worlds, one after the other.
vi.setConfig({ testTimeout: 240_000 });

/**
 * Killing an operation at each of its points takes three dozen worlds, minutes of two processors; the simulated cloud
 * does that. Here the worst points are played, in lost-replies.test.ts.
 */
const LEFT_TO_THE_SIMULATOR = /that was killed anywhere$/;

const worlds = new LabWorlds();

afterAll(() => worlds.close());

// The two servers of a world stand on two pages where lists are looked at; everywhere else that would only cost time.
const [paged, whole] = [worlds.harness(1), worlds.harness(100)];

// Most of a test is waiting for Nova, so several play at a time, each in projects of its own.
describe.concurrent('conformance on a real Nova', () => {
  for (const test of CONFORMANCE_TESTS.filter(({ title }) => !LEFT_TO_THE_SIMULATOR.test(title))) {
    const harness = test.family === 'reading' ? paged : whole;
    // oxlint-disable-next-line vitest/expect-expect, vitest/valid-title -- the promises are checked inside, each with a name of its own
    it(`${test.family}: ${test.title}`, () => runConformanceTest(test, harness));
  }
});
