import type { Image } from '../../model/catalog.ts';
import type { Scope } from '../../model/scope.ts';
import type { ImageDocument } from '../documents.ts';
import type { GcoreContext } from '../gcore-call.ts';
import { toOffsetTime } from '../times.ts';
import { toPlace } from './place-body.ts';
import { toOldTags, toTagRows } from './tag-body.ts';

/** Images are free, so an asked-for price is 0; images call their tags `tags_v2`. */
export const toImageBody = ({ backend, dialect }: GcoreContext, scope: Scope, image: Readonly<Image>, includePrices: boolean): ImageDocument => ({
  id: image.id,
  name: image.name,
  description: null,
  status: image.status,
  visibility: image.visibility,
  architecture: image.architecture,
  os_type: image.osType,
  os_distro: image.osDistro,
  os_version: image.osVersion,
  size: image.sizeBytes,
  min_disk: image.minDiskGiB,
  min_ram: image.minMemoryMiB,
  disk_format: 'raw',
  ssh_key: image.osType === 'windows' ? 'deny' : 'allow',
  hw_firmware_type: null,
  hw_machine_type: 'q35',
  is_baremetal: false,
  display_order: image.displayOrder,
  gpu_driver: null,
  gpu_driver_type: null,
  gpu_driver_version: null,
  price_per_hour: includePrices ? 0 : null,
  price_per_month: includePrices ? 0 : null,
  currency_code: includePrices ? 'EUR' : null,
  price_status: includePrices ? 'show' : null,
  created_at: toOffsetTime(image.createdAt),
  updated_at: toOffsetTime(image.updatedAt),
  creator_task_id: image.creatorTaskId,
  task_id: image.taskId,
  ...(dialect.fieldNames === 'old' ? {} : { tags_v2: toTagRows(image.tags) }),
  ...toOldTags(image.tags),
  ...toPlace(backend, scope),
});
