import type { Caller } from '../../model/identity.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import type { World } from '../world.ts';
import { acceptAction, requireServer, requireAdmin } from './server-access.ts';

/** Refused always: the hosts of this cloud are up, and Nova evacuates only from a host that is down. */
export function evacuateServer(world: World, caller: Caller, id: string, host: string | null): void {
  const server = requireServer(world, caller, id);
  requireAdmin(caller, 'os_compute_api:os-evacuate');
  if (host !== null && !world.hosts.includes(host)) {
    throw new OpenStackRefusal('notFound', `Compute host ${host} not found.`);
  }
  if (host !== null && host === server.host) {
    throw new OpenStackRefusal('badRequest', "The target host can't be the same one.");
  }
  acceptAction(world, caller, id, 'evacuate');
  throw new OpenStackRefusal('badRequest', `Compute service of ${server.host ?? ''} is still in use.`);
}
