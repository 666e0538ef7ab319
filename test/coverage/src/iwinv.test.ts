import { readContractDocument } from './proof/contract-document.ts';
import { proveRows } from './proof/prove-rows.ts';
import { IWINV_PAGE } from './rows/iwinv-page.ts';
import { openIwinvWorld } from './worlds/iwinv-world.ts';

proveRows({ page: IWINV_PAGE, open: openIwinvWorld, document: readContractDocument('iwinv') });
