import type { ComputeBackend } from '../../../backend/compute-backend.ts';
import type { Caller } from '../../../model/identity.ts';
import type { NovaServer } from '../../../model/server.ts';
import { quotaOf, usageOf } from '../../quota.ts';
import type { World } from '../../world.ts';
import { requireAdmin } from '../server-access.ts';
import { listHypervisors, listServices, listZoneServices, requireHypervisor } from './hosts.ts';
import { readQuota, resetQuota, setQuota } from './quota-sets.ts';

type OperatorMachine = Pick<
  ComputeBackend,
  | 'listZones'
  | 'listServices'
  | 'listZoneServices'
  | 'listHypervisors'
  | 'getHypervisor'
  | 'listMigrations'
  | 'usage'
  | 'usageOfProject'
  | 'setQuota'
  | 'resetQuota'
  | 'serversForUsage'
>;

/** What Nova tells of hosts, moves and limits, most of it to administrators only. */
export function createOperatorMachine(world: World): OperatorMachine {
  return {
    listZones: () => world.zones,
    listServices: (caller) => listServices(world, caller),
    listZoneServices: (caller) => listZoneServices(world, caller),
    listHypervisors: (caller, policy) => listHypervisors(world, caller, policy),
    getHypervisor: (caller, id) => requireHypervisor(world, caller, id),
    listMigrations: (caller) => {
      requireAdmin(caller, 'os_compute_api:os-migrations:index');
      return world.migrations.toReversed();
    },
    usage: ({ projectId }) => ({ quota: quotaOf(world, projectId), used: usageOf(world, projectId) }),
    usageOfProject: (caller, projectId, policy) => readQuota(world, caller, projectId, policy),
    setQuota: (caller, projectId, changes) => setQuota(world, caller, projectId, changes),
    resetQuota: (caller, projectId) => resetQuota(world, caller, projectId),
    serversForUsage: (caller, projectId) => serversForUsage(world, caller, projectId),
  };
}

function serversForUsage(world: World, caller: Caller, projectId: string | null): readonly NovaServer[] {
  if (projectId === null) requireAdmin(caller, 'os_compute_api:os-simple-tenant-usage:list');
  else if (projectId !== caller.projectId) requireAdmin(caller, 'os_compute_api:os-simple-tenant-usage:show');
  return [...world.servers.values()].filter((server) => server.launchedAt !== null && (projectId === null || server.projectId === projectId));
}
