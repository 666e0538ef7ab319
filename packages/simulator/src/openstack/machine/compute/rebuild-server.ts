import type { Caller } from '../../model/identity.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import type { RebuildServerRequest } from '../../model/requests.ts';
import { POWER_STATE } from '../../model/server.ts';
import type { NovaServer } from '../../model/server.ts';
import type { CinderVolume } from '../../model/volume.ts';
import { putImageOnVolume, rootVolumeOf } from '../image/volume-image-metadata.ts';
import { refreshAttachment } from '../storage/attachments.ts';
import { takeNextOutcome } from '../switches.ts';
import type { NextOutcome } from '../switches.ts';
import type { World } from '../world.ts';
import { DURATION } from '../durations.ts';
import { ActionRecord, CONTROL_HOST } from './action-record.ts';
import { reasonOfFailure, secondsFor } from '../lab-metadata.ts';
import { requireImageFits, requireKeyPair } from './create/create-checks.ts';
import { failServer } from './fail-server.ts';
import { settleServer } from './plain-actions.ts';
import { acceptAction } from './server-access.ts';
import { runSteps, takeOver } from './timeline.ts';
import type { Step } from './timeline.ts';

/**
 * Accepts a rebuild. The new image and fields show at once, and stay when the rebuild fails. A
 * volume-backed server keeps its root disk unless `mayReimageVolume` (2.93).
 */
export function rebuildServer(world: World, caller: Caller, id: string, request: RebuildServerRequest): NovaServer {
  const server = acceptAction(world, caller, id, 'rebuild');
  const image = world.images.get(request.imageId);
  if (image === undefined) {
    throw new OpenStackRefusal('badRequest', 'Cannot find image for rebuild');
  }
  requireKeyPair(world, caller, request.keyName ?? null);
  requireImageFits(image, server.flavor, server.imageId === null);
  const root = server.imageId === null ? rootVolumeOf(world, server) : undefined;
  if (root !== undefined) requireSameImage(root, request);
  takeOver(world, server);
  applyFields(server, request);
  startRebuild(world, caller, server, request, request.mayReimageVolume ? root : undefined);
  return server;
}

function requireSameImage(root: CinderVolume, request: RebuildServerRequest): void {
  if (request.mayReimageVolume || root.imageId === request.imageId) return;
  throw new OpenStackRefusal(
    'badRequest',
    `Image ${request.imageId} is unacceptable: Unable to rebuild with a different image for a volume-backed server.`,
  );
}

function applyFields(server: NovaServer, request: RebuildServerRequest): void {
  if (server.imageId !== null) server.imageId = request.imageId;
  else server.rebuildImageId = request.imageId;
  server.name = request.name ?? server.name;
  server.metadata = request.metadata ?? server.metadata;
  server.hostname = request.hostname ?? server.hostname;
  server.accessIPv4 = request.accessIPv4 ?? server.accessIPv4;
  server.accessIPv6 = request.accessIPv6 ?? server.accessIPv6;
  server.diskConfig = request.diskConfig ?? server.diskConfig;
  if (request.description !== undefined) server.description = request.description;
  if (request.keyName !== undefined) server.keyName = request.keyName;
  if (request.userData !== undefined) server.userData = request.userData;
  if (request.trustedCertificates !== undefined) {
    server.trustedCertificates = request.trustedCertificates;
  }
}

function startRebuild(
  world: World,
  caller: Caller,
  server: NovaServer,
  request: RebuildServerRequest,
  rewrittenRoot: CinderVolume | undefined,
): void {
  const wasStopped = server.vmState === 'stopped';
  const outcome = takeNextOutcome(world.switches, 'nextRebuild');
  const record = new ActionRecord(world, caller, server, 'rebuild');
  record.enter('rebuild_server', CONTROL_HOST);
  server.taskState = 'rebuilding';
  const fail = (reason: string): 'stop' => {
    record.fail(reason);
    failRebuild(world, server, reason);
    return 'stop';
  };
  runSteps(world, server, [
    {
      seconds: DURATION.rebuildPreparation,
      run: () => {
        if (outcome === 'noValidHost') return fail('No valid host was found. ');
        record.enter('compute_rebuild_instance', server.host ?? '');
        // No hypervisor but that for bare metal can do it.
        if (request.preserveEphemeral === true) return fail('The current driver does not support preserving ephemeral partitions.');
        server.taskState = 'rebuild_block_device_mapping';
        return undefined;
      },
    },
    {
      seconds: DURATION.rebuildBlockDeviceMapping + (rewrittenRoot ? DURATION.reimage : 0),
      run: () => {
        renewAttachments(world, server, rewrittenRoot);
        if (server.imageId !== null) server.rootDisk = world.diskMarks.next();
        server.taskState = 'rebuild_spawning';
      },
    },
    spawnStep(world, server, outcome, fail),
    ...finishSteps(server, wasStopped, record),
  ]);
}

function spawnStep(world: World, server: NovaServer, outcome: NextOutcome, fail: (reason: string) => 'stop'): Step {
  return {
    seconds: secondsFor(server, DURATION.rebuildSpawning),
    run: () => {
      const failure = reasonOfFailure(server, 'spawn');
      if (failure !== undefined) return fail(failure);
      if (outcome === 'hypervisorFails') {
        return fail('internal error: process exited while connecting to monitor');
      }
      server.launchedAt = world.clock.now();
      return undefined;
    },
  };
}

/** A stopped server is started by the rebuild and stopped again. */
function finishSteps(server: NovaServer, wasStopped: boolean, record: ActionRecord): readonly Step[] {
  const started: Step = {
    seconds: 0,
    run: () => {
      settleServer(server, 'active', POWER_STATE.running);
      if (wasStopped) server.taskState = 'powering-off';
      record.succeed();
    },
  };
  if (!wasStopped) return [started];
  const stopped: Step = {
    seconds: DURATION.powerOff,
    run: () => settleServer(server, 'stopped', POWER_STATE.shutDown),
  };
  return [started, stopped];
}

/** For a moment vm_state is `error` while the task is still there: the status says REBUILD. */
function failRebuild(world: World, server: NovaServer, reason: string): void {
  server.vmState = 'error';
  runSteps(world, server, [{ seconds: DURATION.errorSettling, run: () => failServer(world, server, reason) }]);
}

/** A rebuild detaches and attaches every volume; 2.93 writes the root volume anew in between. */
function renewAttachments(world: World, server: NovaServer, rewrittenRoot: CinderVolume | undefined): void {
  if (rewrittenRoot !== undefined) putImageOnVolume(world, rewrittenRoot, server.rebuildImageId);
  for (const attachment of server.attachments) {
    const volume = world.volumes.get(attachment.volumeId);
    if (volume === undefined) continue;
    attachment.attachmentId = world.ids.uuid();
    refreshAttachment(world, server, volume, attachment);
  }
}
