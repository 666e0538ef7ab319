import { GCORE } from './gcore.ts';
import { IWINV } from './iwinv.ts';
import { OPENSTACK } from './openstack.ts';
import type { Provider } from './world.ts';

export const PROVIDERS: readonly Provider[] = [OPENSTACK, GCORE, IWINV];
