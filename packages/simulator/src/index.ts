export { startIwinvSimulator } from './iwinv/start-iwinv-simulator.ts';
export type { IwinvSimulator, IwinvSimulatorSettings } from './iwinv/start-iwinv-simulator.ts';
export type { IwinvSwitches } from './iwinv/switches.ts';
export { SimClock } from './kernel/clock.ts';
export type { Change } from './kernel/cloud.ts';
export type { FaultAction, FaultMatch, FaultRule, FaultStatus } from './kernel/fault.ts';
export type { LedgerEntry } from './kernel/ledger.ts';
export type { RunningCloud } from './kernel/server.ts';
