import { readContractDocument } from './proof/contract-document.ts';
import { proveRows } from './proof/prove-rows.ts';
import { NOVA_PAGE } from './rows/nova-page.ts';
import { openOpenStackWorld } from './worlds/openstack-world.ts';

proveRows({ page: NOVA_PAGE, open: openOpenStackWorld, document: readContractDocument('openstack-nova'), operationOf: () => 'actOnServer' });
