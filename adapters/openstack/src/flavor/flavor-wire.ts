import type { components } from '@isobar/contracts/openstack-nova';
import { z } from 'zod';

import { linksWire } from '../wire/next-marker.ts';

export type FlavorDocument = components['schemas']['Flavor'];

const number = z.number().nullish();

export const flavorWire = z.looseObject({
  id: z.string().min(1),
  name: z.string(),
  vcpus: number,
  ram: number,
  disk: number,
  'OS-FLV-EXT-DATA:ephemeral': number,
  // An empty text for none, up to 2.74 (SOURCES.md#nova-flavor-swap-2.75).
  swap: z.union([z.number(), z.literal('')]).nullish(),
  'OS-FLV-DISABLED:disabled': z.boolean().nullish(),
  extra_specs: z.record(z.string(), z.string()).nullish(),
});

export type FlavorWire = z.output<typeof flavorWire>;

export const flavorReplyWire = z.looseObject({ flavor: flavorWire });

export const flavorPageWire = z.looseObject({ flavors: z.array(flavorWire), flavors_links: linksWire });
