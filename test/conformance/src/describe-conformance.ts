import { describe, it } from 'vitest';

import { CONFORMANCE_TESTS } from './all-tests.ts';
import type { ConformanceHarness } from './harness.ts';
import { FAMILIES, runConformanceTest } from './test-case.ts';

/** Registers the whole suite in vitest. Nothing is skipped: a verb that the adapter lacks must be refused. */
export function describeConformance(harness: ConformanceHarness): void {
  describe(`conformance of ${harness.name}`, () => {
    const families = FAMILIES.filter(
      (family) => harness.whole === true || CONFORMANCE_TESTS.some((each) => each.family === family && each.whole !== true),
    );
    for (const family of families) {
      // oxlint-disable-next-line vitest/valid-title -- titles are data here
      describe(family, () => {
        for (const test of CONFORMANCE_TESTS.filter((each) => each.family === family && (each.whole !== true || harness.whole === true))) {
          // oxlint-disable-next-line vitest/expect-expect, vitest/valid-title -- the promises are checked inside, each with a name of its own
          it(test.title, () => runConformanceTest(test, harness));
        }
      });
    }
  });
}
