import type { Caller } from '../../../model/identity.ts';
import type { GlanceImage } from '../../../model/image.ts';
import type { CreateImageRequest } from '../../../model/requests.ts';
import type { NovaServer } from '../../../model/server.ts';
import { DURATION } from '../../durations.ts';
import { fillImage, removeImage, setImageStatus } from '../../image/image-store.ts';
import { addServerImage } from '../../image/server-image.ts';
import type { World } from '../../world.ts';
import { ActionRecord } from '../action-record.ts';
import { reasonOfFailure, secondsFor } from '../../lab-metadata.ts';
import { failAction } from '../fail-server.ts';
import { acceptAction } from '../server-access.ts';
import { runSteps, takeOver } from '../timeline.ts';
import { createVolumeBackedImage } from './create-volume-backed-image.ts';
import { snapshotBytes } from './snapshot-bytes.ts';

/** Makes an image of the server; the server goes on as it is. Returns the image, `queued`. */
export function createImage(world: World, caller: Caller, id: string, request: CreateImageRequest): GlanceImage {
  const server = acceptAction(world, caller, id, 'createImage');
  if (server.imageId === null) return createVolumeBackedImage(world, caller, server, request);
  const image = addServerImage(world, caller, server, { name: request.name, kind: 'snapshot', properties: request.metadata });
  takeOver(world, server);
  server.taskState = 'image_snapshot_pending';
  const record = new ActionRecord(world, caller, server, 'createImage');
  record.enter('compute_snapshot_instance', server.host ?? '');
  // The compute host takes over before it asks the hypervisor.
  const begin = (): void => {
    server.taskState = 'image_snapshot';
    takeSnapshot(world, server, image, record);
  };
  runSteps(world, server, [{ seconds: DURATION.snapshotPending, run: begin }]);
  return image;
}

/** Pending, uploading, done. When the hypervisor fails the image is taken back. */
export function takeSnapshot(world: World, server: NovaServer, image: GlanceImage, record: ActionRecord, after: () => void = () => undefined): void {
  runSteps(world, server, [
    { seconds: DURATION.snapshotPending, run: () => void (server.taskState = 'image_pending_upload') },
    {
      seconds: secondsFor(server, DURATION.imagePending),
      run: () => {
        const failure = reasonOfFailure(server, 'snapshot');
        if (failure !== undefined) {
          removeImage(world, image);
          return failAction(world, server, record, failure, 'revert');
        }
        setImageStatus(world, image, 'saving');
        server.taskState = 'image_uploading';
        return undefined;
      },
    },
    {
      seconds: DURATION.imageUploading,
      run: () => {
        // Whoever deletes the image meanwhile stops the upload, not the server.
        if (world.images.has(image.id)) fillImage(world, image, snapshotBytes());
        server.taskState = null;
        record.succeed();
        after();
      },
    },
  ]);
}
