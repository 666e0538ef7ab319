import type { ConformanceHarness, ConformanceWorld } from './harness.ts';

/** Kinds of behaviour; one file each. */
export const FAMILIES = [
  'reading',
  'state',
  'planning',
  'consent',
  'operations',
  'unknown outcomes',
  'staleness',
  'errors',
  'cancellation',
  'capability',
  'actions',
  'options',
  'prices',
] as const;

export type Family = (typeof FAMILIES)[number];

/** Where one test plays. Worlds made here are closed when it is over. */
export interface Stage {
  readonly harness: ConformanceHarness;
  readonly world: ConformanceWorld;
  /** Leaves the world that was played on for another of the same harness, as fresh as the first. */
  readonly another: () => Promise<ConformanceWorld>;
}

/** One behaviour that every adapter has. Runs without a test runner, so that the suite itself can be tested. */
export interface ConformanceTest {
  readonly family: Family;
  readonly title: string;
  /** @throws ConformanceFailure where the adapter breaks a promise */
  run(stage: Stage): Promise<void>;
}

/** Runs one test against fresh worlds of a harness. */
export async function runConformanceTest(test: ConformanceTest, harness: ConformanceHarness): Promise<void> {
  let playing: ConformanceWorld | null = null;
  const leave = async (): Promise<void> => {
    const left = playing;
    playing = null;
    await left?.close();
  };
  const another = async (): Promise<ConformanceWorld> => {
    await leave();
    playing = await harness.make();
    return playing;
  };
  try {
    await test.run({ harness, world: await another(), another });
  } finally {
    await leave();
  }
}
