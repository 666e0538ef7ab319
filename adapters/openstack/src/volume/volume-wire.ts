import type { components } from '@isobar/contracts/openstack-cinder';
import { z } from 'zod';

import { linksWire } from '../wire/next-marker.ts';

export type VolumeDocument = components['schemas']['Volume'];

const text = z.string().nullish();

const attachmentWire = z.looseObject({ server_id: text, device: text });

export const volumeWire = z.looseObject({
  id: z.string().min(1),
  name: text,
  status: z.string(),
  size: z.number().nullish(),
  volume_type: text,
  availability_zone: text,
  // The text "true" or "false" (SOURCES.md#cinder-bootable-text).
  bootable: text,
  volume_image_metadata: z.record(z.string(), z.string()).nullish(),
  attachments: z.array(attachmentWire).nullish(),
  created_at: text,
});

export type VolumeWire = z.output<typeof volumeWire>;

export const volumeReplyWire = z.looseObject({ volume: volumeWire });

export const volumePageWire = z.looseObject({ volumes: z.array(volumeWire), volumes_links: linksWire });
