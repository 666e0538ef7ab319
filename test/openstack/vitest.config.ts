import { defineConfig } from 'vitest/config';

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
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
