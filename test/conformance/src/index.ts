export { CONFORMANCE_TESTS } from './all-tests.ts';
export { ConformanceFailure } from './check.ts';
export { describeConformance } from './describe-conformance.ts';
export type {
  ArrivedWrite,
  ConformanceFixtures,
  ConformanceHarness,
  ConformanceWorld,
  FixtureJobs,
  JobMaker,
  Preparation,
  ReadFailure,
} from './harness.ts';
export { loseOneWrite } from './lose-one-write.ts';
export { createMemoryStore } from './memory-store.ts';
export type { ConformanceTest, Family, Stage } from './test-case.ts';
export { FAMILIES, runConformanceTest } from './test-case.ts';
