import type { Caller } from '../../model/identity.ts';
import { POWER_STATE } from '../../model/server.ts';
import type { NovaServer } from '../../model/server.ts';
import { DURATION } from '../durations.ts';
import { releaseVolumes } from '../storage/attachments.ts';
import type { World } from '../world.ts';
import { ActionRecord } from './action-record.ts';
import { unplugNetworks } from './create/build-ports.ts';
import { requireServer, requireUnlocked, requireWriter } from './server-access.ts';
import { runSteps, takeOver } from './timeline.ts';
import type { Step } from './timeline.ts';

/**
 * 204, then ACTIVE/deleting, for a moment DELETED with 200, then 404. A delete of what is being
 * deleted is 204 again and changes nothing.
 */
export function deleteServer(world: World, caller: Caller, id: string): void {
  requireWriter(world, caller, 'os_compute_api:servers:delete');
  const server = requireServer(world, caller, id);
  requireUnlocked(caller, server);
  if (server.taskState === 'deleting' || server.vmState === 'deleted') return;
  takeOver(world, server);
  const record = new ActionRecord(world, caller, server, 'delete');
  if (server.host === null) {
    // No hypervisor has it: Nova's API deletes it by itself, at once.
    markDeleted(world, server);
    server.gone = true;
    return;
  }
  record.enter('compute_terminate_instance', server.host);
  const wasBuilding = server.vmState === 'building';
  server.taskState = 'deleting';
  runSteps(world, server, [
    ...(wasBuilding ? [flashActive(server)] : []),
    {
      seconds: DURATION.deleting,
      run: () => {
        markDeleted(world, server);
        record.succeed();
      },
    },
    { seconds: DURATION.deleted, run: () => void (server.gone = true) },
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
  unplugNetworks(world, server);
  releaseVolumes(world, server);
}
