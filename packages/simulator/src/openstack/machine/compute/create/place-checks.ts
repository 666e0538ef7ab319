import type { Caller } from '../../../model/identity.ts';
import { OpenStackRefusal } from '../../../model/refusal.ts';
import type { CreateServerRequest } from '../../../model/requests.ts';
import type { World } from '../../world.ts';
import { requireRoomInGroup } from '../catalog/server-groups.ts';
import { requireAdmin } from '../server-access.ts';

/** Throws for a zone that the cloud does not have; `null` is any. */
export function requireZone(world: World, zone: string | null): void {
  if (zone === null || world.zones.includes(zone)) return;
  throw new OpenStackRefusal('badRequest', 'The requested availability zone is not available');
}

/** Throws for a group or a host that does not exist; only administrators name hosts. */
export function requireHints(world: World, caller: Caller, { hints: { groupId, host }, count }: CreateServerRequest): void {
  if (groupId !== undefined) requireRoomInGroup(world, caller, groupId, count);
  if (host === undefined) return;
  requireAdmin(caller, 'os_compute_api:servers:create:forced_host');
  if (!world.hosts.includes(host)) throw new OpenStackRefusal('badRequest', `Compute host ${host} could not be found.`);
}
