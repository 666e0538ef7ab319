import type { components } from '@isobar/contracts/gcore';
import { z } from 'zod';

import type { GcoreNative } from '../wire/gcore-native.ts';

export type GcoreNetworkNative = GcoreNative<components['schemas']['Network']>;
export type GcoreSubnetNative = GcoreNative<components['schemas']['Subnet']>;

export const NETWORKS = '/v1/networks';
export const SUBNETS = '/v1/subnets';

export const networkWire = z.looseObject({
  id: z.string(),
  name: z.string().nullish(),
  mtu: z.number().nullish(),
  external: z.boolean().nullish(),
  shared: z.boolean().nullish(),
  default: z.boolean().nullish(),
  subnets: z.array(z.string()).nullish(),
  region: z.string().nullish(),
});

export type NetworkRow = z.output<typeof networkWire>;

export const subnetWire = z.looseObject({
  id: z.string(),
  name: z.string().nullish(),
  network_id: z.string(),
  cidr: z.string().nullish(),
  ip_version: z.number().nullish(),
  enable_dhcp: z.boolean().nullish(),
  gateway_ip: z.string().nullish(),
  dns_nameservers: z.array(z.string()).nullish(),
});

export type SubnetRow = z.output<typeof subnetWire>;
