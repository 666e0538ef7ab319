import type { components } from '@isobar/contracts/gcore';
import type { FloatingIp, ResourceReader } from '@isobar/core';
import { formatRef } from '@isobar/core';

import type { GcoreSession } from '../gcore-session.ts';
import { toNative } from '../wire/gcore-native.ts';
import { toInstant } from '../wire/gcore-time.ts';
import { createListReader } from '../wire/list-reader.ts';
import type { FloatingIpRow, GcoreFloatingIpNative } from './floating-ip-wire.ts';
import { FLOATING_IPS, floatingIpWire } from './floating-ip-wire.ts';

export function createFloatingIpReader(session: GcoreSession): ResourceReader<FloatingIp> {
  return createListReader(session, { what: 'floating IP', path: FLOATING_IPS, row: floatingIpWire, map: toFloatingIp });
}

export function fetchFloatingIps({ client }: GcoreSession, signal: AbortSignal | undefined): Promise<readonly FloatingIpRow[]> {
  return client.readAll(floatingIpWire, client.scoped(FLOATING_IPS), { operation: 'list floating IPs', signal });
}

/** @throws CloudError `not_found` */
export function fetchFloatingIp({ client }: GcoreSession, id: string, signal: AbortSignal | undefined): Promise<FloatingIpRow> {
  return client.read(floatingIpWire, client.scoped(FLOATING_IPS, id), { operation: 'get floating IP', id, signal });
}

/** In use or not: by `port_id`, never by the status (SOURCES.md#gcore-floating-ip-judge-by-port). */
function toFloatingIp(cloud: string, row: FloatingIpRow): FloatingIp<GcoreFloatingIpNative> {
  return {
    ref: formatRef(cloud, row.id),
    cloud,
    id: row.id,
    name: row.floating_ip_address ?? null,
    native: toNative<components['schemas']['FloatingIp']>(row.status ?? null, row),
    address: row.floating_ip_address ?? null,
    family: row.floating_ip_address === null || row.floating_ip_address === undefined ? null : 4,
    networkId: null,
    portId: row.port_id ?? null,
    fixedAddress: row.fixed_ip_address ?? null,
    serverId: row.instance?.id ?? row.instance?.instance_id ?? null,
    createdAt: toInstant(row.created_at),
  };
}
