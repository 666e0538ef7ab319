import type { components } from '@isobar/contracts/gcore';
import { z } from 'zod';

import type { GcoreNative } from '../wire/gcore-native.ts';

export type GcoreVolumeNative = GcoreNative<components['schemas']['Volume']>;

/** `is_root_volume` is true only while it is the boot disk of an instance (SOURCES.md#gcore-root-volume-flag). */
export const volumeWire = z.looseObject({
  id: z.string(),
  name: z.string().nullish(),
  size: z.number().nullish(),
  status: z.string(),
  volume_type: z.string().nullish(),
  bootable: z.boolean().nullish(),
  is_root_volume: z.boolean().nullish(),
  attachments: z.array(z.object({ server_id: z.string(), device: z.string().nullish() })).nullish(),
  volume_image_metadata: z.record(z.string(), z.unknown()).nullish(),
  availability_zone: z.string().nullish(),
  created_at: z.string().nullish(),
  task_id: z.string().nullish(),
});

export type VolumeRow = z.output<typeof volumeWire>;

/** The image that a volume was made from. */
export function imageIdOf(volume: VolumeRow): string | null {
  const id = volume.volume_image_metadata?.['image_id'];
  return typeof id === 'string' ? id : null;
}
