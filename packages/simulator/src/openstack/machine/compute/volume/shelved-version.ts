import type { Caller } from '../../../model/identity.ts';
import { OpenStackRefusal } from '../../../model/refusal.ts';
import type { World } from '../../world.ts';
import { requireServer } from '../server-access.ts';

/** Before 2.20 the volumes of a shelved server stay as they are. */
export function requireShelvedVersion(world: World, caller: Caller, serverId: string, verb: string, mayTouchShelved: boolean): void {
  const { vmState } = requireServer(world, caller, serverId);
  if (mayTouchShelved || (vmState !== 'shelved' && vmState !== 'shelved_offloaded')) return;
  throw new OpenStackRefusal('conflict', `Cannot '${verb}' instance ${serverId} while it is in vm_state ${vmState}`);
}
