import type { components } from '@isobar/contracts/gcore';
import { z } from 'zod';

import type { GcoreNative } from '../wire/gcore-native.ts';

type Document = components['schemas']['Interface'] | components['schemas']['ReservedFixedIp'];

/** A port is read as an interface of a server, or as a reserved address. */
export type GcorePortNative = GcoreNative<Document>;

export const RESERVED_IPS = '/v1/reserved_fixed_ips';

/** A reserved fixed IP: a port that outlives its server; its id is the port's (SOURCES.md#gcore-reserved-ip-fields). */
export const reservedIpWire = z.looseObject({
  port_id: z.string(),
  name: z.string().nullish(),
  fixed_ip_address: z.string().nullish(),
  fixed_ipv6_address: z.string().nullish(),
  is_external: z.boolean().nullish(),
  network_id: z.string().nullish(),
  subnet_id: z.string().nullish(),
  subnet_v6_id: z.string().nullish(),
  status: z.string().nullish(),
  reservation: z.object({ status: z.string().nullish(), resource_type: z.string().nullish(), resource_id: z.string().nullish() }).nullish(),
  task_id: z.string().nullish(),
});

export type ReservedIpRow = z.output<typeof reservedIpWire>;

/** The server that has it; null where it is free or something else has it. */
export function holderOf({ reservation }: ReservedIpRow): string | null {
  return reservation?.resource_type === 'instance' ? (reservation.resource_id ?? null) : null;
}

/** Whether something has it, be it a server or a load balancer. */
export function isHeld({ reservation }: ReservedIpRow): boolean {
  return typeof reservation?.resource_id === 'string';
}

export function addressesOf(row: ReservedIpRow): readonly { readonly address: string; readonly subnetId: string | null }[] {
  const four = row.fixed_ip_address ?? null;
  const six = row.fixed_ipv6_address ?? null;
  return [
    ...(four === null ? [] : [{ address: four, subnetId: row.subnet_id ?? null }]),
    ...(six === null ? [] : [{ address: six, subnetId: row.subnet_v6_id ?? null }]),
  ];
}
