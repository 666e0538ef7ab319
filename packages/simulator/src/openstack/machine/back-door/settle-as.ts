import { POWER_STATE } from '../../model/server.ts';
import type { NovaServer, PendingResize, PowerState, TaskState, VmState } from '../../model/server.ts';
import { fillImage } from '../image/image-store.ts';
import { addServerImage } from '../image/server-image.ts';
import { snapshotBytes } from '../compute/image/snapshot-bytes.ts';
import { chooseHost } from '../compute/scheduler.ts';
import type { World } from '../world.ts';

/** The power state that goes with a vm_state; the others keep what they have. */
const POWER_OF: ReadonlyMap<VmState, PowerState> = new Map<VmState, PowerState>([
  ['building', POWER_STATE.none],
  ['active', POWER_STATE.running],
  ['rescued', POWER_STATE.running],
  ['resized', POWER_STATE.running],
  ['paused', POWER_STATE.paused],
  ['stopped', POWER_STATE.shutDown],
  ['suspended', POWER_STATE.shutDown],
  ['soft-delete', POWER_STATE.shutDown],
  ['shelved', POWER_STATE.shutDown],
  ['shelved_offloaded', POWER_STATE.shutDown],
]);

/** Puts a server into a state together with all that a server in it has: a host, a resize to decide, the image of its disk. */
export function settleAs(world: World, server: NovaServer, state: { readonly vmState: VmState; readonly taskState: TaskState }): void {
  const { vmState, taskState } = state;
  server.pendingResize = vmState === 'resized' ? (server.pendingResize ?? resizeOf(world, server)) : null;
  server.shelvedImageId = vmState === 'shelved' || vmState === 'shelved_offloaded' ? (server.shelvedImageId ?? shelve(world, server)) : null;
  server.vmState = vmState;
  server.taskState = taskState;
  server.powerState = POWER_OF.get(vmState) ?? server.powerState;
  if (vmState === 'building') server.launchedAt = null;
  if (vmState === 'shelved_offloaded') server.host = null;
  // What is in error or gone may never have been built.
  else if (vmState !== 'error' && vmState !== 'deleted') placeOnHost(world, server, vmState);
  server.zone = server.host === null ? null : (server.zone ?? world.zones[0] ?? null);
}

function placeOnHost(world: World, server: NovaServer, vmState: VmState): void {
  server.host ??= chooseHost(world, server) ?? null;
  if (vmState !== 'building') server.launchedAt ??= world.clock.now();
}

/** As if an operator had moved it: the flavor is the same. */
function resizeOf(world: World, server: NovaServer): PendingResize {
  return {
    kind: 'migration',
    fromFlavor: server.flavor,
    fromVmState: server.vmState === 'stopped' ? 'stopped' : 'active',
    fromHost: world.hosts.find((host) => host !== server.host) ?? null,
    fromRootDisk: server.rootDisk,
    confirming: false,
  };
}

function shelve(world: World, server: NovaServer): string | null {
  if (server.imageId === null) return null;
  const owner = { userId: server.userId, projectId: server.projectId, isAdmin: false, isReaderOnly: false, requestId: '' };
  const image = addServerImage(world, owner, server, { name: `${server.name}-shelved`, kind: 'snapshot' });
  fillImage(world, image, snapshotBytes());
  return image.id;
}
