export type { StoreWorld } from './operation-store-suite.ts';
export { describeOperationStore } from './operation-store-suite.ts';
export { createdEvent } from './plan-fixture.ts';
