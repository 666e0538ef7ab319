import { defineConfig } from 'vitest/config';
import type { TestSpecification } from 'vitest/node';
import { BaseSequencer } from 'vitest/node';

/** What takes longest begins first, on every machine; the others fill the gaps. */
class LongestFirst extends BaseSequencer {
  private static readonly LONGEST = [
    'differential.test.ts',
    'conformance.test.ts',
    'can-matrix.test.ts',
    'probe.test.ts',
    'lost-replies.test.ts',
    'resize.test.ts',
    'rebuild.test.ts',
    'power.test.ts',
  ];

  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const place = LongestFirst.LONGEST.findIndex((name) => moduleId.endsWith(`/${name}`));
      return place === -1 ? LongestFirst.LONGEST.length : place;
    };
    return files.toSorted((left, right) => rank(left) - rank(right));
  }
}

// Workspace packages are resolved from source, so a stale build cannot pass. Two processors carry the lab and the
// tests; most of a test is waiting for Nova, so more files than processors may run at a time.
export default defineConfig({
  resolve: { conditions: ['@isobar/source'] },
  ssr: { resolve: { conditions: ['@isobar/source'] } },
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts'],
    globalSetup: ['testing/bring-up-lab.ts'],
    setupFiles: ['testing/use-lab.ts'],
    maxWorkers: 5,
    sequence: { sequencer: LongestFirst },
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
