import type { Caller } from '../../model/identity.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import type { RescueRequest } from '../../model/requests.ts';
import { POWER_STATE } from '../../model/server.ts';
import type { NovaServer } from '../../model/server.ts';
import { DURATION } from '../durations.ts';
import { rootVolumeOf } from '../image/volume-image-metadata.ts';
import type { World } from '../world.ts';
import { ActionRecord } from './action-record.ts';
import { driverStep } from './driver-step.ts';
import { settleServer } from './plain-actions.ts';
import { acceptAction } from './server-access.ts';
import { runSteps, takeOver } from './timeline.ts';

/** Boots the server from another image. A volume-backed one can do so from 2.87, from an image that is made for it. */
export function rescueServer(world: World, caller: Caller, id: string, request: RescueRequest): void {
  const server = acceptAction(world, caller, id, 'rescue');
  const properties = propertiesOf(world, server, request);
  if (server.imageId === null && !(request.mayRescueVolumeBacked && isForVolumes(properties))) {
    throw new OpenStackRefusal('badRequest', `Instance ${id} cannot be rescued: Cannot rescue a volume-backed instance`);
  }
  takeOver(world, server);
  server.taskState = 'rescuing';
  const record = new ActionRecord(world, caller, server, 'rescue');
  record.enter('compute_rescue_instance', server.host ?? '');
  const call = { operation: 'rescue', seconds: DURATION.rescue, onFailure: 'error' } as const;
  runSteps(world, server, [
    driverStep(world, server, record, call, () => {
      settleServer(server, 'rescued', POWER_STATE.running);
      server.launchedAt = world.clock.now();
      record.succeed();
    }),
  ]);
}

/** Those of the image that is named, else of the one that the root volume was made from. */
function propertiesOf(world: World, server: NovaServer, { imageId }: RescueRequest): Readonly<Record<string, string>> {
  if (imageId === null) return rootVolumeOf(world, server)?.imageMetadata ?? {};
  const properties = world.images.get(imageId)?.properties;
  if (properties === undefined || properties['block_device_mapping'] !== undefined) {
    throw new OpenStackRefusal('badRequest', `Requested rescue image '${imageId}' is not supported`);
  }
  return properties;
}

/** It can run beside the server's own disk. */
function isForVolumes(properties: Readonly<Record<string, string>>): boolean {
  return properties['hw_rescue_bus'] !== undefined && properties['hw_rescue_device'] !== undefined;
}
