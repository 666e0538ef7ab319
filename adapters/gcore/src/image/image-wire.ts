import type { components } from '@isobar/contracts/gcore';
import { z } from 'zod';

import type { GcoreNative } from '../wire/gcore-native.ts';
import { tagListWire } from '../wire/tag-wire.ts';

export type GcoreImageNative = GcoreNative<components['schemas']['Image']>;

/** A queued image has neither size nor tags (SOURCES.md#gcore-image-queued-after-finished). */
export const imageWire = z.looseObject({
  id: z.string(),
  name: z.string().nullish(),
  status: z.string(),
  visibility: z.string().nullish(),
  size: z.number().nullish(),
  min_disk: z.number().nullish(),
  min_ram: z.number().nullish(),
  os_type: z.string().nullish(),
  os_distro: z.string().nullish(),
  os_version: z.string().nullish(),
  architecture: z.string().nullish(),
  ssh_key: z.string().nullish(),
  hw_firmware_type: z.string().nullish(),
  hw_machine_type: z.string().nullish(),
  is_baremetal: z.boolean().nullish(),
  created_at: z.string().nullish(),
  tags_v2: tagListWire.nullish(),
  task_id: z.string().nullish(),
});

export type ImageRow = z.output<typeof imageWire>;
