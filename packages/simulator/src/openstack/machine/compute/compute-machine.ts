import type { Caller } from '../../model/identity.ts';
import type { InstanceAction } from '../../model/instance-action.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import type { ComputeBackend } from '../../openstack-backend.ts';
import { quotaOf, usageOf } from '../quota.ts';
import { attachVolume, detachVolume } from '../storage/attachments.ts';
import type { World } from '../world.ts';
import { createServers } from './create/create-server.ts';
import { deleteServer } from './delete-server.ts';
import { toHostId } from './host-id.ts';
import { runPlainAction } from './plain-actions.ts';
import { rebootServer } from './reboot-server.ts';
import { rebuildServer } from './rebuild-server.ts';
import { confirmResize, migrateServer, resizeServer, revertResize } from './resize-server.ts';
import { requireServer } from './server-access.ts';
import { listServers } from './server-listing.ts';
import { lockServer, resetState, setMetadata, setTags, unlockServer, updateServer } from './update-server.ts';

/** Nova's calls on one world. */
export function createComputeMachine(world: World): ComputeBackend {
  return {
    get maxMicroversion() {
      return world.switches.maxMicroversion;
    },
    listFlavors: () => [...world.flavors.values()],
    getFlavor: (id) => requireFlavor(world, id),
    listKeyPairs: (caller) => world.keyPairs.filter((key) => key.userId === caller.userId),
    listZones: () => world.zones,
    usage: ({ projectId }) => ({
      quota: quotaOf(world, projectId),
      used: usageOf(world, projectId),
    }),
    listServers: (caller, query) => listServers(world, caller, query),
    getServer: (caller, id) => requireServer(world, caller, id),
    createServers: (caller, request) => createServers(world, caller, request),
    updateServer: (caller, id, request) => updateServer(world, caller, id, request),
    deleteServer: (caller, id) => deleteServer(world, caller, id),
    runPlainAction: (caller, id, action) => runPlainAction(world, caller, id, action),
    reboot: (caller, id, type) => rebootServer(world, caller, id, type),
    rebuild: (caller, id, request) => rebuildServer(world, caller, id, request),
    resize: (caller, id, flavorId, diskConfig) => resizeServer(world, caller, id, flavorId, diskConfig),
    migrate: (caller, id) => migrateServer(world, caller, id),
    confirmResize: (caller, id) => confirmResize(world, caller, id),
    revertResize: (caller, id) => revertResize(world, caller, id),
    lock: (caller, id, reason) => lockServer(world, caller, id, reason),
    unlock: (caller, id) => unlockServer(world, caller, id),
    resetState: (caller, id, state) => resetState(world, caller, id, state),
    setMetadata: (caller, id, metadata) => setMetadata(world, caller, id, metadata),
    setTags: (caller, id, tags) => setTags(world, caller, id, tags),
    listActions: (caller, serverId) => listActions(world, caller, serverId),
    getAction: (caller, serverId, requestId) => getAction(world, caller, serverId, requestId),
    attachVolume: (caller, serverId, volumeId) => attachVolume(world, caller, serverId, volumeId),
    detachVolume: (caller, serverId, volumeId) => detachVolume(world, caller, serverId, volumeId),
    hostIdOf: toHostId,
    newPassword: () => world.ids.base62(12),
  };
}

/** Newest first. Unlike the server itself, its actions stay readable after the delete. */
function listActions(world: World, caller: Caller, serverId: string): readonly InstanceAction[] {
  const server = world.servers.get(serverId);
  if (server === undefined || (!caller.isAdmin && server.projectId !== caller.projectId)) {
    throw new OpenStackRefusal('notFound', `Instance ${serverId} could not be found.`);
  }
  return (world.actions.get(serverId) ?? []).toReversed();
}

function getAction(world: World, caller: Caller, serverId: string, requestId: string): InstanceAction {
  const action = listActions(world, caller, serverId).find((row) => row.requestId === requestId);
  if (action !== undefined) return action;
  throw new OpenStackRefusal('notFound', `Action for request_id ${requestId} on instance ${serverId} not found`);
}

function requireFlavor(world: World, id: string) {
  const flavor = world.flavors.get(id);
  if (flavor !== undefined) return flavor;
  throw new OpenStackRefusal('notFound', `Flavor ${id} could not be found.`);
}
