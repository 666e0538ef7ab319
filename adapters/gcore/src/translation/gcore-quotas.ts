import type { QuotaTable } from '@isobar/core';

import { EVIDENCE } from '../gcore-evidence.ts';

/** Keys without `_limit` and `_usage`. No value is known that means no limit (SOURCES.md#gcore-quota-no-unlimited). */
export const GCORE_QUOTAS: QuotaTable = {
  services: [
    {
      service: 'regional',
      keys: {
        servers: 'vm_count',
        vcpus: 'cpu_count',
        memoryMiB: 'ram',
        serverGroups: 'servergroup_count',
        volumes: 'volume_count',
        volumeGiB: 'volume_size',
        volumeSnapshots: 'volume_snapshots_count',
        images: 'image_count',
        imageBytes: 'image_size',
        networks: 'network_count',
        subnets: 'subnet_count',
        routers: 'router_count',
        floatingIps: 'floating_count',
        publicAddresses: 'external_ip_count',
        securityGroups: 'firewall_count',
      },
      unlimited: null,
      evidence: EVIDENCE.quotas,
    },
    { service: 'global', keys: { keyPairs: 'keypair_count' }, unlimited: null, evidence: EVIDENCE.quotas },
  ],
  evidence: EVIDENCE.quotaNoUnlimited,
};
