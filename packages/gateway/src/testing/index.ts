export { openTestDatabase } from './test-database.ts';
export type { DrivenSettings } from '../operations/testing/driven/driven-settings.ts';
export type { KillScenario } from '../operations/testing/driven/kill-scenarios.ts';
export { KILL_SCENARIOS } from '../operations/testing/driven/kill-scenarios.ts';
export type { KillOutcome, KillWorld } from '../operations/testing/driven/kill-world.ts';
export { begin, enumeratePoints, killAndTakeOver, openKillWorld, outcomeOf, repeatedOf, writesOf } from '../operations/testing/driven/kill-world.ts';
export type { Driven } from '../operations/testing/driven/start-driven.ts';
export { startDriven } from '../operations/testing/driven/start-driven.ts';
