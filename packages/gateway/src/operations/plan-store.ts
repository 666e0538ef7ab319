import type { Plan } from '@isobar/core';

/** Plans that were shown, until they expire: an action may name one, so that what is executed is what was shown. */
export interface PlanStore {
  put(plan: Plan, subject: string): Promise<void>;
  /** @throws CloudError `plan_stale` for one that is not there, no more there, or of another subject */
  get(id: string, subject: string): Promise<Plan>;
}
