import { CONFORMANCE_TESTS, ConformanceFailure, FAMILIES, runConformanceTest } from '@isobar/conformance';
import type { ConformanceTest } from '@isobar/conformance';
import { describe, expect, it } from 'vitest';

import { memoryHarness } from './testing/memory-harness.ts';
import { MUTANTS } from './testing/mutants/all-mutants.ts';
import type { Mutant } from './testing/mutants/mutant.ts';

/** The test that a mutant names. */
function testOf({ family, test }: Mutant): ConformanceTest {
  const found = CONFORMANCE_TESTS.filter((each) => each.family === family && each.title === test);
  expect(found).toHaveLength(1);
  return found[0] as ConformanceTest;
}

async function failureOf(mutant: Mutant): Promise<unknown> {
  try {
    await runConformanceTest(testOf(mutant), memoryHarness(mutant.name, mutant.variant, mutant.wrap));
    return null;
  } catch (error) {
    return error;
  }
}

describe('the conformance suite catches an adapter that', () => {
  for (const mutant of MUTANTS)
    // oxlint-disable-next-line vitest/valid-title -- titles are data here
    it(mutant.name, async () => {
      const failure = await failureOf(mutant);
      expect(failure).toBeInstanceOf(ConformanceFailure);
      expect((failure as ConformanceFailure).assertion).toBe(mutant.assertion);
      await runConformanceTest(testOf(mutant), memoryHarness('unmutated', mutant.variant));
    });
});

describe('the mutants of the memory adapter', () => {
  it('are at least 25, and at least two in every family', () => {
    expect(MUTANTS.length).toBeGreaterThanOrEqual(25);
    const thin = FAMILIES.filter((family) => MUTANTS.filter((mutant) => mutant.family === family).length < 2);
    expect(thin).toEqual([]);
  });

  it('are each caught by an assertion of their own', () => {
    const assertions = MUTANTS.map((mutant) => mutant.assertion);
    expect(assertions.filter((each, index) => assertions.indexOf(each) !== index)).toEqual([]);
  });
});
