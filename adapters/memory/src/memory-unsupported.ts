import type { Action, OptionalReaderName, Unsupported } from '@isobar/core';

import { OWN_LIMITS } from './memory-evidence.ts';

const none = (what: string, alternative?: string): Unsupported => ({
  reason: `the memory cloud has no ${what}`,
  evidence: OWN_LIMITS,
  ...(alternative === undefined ? {} : { alternative }),
});

const RESTORE = none('bin from which a server could come back');
const SUSPEND = none('suspend', 'pause');
const PORTS = none('ports');
const FLOATING = none('floating addresses that move by themselves');
const GROUPS_OF_SERVERS = none('groups that change on a server that is there');
const PLACEMENT = none('server groups');
const TYPES = none('volume types');
const IMPORT = none('images from outside');

/** What the memory cloud has not. */
export const MEMORY_UNSUPPORTED = {
  restore: RESTORE,
  suspend: SUSPEND,
  resume: SUSPEND,
  attachPort: PORTS,
  detachPort: PORTS,
  attachFloatingIp: FLOATING,
  detachFloatingIp: FLOATING,
  attachSecurityGroup: GROUPS_OF_SERVERS,
  detachSecurityGroup: GROUPS_OF_SERVERS,
  attachServerGroup: PLACEMENT,
  detachServerGroup: PLACEMENT,
  retypeVolume: TYPES,
  revertVolume: none('way back to a snapshot'),
  importImage: IMPORT,
  createPort: PORTS,
  deletePort: PORTS,
  createFloatingIp: FLOATING,
  deleteFloatingIp: FLOATING,
  createServerGroup: PLACEMENT,
  deleteServerGroup: PLACEMENT,
  volumeTypes: TYPES,
  networks: none('networks'),
  subnets: none('subnets'),
  ports: PORTS,
  floatingIps: FLOATING,
  serverGroups: PLACEMENT,
  userScripts: none('start-up scripts that are kept', 'userData'),
  quotas: none('limits'),
  bills: none('fees'),
  downloadImage: IMPORT,
} as const satisfies { readonly [Name in Action | OptionalReaderName | 'downloadImage']?: Unsupported };
