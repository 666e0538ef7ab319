import type { Caller } from '../../model/identity.ts';
import { POWER_STATE } from '../../model/server.ts';
import type { NovaServer } from '../../model/server.ts';
import { DURATION } from '../durations.ts';
import { removeImage } from '../image/image-store.ts';
import { releaseVolumes } from '../storage/attachments.ts';
import type { World } from '../world.ts';
import { ActionRecord } from './action-record.ts';
import { unplugNetworks } from './create/build-ports.ts';
import type { ActionName } from './rules/action-rules.ts';
import { acceptAction, requireServer } from './server-access.ts';
import { runSteps, takeOver } from './timeline.ts';
import type { Step } from './timeline.ts';

/**
 * 204, then ACTIVE/deleting, for a moment DELETED with 200, then 404. A delete of what is being
 * deleted is 204 again and changes nothing. With `reclaimSeconds` the server can be restored for a
 * while: SOFT_DELETED.
 */
export function deleteServer(world: World, caller: Caller, id: string): void {
  const { launchedAt } = requireServer(world, caller, id);
  // What was never active has nothing to restore.
  if (world.switches.reclaimSeconds > 0 && launchedAt !== null) softDelete(world, caller, id);
  else destroyServer(world, caller, id, 'delete');
}

/** Deletes at once, whatever the cloud keeps. */
export function forceDeleteServer(world: World, caller: Caller, id: string): void {
  destroyServer(world, caller, id, 'forceDelete');
}

function destroyServer(world: World, caller: Caller, id: string, name: ActionName): void {
  const server = acceptAction(world, caller, id, name);
  if (server.taskState === 'deleting' || server.vmState === 'deleted') return;
  takeOver(world, server);
  if (server.host === null) {
    // No hypervisor has it: Nova's API deletes it by itself, at once, and notes no action.
    markDeleted(world, server);
    server.gone = true;
    return;
  }
  const record = new ActionRecord(world, caller, server, 'delete');
  record.enter('compute_terminate_instance', server.host);
  const wasBuilding = server.vmState === 'building';
  server.taskState = 'deleting';
  runSteps(world, server, [
    ...(wasBuilding ? [flashActive(server)] : []),
    {
      seconds: wasBuilding ? DURATION.deletedWhileBuilding : DURATION.deleting,
      run: () => {
        markDeleted(world, server);
        record.succeed();
      },
    },
    { seconds: DURATION.deleted, run: () => void (server.gone = true) },
  ]);
}

function softDelete(world: World, caller: Caller, id: string): void {
  const server = acceptAction(world, caller, id, 'softDelete');
  if (server.taskState === 'deleting' || server.taskState === 'soft-deleting') return;
  takeOver(world, server);
  server.taskState = 'soft-deleting';
  const record = new ActionRecord(world, caller, server, 'delete');
  record.enter('compute_soft_delete_instance', server.host ?? '');
  runSteps(world, server, [
    {
      seconds: DURATION.softDeleting,
      run: () => {
        server.vmState = 'soft-delete';
        server.powerState = POWER_STATE.shutDown;
        server.taskState = null;
        record.succeed();
      },
    },
    {
      seconds: world.switches.reclaimSeconds,
      run: () => {
        markDeleted(world, server);
        server.gone = true;
      },
    },
  ]);
}

/** The build that is interrupted may still report its success in between (recorded). */
function flashActive(server: NovaServer): Step {
  return {
    seconds: DURATION.deleting,
    run: () => {
      server.vmState = 'active';
      server.taskState = null;
      server.powerState = POWER_STATE.running;
    },
  };
}

function markDeleted(world: World, server: NovaServer): void {
  server.vmState = 'deleted';
  server.taskState = null;
  server.powerState = POWER_STATE.none;
  server.terminatedAt = world.clock.now();
  server.metadata = {};
  server.tags = [];
  server.lock = null;
  server.pendingResize = null;
  const image = world.images.get(server.shelvedImageId ?? '');
  if (image !== undefined) removeImage(world, image);
  unplugNetworks(world, server);
  releaseVolumes(world, server);
}
