import type { ComputeBackend, SimpleAction } from '../../backend/compute-backend.ts';
import type { Caller } from '../../model/identity.ts';
import type { InstanceAction } from '../../model/instance-action.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import type { World } from '../world.ts';
import { createCatalogMachine } from './catalog/catalog-machine.ts';
import { createOperatorMachine } from './administration/operator-machine.ts';
import { readConsoleOutput, openConsole } from './consoles.ts';
import { createServers } from './create/create-server.ts';
import { deleteServer, forceDeleteServer } from './delete-server.ts';
import { createDeviceMachine } from './device-machine.ts';
import { evacuateServer } from './evacuate-server.ts';
import { changePassword, triggerCrashDump } from './guest-actions.ts';
import { toHostId } from './host-id.ts';
import { createBackup } from './image/create-backup.ts';
import { createImage } from './image/create-image.ts';
import { addTag, deleteMetadataItem, deleteTag, setMetadata, setTags } from './labels.ts';
import { listServers } from './listing/list-servers.ts';
import { liveMigrateServer } from './live-migrate.ts';
import { runPlainAction } from './plain-actions.ts';
import { rebootServer } from './reboot-server.ts';
import { rebuildServer } from './rebuild-server.ts';
import { rescueServer } from './rescue-server.ts';
import { migrateServer, resizeServer } from './resize-server.ts';
import { restoreServer } from './restore-server.ts';
import { requireAdmin, requireHost, requireServer } from './server-access.ts';
import { confirmResize, revertResize } from './settle-resize.ts';
import { offloadServer, shelveServer } from './shelve/shelve-server.ts';
import { unshelveServer } from './shelve/unshelve-server.ts';
import { injectNetworkInfo, lockServer, resetState, unlockServer, updateServer } from './update-server.ts';

const SIMPLE_ACTIONS: Readonly<Record<SimpleAction, (world: World, caller: Caller, id: string) => void>> = {
  confirmResize,
  revertResize,
  shelve: shelveServer,
  shelveOffload: offloadServer,
  forceDelete: forceDeleteServer,
  restore: restoreServer,
  crashDump: triggerCrashDump,
  changePassword,
  unlock: unlockServer,
  injectNetworkInfo,
};

/** Nova's calls on one world. */
export function createComputeMachine(world: World): ComputeBackend {
  return {
    get maxMicroversion() {
      return world.switches.maxMicroversion;
    },
    ...createCatalogMachine(world),
    ...createDeviceMachine(world),
    ...createOperatorMachine(world),
    listServers: (caller, query) => listServers(world, caller, query),
    getServer: (caller, id) => requireServer(world, caller, id),
    createServers: (caller, request) => createServers(world, caller, request),
    updateServer: (caller, id, request) => updateServer(world, caller, id, request),
    deleteServer: (caller, id) => deleteServer(world, caller, id),
    setMetadata: (caller, id, change) => setMetadata(world, caller, id, change),
    deleteMetadataItem: (caller, id, name) => deleteMetadataItem(world, caller, id, name),
    setTags: (caller, id, tags) => setTags(world, caller, id, tags),
    addTag: (caller, id, tag) => addTag(world, caller, id, tag),
    deleteTag: (caller, id, tag) => deleteTag(world, caller, id, tag),
    listActions: (caller, serverId) => listActions(world, caller, serverId),
    getAction: (caller, serverId, requestId) => getAction(world, caller, serverId, requestId),
    requireDiagnostics: (caller, id) => requireDiagnostics(world, caller, id),
    runPlainAction: (caller, id, action) => runPlainAction(world, caller, id, action),
    runSimpleAction: (caller, id, action) => SIMPLE_ACTIONS[action](world, caller, id),
    reboot: (caller, id, type) => rebootServer(world, caller, id, type),
    rebuild: (caller, id, request) => rebuildServer(world, caller, id, request),
    resize: (caller, id, flavorId, diskConfig) => resizeServer(world, caller, id, flavorId, diskConfig),
    migrate: (caller, id, host) => migrateServer(world, caller, id, host),
    liveMigrate: (caller, id, host) => liveMigrateServer(world, caller, id, host),
    evacuate: (caller, id, host) => evacuateServer(world, caller, id, host),
    rescue: (caller, id, request) => rescueServer(world, caller, id, request),
    unshelve: (caller, id, request) => unshelveServer(world, caller, id, request),
    lock: (caller, id, reason) => lockServer(world, caller, id, reason),
    resetState: (caller, id, state) => resetState(world, caller, id, state),
    createImage: (caller, id, request) => createImage(world, caller, id, request),
    createBackup: (caller, id, request) => createBackup(world, caller, id, request),
    readConsoleOutput: (caller, id, lines) => readConsoleOutput(world, caller, id, lines),
    openConsole: (caller, id, protocol, type) => openConsole(world, caller, id, protocol, type),
    hostIdOf: toHostId,
    now: () => world.clock.now(),
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

function requireDiagnostics(world: World, caller: Caller, id: string) {
  const server = requireServer(world, caller, id);
  requireAdmin(caller, 'os_compute_api:os-server-diagnostics');
  requireHost(server);
  return server;
}
