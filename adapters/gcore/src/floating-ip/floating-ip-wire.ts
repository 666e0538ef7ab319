import type { components } from '@isobar/contracts/gcore';
import { z } from 'zod';

import type { GcoreNative } from '../wire/gcore-native.ts';

export type GcoreFloatingIpNative = GcoreNative<components['schemas']['FloatingIp']>;

export const FLOATING_IPS = '/v1/floatingips';

/** List rows carry a short instance (SOURCES.md#gcore-floating-ip-list-instance), by the new names or the old ones. */
export const floatingIpWire = z.looseObject({
  id: z.string(),
  floating_ip_address: z.string().nullish(),
  fixed_ip_address: z.string().nullish(),
  port_id: z.string().nullish(),
  status: z.string().nullish(),
  instance: z.looseObject({ id: z.string().optional(), instance_id: z.string().optional() }).nullish(),
  created_at: z.string().nullish(),
  task_id: z.string().nullish(),
});

export type FloatingIpRow = z.output<typeof floatingIpWire>;
