import type { Caller } from '../../../model/identity.ts';
import { OpenStackRefusal } from '../../../model/refusal.ts';
import type { AttachVolumeRequest } from '../../../model/requests.ts';
import type { NovaServer, VolumeAttachment } from '../../../model/server.ts';
import type { CinderVolume } from '../../../model/volume.ts';
import { DURATION } from '../../durations.ts';
import { connectVolume, disconnectVolume, isConnected, requireFree } from '../../storage/attachments.ts';
import { requireVolume, setStatus } from '../../storage/volume-store.ts';
import type { World } from '../../world.ts';
import { ActionRecord } from '../action-record.ts';
import { reasonOfFailure, secondsFor } from '../../lab-metadata.ts';
import { acceptAction } from '../server-access.ts';
import { requireShelvedVersion } from './shelved-version.ts';

/** What Nova says of a volume for several servers before 2.60. */
export const MULTIATTACH_TOO_OLD = 'Multiattach volumes are only supported starting with compute API version 2.60.';

/** Attaches an available volume: `reserved`, `attaching`, `in-use`. A server without a host gets it at once. */
export function attachVolume(world: World, caller: Caller, serverId: string, request: AttachVolumeRequest): VolumeAttachment {
  requireShelvedVersion(world, caller, serverId, 'attach_volume', request.mayTouchShelved);
  const server = acceptAction(world, caller, serverId, 'attachVolume');
  const volume = requireVolume(world, caller, request.volumeId);
  requireAttachable(server, volume, request);
  const record = new ActionRecord(world, caller, server, 'attach_volume');
  const { device, tag } = request;
  const attachment = connectVolume(world, server, volume, false, request.deleteOnTermination, {
    tag,
    ...(device === null ? {} : { device }),
  });
  if (server.host === null) finish(world, server, volume, record);
  else beginAttach(world, server, volume, record);
  return attachment;
}

function beginAttach(world: World, server: NovaServer, volume: CinderVolume, record: ActionRecord): void {
  record.enter('compute_attach_volume', server.host ?? '');
  setStatus(world, volume, 'reserved');
  world.clock.after(DURATION.volumeReserve, () => {
    if (isConnected(server, volume)) setStatus(world, volume, 'attaching');
  });
  world.clock.after(DURATION.volumeReserve + secondsFor(server, DURATION.volumeAttach), () => {
    if (!isConnected(server, volume)) return;
    const failure = reasonOfFailure(server, 'attach_volume');
    if (failure === undefined) {
      finish(world, server, volume, record);
      return;
    }
    record.fail(failure);
    disconnectVolume(world, server, volume);
  });
}

function finish(world: World, server: NovaServer, volume: CinderVolume, record: ActionRecord): void {
  if (isConnected(server, volume)) setStatus(world, volume, 'in-use');
  record.succeed();
}

function requireAttachable(server: NovaServer, volume: CinderVolume, request: AttachVolumeRequest): void {
  if (volume.isMultiattach) {
    if (volume.attachments.some(({ serverId }) => serverId === server.id)) {
      throw new OpenStackRefusal('badRequest', `Invalid volume: volume ${volume.id} already attached`);
    }
    if (!request.mayMultiattach) {
      throw new OpenStackRefusal('badRequest', MULTIATTACH_TOO_OLD);
    }
    if (server.vmState === 'shelved_offloaded') {
      throw new OpenStackRefusal('badRequest', 'Attaching multiattach volumes is not supported for shelved-offloaded instances.');
    }
  }
  if (request.tag !== null && server.vmState === 'shelved_offloaded') {
    throw new OpenStackRefusal('badRequest', 'Tagged volume attachment is not supported for shelved-offloaded instances.');
  }
  requireFree(volume);
  if (server.attachments.some(({ device }) => device === request.device)) {
    throw new OpenStackRefusal('conflict', `The supplied device path (${request.device}) is in use.`);
  }
}
