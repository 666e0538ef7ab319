import type { CoveragePage } from '../coverage-row.ts';
import type { IwinvWorld } from '../worlds/iwinv-world.ts';
import { IWINV_CATALOG_ROWS } from './iwinv-catalog-rows.ts';
import { IWINV_FIREWALL_ROWS } from './iwinv-firewall-rows.ts';
import { IWINV_INSTANCE_ROWS } from './iwinv-instance-rows.ts';
import { IWINV_SECURITY_GROUP_ROWS } from './iwinv-security-group-rows.ts';
import { IWINV_STORAGE_ROWS } from './iwinv-storage-rows.ts';

export const IWINV_PAGE: CoveragePage<IwinvWorld> = {
  provider: 'iwinv',
  testFile: 'test/coverage/src/iwinv.test.ts',
  rows: [...IWINV_CATALOG_ROWS, ...IWINV_INSTANCE_ROWS, ...IWINV_STORAGE_ROWS, ...IWINV_FIREWALL_ROWS, ...IWINV_SECURITY_GROUP_ROWS],
};
