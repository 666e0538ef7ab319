/**
 * Writes docs/coverage.md.
 * Usage: node --conditions=@isobar/source test/coverage/write-coverage.ts
 */
import { writeFileSync } from 'node:fs';

import { coveragePage } from './src/coverage-page.ts';

writeFileSync(new URL('../../docs/coverage.md', import.meta.url), coveragePage());
