import type { QuotaTable } from '@isobar/core';

import { EVIDENCE } from '../openstack-evidence.ts';

/** Each service keeps its own, in every one -1 is no limit. */
export const OPENSTACK_QUOTAS: QuotaTable = {
  services: [
    {
      service: 'compute',
      keys: { servers: 'instances', vcpus: 'cores', memoryMiB: 'ram', keyPairs: 'key_pairs', serverGroups: 'server_groups' },
      unlimited: -1,
      evidence: EVIDENCE.novaQuotaUnlimited,
    },
    {
      service: 'volume',
      keys: { volumes: 'volumes', volumeGiB: 'gigabytes', volumeSnapshots: 'snapshots' },
      unlimited: -1,
      evidence: EVIDENCE.volumeQuotaUnlimited,
    },
    {
      service: 'network',
      keys: {
        networks: 'network',
        subnets: 'subnet',
        ports: 'port',
        routers: 'router',
        floatingIps: 'floatingip',
        securityGroups: 'security_group',
        securityGroupRules: 'security_group_rule',
      },
      unlimited: -1,
      evidence: EVIDENCE.networkQuotaUnlimited,
    },
  ],
  evidence: EVIDENCE.novaQuotaUnlimited,
};
