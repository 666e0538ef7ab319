import { defineConfig } from 'vitest/config';

// Workspace packages are resolved from source, so a stale build cannot pass.
export default defineConfig({
  resolve: { conditions: ['@isobar/source'] },
  ssr: { resolve: { conditions: ['@isobar/source'] } },
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts'],
    globalSetup: ['testing/install-browser.ts'],
    // A browser takes all processors by itself.
    maxWorkers: 1,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
