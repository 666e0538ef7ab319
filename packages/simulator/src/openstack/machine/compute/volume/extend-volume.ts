import type { Caller } from '../../../model/identity.ts';
import type { CinderVolume } from '../../../model/volume.ts';
import { toStableUuid } from '../../stable-id.ts';
import type { World } from '../../world.ts';
import { ActionRecord } from '../action-record.ts';

/** Cinder tells Nova that an attached volume has grown: each server's actions name Cinder's own user. */
export function noteVolumeExtended(world: World, volume: CinderVolume): void {
  const service: Caller = {
    userId: toStableUuid('cinder').replaceAll('-', ''),
    projectId: toStableUuid('service').replaceAll('-', ''),
    isAdmin: true,
    isReaderOnly: false,
    requestId: `req-${world.ids.uuid()}`,
  };
  for (const { serverId } of volume.attachments) {
    const server = world.servers.get(serverId);
    if (server === undefined) continue;
    const record = new ActionRecord(world, service, server, 'extend_volume');
    record.enter('compute_extend_volume', server.host ?? '');
    record.succeed();
  }
}
