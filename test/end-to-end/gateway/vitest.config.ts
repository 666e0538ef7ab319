import { fileURLToPath } from 'node:url';

import { defineConfig } from 'vitest/config';

import { HERE_ONLY } from './here-only.ts';

/**
 * Suites of the command line that speak of clouds. Of the others, `kill`, `kept-sessions` and `shared-quota` look at what a command
 * keeps on its own machine, `probe` needs the adapter itself, `operate-gateway` has a gateway in either mode, and `bin`,
 * `capabilities`, `demo`, `docs-examples` and `simulate` ask no cloud of a configuration.
 */
const SUITES = [
  'bad-input',
  'bad-requests',
  'compare',
  'compare-report',
  'flavor-match',
  'image-download',
  'lists',
  'main-job',
  'native',
  'places',
  'prices',
  'secrets',
];

const escaped = (name: string): string => name.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);

// The same suites as `npm test` runs, with every command through a gateway that they start. Workspace packages are resolved from source.
export default defineConfig({
  resolve: { conditions: ['@isobar/source'] },
  ssr: { resolve: { conditions: ['@isobar/source'] } },
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['gateway/*.test.ts', ...SUITES.map((suite) => `${suite}.test.ts`)],
    testNamePattern: new RegExp(`^(?!.*(?:${Object.keys(HERE_ONLY).map(escaped).join('|')}))`),
    globalSetup: ['gateway/postgres-server.ts'],
    env: { ISOBAR_END_TO_END: 'gateway' },
    testTimeout: 180_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
  },
});
