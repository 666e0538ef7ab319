import type { PlacementBackend } from '../backend/placement-backend.ts';
import type { Caller } from '../model/identity.ts';
import { OpenStackRefusal } from '../model/refusal.ts';
import type { NovaServer } from '../model/server.ts';
import { toStableUuid } from './stable-id.ts';
import type { World } from './world.ts';

/** What every simulated hypervisor has. */
const INVENTORY = {
  VCPU: { total: 1000, ratio: 16, of: ({ flavor }: NovaServer) => flavor.virtualCpus },
  MEMORY_MB: { total: 800_000, ratio: 1, of: ({ flavor }: NovaServer) => flavor.memoryMiB },
  DISK_GB: { total: 600_000, ratio: 1, of: ({ flavor }: NovaServer) => flavor.diskGiB },
} as const;

/** Placement behind its wire: the hypervisors and what their servers take of them. */
export function createPlacementMachine(world: World): PlacementBackend {
  return {
    listProviders: (caller) => {
      requireAdministrator(caller);
      return world.hosts.map((name) => describeHost(world, name));
    },
  };
}

function describeHost(world: World, name: string) {
  const servers = [...world.servers.values()].filter(({ host, gone }) => host === name && !gone);
  const count = (resource: keyof typeof INVENTORY) => {
    const { total, ratio, of } = INVENTORY[resource];
    return { total, ratio, used: servers.reduce((sum, server) => sum + of(server), 0) };
  };
  return {
    id: toStableUuid(name),
    name,
    generation: servers.length,
    inventory: { VCPU: count('VCPU'), MEMORY_MB: count('MEMORY_MB'), DISK_GB: count('DISK_GB') },
  };
}

/** Placement is the services' own; its policy lets administrators look. */
function requireAdministrator(caller: Caller): void {
  if (caller.isAdmin) return;
  throw new OpenStackRefusal('forbidden', 'Access was denied to this resource.');
}
