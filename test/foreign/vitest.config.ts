import { defineConfig } from 'vitest/config';

// Workspace packages are resolved from source, so a stale build cannot pass. The command-line client needs a second
// of processor time to start, each time: a file with many commands has its own worker and its own cloud.
export default defineConfig({
  resolve: { conditions: ['@isobar/source'] },
  ssr: { resolve: { conditions: ['@isobar/source'] } },
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts'],
    globalSetup: ['testing/install-clients.ts'],
    maxWorkers: 3,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
