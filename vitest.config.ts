import { defineConfig } from 'vitest/config';

import { LongestFirst } from './tooling/longest-first.ts';

// Workspace packages are resolved from source everywhere, so a stale build cannot pass.
export default defineConfig({
  resolve: { conditions: ['@isobar/source'] },
  ssr: { resolve: { conditions: ['@isobar/source'] } },
  test: {
    include: [
      'packages/*/src/**/*.test.ts',
      'adapters/*/src/**/*.test.ts',
      'contracts/**/*.test.ts',
      'tooling/**/*.test.ts',
      'test/{bench,conformance,architecture,coverage,differential,end-to-end,faults,properties}/**/*.test.ts',
    ],
    // Those of the gateway have a run of their own, npm run test:gateway.
    exclude: ['**/node_modules/**', '**/dist/**', 'test/end-to-end/gateway/**'],
    testTimeout: 90_000,
    hookTimeout: 120_000,
    maxConcurrency: 6,
    sequence: { sequencer: LongestFirst },
    // No test changes what others share, and so one worker plays many files: half of the time was loading the same modules again.
    isolate: false,
    // By itself vitest takes one worker less than there are processors, and much of what it does is waiting for commands that tests start.
    maxWorkers: 3,
  },
});
