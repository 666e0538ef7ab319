import type { Caller } from '../../../model/identity.ts';
import { OpenStackRefusal } from '../../../model/refusal.ts';
import type { ComputeService, Hypervisor } from '../../../model/compute-host.ts';
import { toStableUuid } from '../../stable-id.ts';
import type { World } from '../../world.ts';
import { CONTROL_HOST } from '../action-record.ts';
import { requireAdmin } from '../server-access.ts';

const CONTROL_SERVICES = ['nova-conductor', 'nova-scheduler'];

/** What each host of this cloud has, as the recorded ones. */
const CAPACITY = { virtualCpus: 1000, memoryMiB: 800_000, diskGiB: 600_000 } as const;

/** All services of Nova, which are always up here. */
export function listServices(world: World, caller: Caller): readonly ComputeService[] {
  requireAdmin(caller, 'os_compute_api:os-services:list');
  return describeServices(world);
}

/** The same services, as the details of the zones name them. */
export function listZoneServices(world: World, caller: Caller): readonly ComputeService[] {
  requireAdmin(caller, 'os_compute_api:os-availability-zone:detail');
  return describeServices(world);
}

function describeServices(world: World): readonly ComputeService[] {
  const rows = [
    ...CONTROL_SERVICES.map((binary) => ({ binary, host: CONTROL_HOST, zone: 'internal' })),
    ...world.hosts.map((host) => ({ binary: 'nova-compute', host, zone: world.zones[0] ?? 'nova' })),
  ];
  return rows.map((row, index) => ({
    ...row,
    number: index + 1,
    id: toStableUuid(`${row.binary}@${row.host}`),
    updatedAt: world.clock.now(),
  }));
}

/** The hypervisors with what the servers on them use. */
export function listHypervisors(world: World, caller: Caller, policy: string): readonly Hypervisor[] {
  requireAdmin(caller, `os_compute_api:os-hypervisors:${policy}`);
  return world.hosts.map((host, index) => {
    const servers = [...world.servers.values()].filter((server) => server.host === host && !server.gone);
    const used = {
      virtualCpus: servers.reduce((sum, { flavor }) => sum + flavor.virtualCpus, 0),
      memoryMiB: servers.reduce((sum, { flavor }) => sum + flavor.memoryMiB, 0),
      diskGiB: servers.reduce((sum, { flavor, imageId }) => sum + (imageId === null ? 0 : flavor.diskGiB), 0),
    };
    return { number: index + 1, id: toStableUuid(host), host, serviceId: toStableUuid(`nova-compute@${host}`), capacity: CAPACITY, used, servers };
  });
}

/** By its id or, before 2.53, its number. Throws `notFound`. */
export function requireHypervisor(world: World, caller: Caller, id: string): Hypervisor {
  const found = listHypervisors(world, caller, 'show').find((row) => row.id === id || String(row.number) === id);
  if (found !== undefined) return found;
  throw new OpenStackRefusal('notFound', `Hypervisor with ID '${id}' could not be found.`);
}
