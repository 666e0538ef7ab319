import { fileURLToPath } from 'node:url';

import { defineConfig } from 'vitest/config';

import { HERE_ONLY } from './here-only.ts';

/** Suites of the command line that speak of clouds. Others start programs of their own, or look at files of this machine. */
const SUITES = ['main-job', 'lists', 'compare', 'compare-report', 'flavor-match', 'places', 'native', 'prices', 'secrets', 'bad-requests'];

const escaped = (name: string): string => name.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);

// The same suites as `npm test` runs, with every command through a gateway that they start. Workspace packages are resolved from source.
export default defineConfig({
  resolve: { conditions: ['@isobar/source'] },
  ssr: { resolve: { conditions: ['@isobar/source'] } },
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: SUITES.map((suite) => `${suite}.test.ts`),
    testNamePattern: new RegExp(`^(?!.*(?:${Object.keys(HERE_ONLY).map(escaped).join('|')})$)`),
    env: { ISOBAR_END_TO_END: 'gateway' },
    testTimeout: 180_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
  },
});
