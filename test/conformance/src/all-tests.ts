import { ACTION_TESTS } from './families/actions.ts';
import { CANCELLATION_TESTS } from './families/cancellation.ts';
import { CAPABILITY_TESTS } from './families/capability.ts';
import { CONSENT_TESTS } from './families/consent.ts';
import { ERROR_TESTS } from './families/errors.ts';
import { LOST_WRITE_TESTS } from './families/lost-writes.ts';
import { OPERATION_TESTS } from './families/operations.ts';
import { OPTION_TESTS } from './families/options.ts';
import { PLANNING_TESTS } from './families/planning.ts';
import { PRICE_TESTS } from './families/prices.ts';
import { READING_TESTS } from './families/reading.ts';
import { STALENESS_TESTS } from './families/staleness.ts';
import { STATE_TESTS } from './families/state.ts';
import { UNKNOWN_OUTCOME_TESTS } from './families/unknown-outcomes.ts';
import type { ConformanceTest } from './test-case.ts';

/** The whole suite. */
export const CONFORMANCE_TESTS: readonly ConformanceTest[] = [
  ...READING_TESTS,
  ...STATE_TESTS,
  ...PLANNING_TESTS,
  ...CONSENT_TESTS,
  ...OPERATION_TESTS,
  ...UNKNOWN_OUTCOME_TESTS,
  ...LOST_WRITE_TESTS,
  ...STALENESS_TESTS,
  ...ERROR_TESTS,
  ...CANCELLATION_TESTS,
  ...CAPABILITY_TESTS,
  ...ACTION_TESTS,
  ...OPTION_TESTS,
  ...PRICE_TESTS,
];
