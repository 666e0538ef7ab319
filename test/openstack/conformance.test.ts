import type { ConformanceHarness, ConformanceTest } from '@isobar/conformance';
import { CONFORMANCE_TESTS, runConformanceTest } from '@isobar/conformance';
import { afterAll, describe, expect, it, vi } from 'vitest';

import { PLAYED_ELSEWHERE } from './testing/played-elsewhere.ts';
import { LabWorlds } from './testing/lab-worlds.ts';

// Some tests play on several worlds, one after the other.
vi.setConfig({ testTimeout: 480_000 });

const worlds = new LabWorlds();

afterAll(() => worlds.close());

/** The two servers of a world stand on two pages where lists are looked at; everywhere else that would only cost time. */
const paged = worlds.harness(1, 'slow');
const slow = worlds.harness(100, 'slow');
/** Where no test waits for a transitional state, nothing is slowed down either: each look costs the lab dearly. */
const fast = worlds.harness(100, 'fast');

const HARNESSES: Partial<Record<ConformanceTest['family'], ConformanceHarness>> = { reading: paged, actions: fast, options: fast };

// Most of a test is waiting for Nova, so several play at a time, each in projects of its own.
describe.concurrent('conformance on a real Nova', () => {
  for (const test of CONFORMANCE_TESTS.filter(({ title }) => !(title in PLAYED_ELSEWHERE))) {
    const harness = HARNESSES[test.family] ?? slow;
    // oxlint-disable-next-line vitest/expect-expect, vitest/valid-title -- the promises are checked inside, each with a name of its own
    it(`${test.family}: ${test.title}`, () => runConformanceTest(test, harness));
  }
});

it('leaves out what the table says, and nothing else', () => {
  const titles = new Set(CONFORMANCE_TESTS.map(({ title }) => title));
  expect(Object.keys(PLAYED_ELSEWHERE).filter((title) => !titles.has(title))).toEqual([]);
});
