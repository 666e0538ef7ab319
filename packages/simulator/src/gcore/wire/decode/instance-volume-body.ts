import type { InstanceVolumeRequest } from '../../model/requests.ts';
import type { BodyReader } from './body-reader.ts';
import { ATTACHMENT_TAG_PATTERN, NAME_PATTERN } from './names.ts';
import { readTags } from './tag-map.ts';

const STANDARD_TYPE = 'standard';

/** Every field of a disk, whatever its source. */
const FIELDS = ['size', 'image_id', 'snapshot_id', 'volume_id', 'apptemplate_id', 'type_name', 'boot_index', 'metadata'];

/** Reads one disk of a create. */
export function readInstanceVolume(row: BodyReader): InstanceVolumeRequest {
  const source = row.choice('source', ['new-volume', 'image', 'snapshot', 'existing-volume', 'apptemplate']);
  row.allow(...FIELDS);
  const common = {
    // A blank disk is never the boot disk, whatever is asked.
    bootIndex: source === 'new-volume' ? -1 : row.optionalInteger('boot_index', -1),
    attachmentTag: row.optionalText('attachment_tag', { pattern: ATTACHMENT_TAG_PATTERN }),
    deleteOnTermination: row.optionalBoolean('delete_on_termination', false),
    name: row.optionalText('name', { pattern: NAME_PATTERN }),
    tags: readTags(row),
  };
  const typeName = row.optionalText('type_name');
  switch (source) {
    case 'new-volume':
      return { ...common, source, sizeGiB: row.requireInteger('size', 1), typeName: typeName ?? STANDARD_TYPE };
    case 'image':
      return {
        ...common,
        source,
        imageId: row.requireText('image_id'),
        sizeGiB: row.optionalInteger('size', 1),
        typeName: typeName ?? STANDARD_TYPE,
      };
    case 'snapshot':
      return {
        ...common,
        source,
        snapshotId: row.requireText('snapshot_id'),
        sizeGiB: row.requireInteger('size', 1),
        typeName,
      };
    case 'apptemplate':
      return {
        ...common,
        source,
        appTemplateId: row.requireText('apptemplate_id'),
        sizeGiB: row.optionalInteger('size', 1),
        typeName: typeName ?? STANDARD_TYPE,
      };
    case 'existing-volume':
      return { ...common, source, volumeId: row.requireText('volume_id') };
  }
}
