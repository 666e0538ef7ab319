import type { CoveragePage } from '../coverage-row.ts';
import type { GcoreWorld } from '../worlds/gcore-world.ts';
import { GCORE_CATALOG_ROWS } from './gcore-catalog-rows.ts';
import { GCORE_INSTANCE_ROWS } from './gcore-instance-rows.ts';
import { GCORE_METADATA_ROWS } from './gcore-metadata-rows.ts';
import { GCORE_NETWORK_ROWS } from './gcore-network-rows.ts';
import { GCORE_POWER_ROWS } from './gcore-power-rows.ts';

export const GCORE_PAGE: CoveragePage<GcoreWorld> = {
  provider: 'gcore',
  testFile: 'test/coverage/src/gcore.test.ts',
  rows: [...GCORE_INSTANCE_ROWS, ...GCORE_POWER_ROWS, ...GCORE_NETWORK_ROWS, ...GCORE_METADATA_ROWS, ...GCORE_CATALOG_ROWS],
};
