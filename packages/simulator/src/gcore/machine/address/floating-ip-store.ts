import type { FloatingIp } from '../../model/network.ts';
import type { UserTags } from '../../model/requests.ts';
import type { Scope } from '../../model/scope.ts';
import { toUserTags } from '../state/gcore-state.ts';
import type { GcoreState } from '../state/gcore-state.ts';
import { TaskFailure } from '../state/task-engine.ts';

/** Makes a floating IP with the given address or the next public one. Throws {@link TaskFailure} when none is left. */
export function addFloatingIp(
  state: GcoreState,
  scope: Scope,
  given: { readonly id: string; readonly tags: UserTags; readonly taskId: string | null; readonly address?: string },
): FloatingIp {
  const now = state.clock.now();
  if (given.address !== undefined) state.addresses.take(given.address);
  return state.floatingIps.add({
    ...scope,
    id: given.id,
    name: '',
    address: given.address ?? takePublicAddress(state, scope),
    portId: null,
    fixedAddress: null,
    routerId: null,
    status: 'DOWN',
    taskId: null,
    creatorTaskId: given.taskId,
    createdAt: now,
    updatedAt: now,
    tags: toUserTags(given.tags),
  });
}

/** Deletes a floating IP and gives its address back; nothing happens if it does not exist. */
export function deleteFloatingIp(state: GcoreState, scope: Scope, id: string): void {
  const floatingIp = state.floatingIps.find(scope, id);
  if (floatingIp === undefined) return;
  state.addresses.release(floatingIp.address);
  state.floatingIps.delete(id);
}

function takePublicAddress(state: GcoreState, scope: Scope): string {
  const region = state.regions.find((row) => row.id === scope.regionId);
  for (const subnet of state.subnets.list(scope)) {
    if (subnet.networkId !== region?.externalNetworkId) continue;
    const address = state.addresses.takeNext(subnet.cidr);
    if (address !== undefined) return address;
  }
  throw new TaskFailure('No more floating IP addresses available.');
}
