import { defineConfig } from 'vitest/config';

import suite from '../vitest.config.ts';

// The whole matrix, of which a run of the suite asks a share.
export default defineConfig({ ...suite, test: { ...suite['test'], include: ['can-matrix.test.ts'] } });
