import { ACTION_MUTANTS } from './action-mutants.ts';
import { CANCELLATION_MUTANTS } from './cancellation-mutants.ts';
import { CAPABILITY_MUTANTS } from './capability-mutants.ts';
import { CONSENT_MUTANTS } from './consent-mutants.ts';
import { ERROR_MUTANTS } from './error-mutants.ts';
import { LOST_WRITE_MUTANTS } from './lost-write-mutants.ts';
import type { Mutant } from './mutant.ts';
import { OPERATION_MUTANTS } from './operation-mutants.ts';
import { OPTION_MUTANTS } from './option-mutants.ts';
import { PLANNING_MUTANTS } from './planning-mutants.ts';
import { PRICE_MUTANTS } from './price-mutants.ts';
import { READING_MUTANTS } from './reading-mutants.ts';
import { STALENESS_MUTANTS } from './staleness-mutants.ts';
import { STATE_MUTANTS } from './state-mutants.ts';
import { UNKNOWN_OUTCOME_MUTANTS } from './unknown-outcome-mutants.ts';

export const MUTANTS: readonly Mutant[] = [
  ...READING_MUTANTS,
  ...STATE_MUTANTS,
  ...PLANNING_MUTANTS,
  ...CONSENT_MUTANTS,
  ...OPERATION_MUTANTS,
  ...UNKNOWN_OUTCOME_MUTANTS,
  ...LOST_WRITE_MUTANTS,
  ...STALENESS_MUTANTS,
  ...ERROR_MUTANTS,
  ...CANCELLATION_MUTANTS,
  ...CAPABILITY_MUTANTS,
  ...ACTION_MUTANTS,
  ...OPTION_MUTANTS,
  ...PRICE_MUTANTS,
];
