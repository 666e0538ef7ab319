import { describe, it } from 'vitest';

import { CONFORMANCE_TESTS } from './all-tests.ts';
import type { ConformanceHarness } from './harness.ts';
import { FAMILIES, runConformanceTest } from './test-case.ts';

/** Registers the whole suite in vitest. Nothing is skipped: a verb that the adapter lacks must be refused. */
export function describeConformance(harness: ConformanceHarness): void {
  describe(`conformance of ${harness.name}`, () => {
    for (const family of FAMILIES) {
      // oxlint-disable-next-line vitest/valid-title -- titles are data here
      describe(family, () => {
        for (const test of CONFORMANCE_TESTS.filter((each) => each.family === family)) {
          // oxlint-disable-next-line vitest/expect-expect, vitest/valid-title -- the promises are checked inside, each with a name of its own
          it(test.title, () => runConformanceTest(test, harness));
        }
      });
    }
  });
}
