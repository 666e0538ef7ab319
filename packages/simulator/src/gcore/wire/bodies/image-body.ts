import type { Image } from '../../model/catalog.ts';
import type { Scope } from '../../model/scope.ts';
import type { ImageDocument } from '../documents.ts';
import type { GcoreContext } from '../gcore-call.ts';
import { toOffsetTime } from '../times.ts';
import { toPlace } from './place-body.ts';
import { toOldTags, toTagRows } from './tag-body.ts';

/** One image. A queued one was recorded without its size, prices and some settings, and without `tags_v2`. */
export function toImageBody(context: GcoreContext, scope: Scope, image: Readonly<Image>, includePrices: boolean): ImageDocument {
  const isShort = image.status === 'queued' && context.switches.replyShape === 'recorded';
  return { ...toCommon(context, scope, image), ...(isShort ? { internally_shared: false } : toRest(context, image, includePrices)) };
}

const toCommon = ({ backend }: GcoreContext, scope: Scope, image: Readonly<Image>): ImageDocument => ({
  id: image.id,
  name: image.name,
  status: image.status,
  visibility: image.visibility,
  architecture: image.architecture,
  os_type: image.osType,
  os_distro: image.osDistro ?? '',
  os_version: image.osVersion ?? '',
  min_disk: image.minDiskGiB,
  min_ram: image.minMemoryMiB,
  disk_format: image.diskFormat,
  ssh_key: image.sshKey,
  created_at: toOffsetTime(image.createdAt),
  updated_at: toOffsetTime(image.updatedAt),
  creator_task_id: image.creatorTaskId,
  ...toOldTags(image.tags),
  ...toPlace(backend, scope),
});

/** Images are free, so an asked-for price is 0; images call their tags `tags_v2`. */
const toRest = ({ dialect }: GcoreContext, image: Readonly<Image>, includePrices: boolean): Partial<ImageDocument> => ({
  description: null,
  size: image.sizeBytes,
  hw_firmware_type: image.firmwareType,
  hw_machine_type: image.machineType,
  is_baremetal: image.isBareMetal,
  display_order: image.displayOrder,
  gpu_driver: null,
  gpu_driver_type: null,
  gpu_driver_version: null,
  price_per_hour: includePrices ? 0 : null,
  price_per_month: includePrices ? 0 : null,
  currency_code: includePrices ? 'EUR' : null,
  price_status: includePrices ? 'show' : null,
  task_id: image.taskId,
  ...(dialect.fieldNames === 'old' ? {} : { tags_v2: toTagRows(image.tags) }),
});
