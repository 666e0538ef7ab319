import type { Caller } from '../../../model/identity.ts';
import { POWER_STATE } from '../../../model/server.ts';
import type { NovaServer } from '../../../model/server.ts';
import type { GlanceImage } from '../../../model/image.ts';
import { DURATION } from '../../durations.ts';
import { fillImage, removeImage, setImageStatus } from '../../image/image-store.ts';
import { addServerImage } from '../../image/server-image.ts';
import type { World } from '../../world.ts';
import { ActionRecord } from '../action-record.ts';
import { reasonOfFailure, secondsFor } from '../../lab-metadata.ts';
import { driverStep } from '../driver-step.ts';
import { failAction } from '../fail-server.ts';
import { snapshotBytes } from '../image/snapshot-bytes.ts';
import { acceptAction } from '../server-access.ts';
import { runSteps, takeOver } from '../timeline.ts';
import type { Step } from '../timeline.ts';

/** Stops the server and keeps its disk as an image. A volume-backed one leaves its host at once. */
export function shelveServer(world: World, caller: Caller, id: string): void {
  const server = acceptAction(world, caller, id, 'shelve');
  takeOver(world, server);
  server.taskState = 'shelving';
  const record = new ActionRecord(world, caller, server, 'shelve');
  if (server.imageId === null) {
    record.enter('compute_shelve_offload_instance', server.host ?? '');
    runSteps(world, server, [offloadStep(server, record)]);
    return;
  }
  const image = addServerImage(world, caller, server, { name: `${server.name}-shelved`, kind: 'snapshot' });
  server.shelvedImageId = image.id;
  record.enter('compute_shelve_instance', server.host ?? '');
  runSteps(world, server, [...snapshotSteps(world, server, image, record), ...restSteps(world, server, record)]);
}

/** Takes a shelved server off its host, before the cloud would do so by itself. */
export function offloadServer(world: World, caller: Caller, id: string): void {
  const server = acceptAction(world, caller, id, 'shelveOffload');
  takeOver(world, server);
  server.taskState = 'shelving_offloading';
  const record = new ActionRecord(world, caller, server, 'shelveOffload');
  record.enter('compute_shelve_offload_instance', server.host ?? '');
  runSteps(world, server, [offloadStep(server, record)]);
}

function snapshotSteps(world: World, server: NovaServer, image: GlanceImage, record: ActionRecord): readonly Step[] {
  const powerOff = { operation: 'power_off', seconds: DURATION.powerOff, onFailure: 'revert' } as const;
  return [
    driverStep(world, server, record, powerOff, () => {
      server.taskState = 'shelving_image_pending_upload';
    }),
    {
      seconds: secondsFor(server, DURATION.imagePending),
      run: () => {
        const failure = reasonOfFailure(server, 'snapshot');
        if (failure !== undefined) {
          removeImage(world, image);
          server.shelvedImageId = null;
          return failAction(world, server, record, failure, 'revert');
        }
        setImageStatus(world, image, 'saving');
        server.taskState = 'shelving_image_uploading';
        return undefined;
      },
    },
    { seconds: DURATION.imageUploading, run: () => fillImage(world, image, snapshotBytes()) },
  ];
}

/** SHELVED, and off the host when the cloud keeps nobody there. */
function restSteps(world: World, server: NovaServer, record: ActionRecord): readonly Step[] {
  const { shelvedOffload } = world.switches;
  const shelved: Step = {
    seconds: 0,
    run: () => {
      server.vmState = 'shelved';
      server.powerState = POWER_STATE.shutDown;
      server.taskState = shelvedOffload === 'atOnce' ? 'shelving_offloading' : null;
      if (shelvedOffload === 'never') record.succeed();
    },
  };
  return shelvedOffload === 'atOnce' ? [shelved, offloadStep(server, record)] : [shelved];
}

function offloadStep(server: NovaServer, record: ActionRecord): Step {
  return {
    seconds: DURATION.shelveOffloading,
    run: () => {
      server.vmState = 'shelved_offloaded';
      server.powerState = POWER_STATE.shutDown;
      server.taskState = null;
      record.succeed();
      server.host = null;
      server.zone = null;
    },
  };
}
