import { readContractDocument } from './proof/contract-document.ts';
import { proveRows } from './proof/prove-rows.ts';
import { GCORE_PAGE } from './rows/gcore-page.ts';
import { openGcoreWorld } from './worlds/gcore-world.ts';

proveRows({ page: GCORE_PAGE, open: openGcoreWorld, document: readContractDocument('gcore') });
