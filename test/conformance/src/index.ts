export type { ArrivedWrite, ConformanceFixtures, ConformanceHarness, ConformanceWorld, ReadFailure } from './harness.ts';
export { createMemoryStore } from './memory-store.ts';
