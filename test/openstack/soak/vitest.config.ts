import { defineConfig } from 'vitest/config';

import suite from '../vitest.config.ts';

// What takes longer than a run of the suite may: only these files, in the same surroundings.
export default defineConfig({ ...suite, test: { ...suite['test'], include: ['soak/*.test.ts'] } });
