import type { components } from '@isobar/contracts/gcore';
import { z } from 'zod';

import type { GcoreNative } from '../wire/gcore-native.ts';

export type GcoreFlavorNative = GcoreNative<components['schemas']['Flavor']>;

/** What a price looks like wherever one stands. */
export const priceWire = z.object({
  price_per_hour: z.number().nullish(),
  price_per_month: z.number().nullish(),
  currency_code: z.string().nullish(),
  price_status: z.string().nullish(),
});

export type PriceRow = z.output<typeof priceWire>;

/** `ram` is MiB; there is no disk (SOURCES.md#gcore-flavor-fields). */
export const flavorWire = z.looseObject({
  flavor_id: z.string(),
  flavor_name: z.string().nullish(),
  vcpus: z.number().nullish(),
  ram: z.number().nullish(),
  architecture: z.string().nullish(),
  os_type: z.string().nullish(),
  disabled: z.boolean().nullish(),
  ...priceWire.shape,
});

export type FlavorRow = z.output<typeof flavorWire>;
