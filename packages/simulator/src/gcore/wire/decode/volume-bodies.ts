import type { SnapshotRequest } from '../../gcore-backend.ts';
import type { CreateVolumeRequest } from '../../model/requests.ts';
import type { BodyReader } from './body-reader.ts';
import { ATTACHMENT_TAG_PATTERN, NAME_PATTERN } from './names.ts';
import { readTags } from './tag-map.ts';

/** Reads the create of a volume. */
export function readCreateVolume(body: BodyReader): CreateVolumeRequest {
  const source = body.choice('source', ['new-volume', 'image', 'snapshot']);
  const request = { ...readCommon(body), ...readSource(body, source) };
  body.optionalText('attachment_tag', { pattern: ATTACHMENT_TAG_PATTERN });
  body.allow('size', 'image_id', 'snapshot_id', 'lifecycle_policy_ids');
  body.finish();
  return request;
}

function readCommon(body: BodyReader): Pick<CreateVolumeRequest, 'name' | 'instanceIdToAttachTo' | 'tags'> {
  return {
    name: body.requireText('name', { pattern: NAME_PATTERN }),
    instanceIdToAttachTo: body.optionalText('instance_id_to_attach_to'),
    tags: readTags(body),
  };
}

type Sourced<Request> = Request extends unknown ? Omit<Request, 'name' | 'instanceIdToAttachTo' | 'tags'> : never;

function readSource(body: BodyReader, source: CreateVolumeRequest['source']): Sourced<CreateVolumeRequest> {
  const typeName = body.optionalText('type_name');
  switch (source) {
    case 'new-volume':
      return { source, sizeGiB: body.requireInteger('size', 1), typeName: typeName ?? 'standard' };
    case 'image':
      return {
        source,
        imageId: body.requireText('image_id'),
        sizeGiB: body.requireInteger('size', 1),
        typeName: typeName ?? 'standard',
      };
    case 'snapshot':
      return {
        source,
        snapshotId: body.requireText('snapshot_id'),
        sizeGiB: body.optionalInteger('size', 1),
        typeName,
      };
  }
}

/** Reads the create of a snapshot. */
export function readCreateSnapshot(body: BodyReader): SnapshotRequest {
  const request = {
    name: body.requireText('name', { pattern: NAME_PATTERN }),
    volumeId: body.requireText('volume_id'),
    description: body.optionalText('description'),
    tags: readTags(body),
  };
  body.finish();
  return request;
}
