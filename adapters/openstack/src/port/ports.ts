import type { components } from '@isobar/contracts/openstack-neutron';
import type { Port } from '@isobar/core';
import { formatRef } from '@isobar/core';
import { z } from 'zod';

import type { Collection } from '../resource/collection-reader.ts';
import type { OpenStackNative } from '../wire/openstack-native.ts';
import { toNative } from '../wire/openstack-native.ts';

type PortDocument = components['schemas']['Port'];
export type OpenStackPort = Port<OpenStackNative<PortDocument>>;

const text = z.string().nullish();

const portWire = z.looseObject({
  id: z.string().min(1),
  name: text,
  status: text,
  network_id: text,
  mac_address: text,
  device_id: text,
  device_owner: text,
  description: text,
  fixed_ips: z.array(z.looseObject({ ip_address: text, subnet_id: text })).nullish(),
  security_groups: z.array(z.string()).nullish(),
  port_security_enabled: z.boolean().nullish(),
});

/** The server that has a port, by its owner's word (SOURCES.md#neutron-ports-of-server). */
export function serverOf({
  device_id: id,
  device_owner: owner,
}: Readonly<Record<'device_id' | 'device_owner', string | null | undefined>>): string | null {
  return (owner ?? '').startsWith('compute:') ? id || null : null;
}

export const PORTS: Collection<typeof portWire, OpenStackPort> = {
  service: 'network',
  path: 'ports',
  plural: 'ports',
  singular: 'port',
  row: portWire,
  ownProjectOnly: true,
  toItem: (row, cloud) => ({
    ref: formatRef(cloud, row.id),
    cloud,
    id: row.id,
    name: row.name || null,
    networkId: row.network_id ?? null,
    macAddress: row.mac_address ?? null,
    addresses: (row.fixed_ips ?? []).flatMap(({ ip_address: address, subnet_id: subnetId }) =>
      address ? [{ address, subnetId: subnetId ?? null }] : [],
    ),
    serverId: serverOf({ device_id: row.device_id, device_owner: row.device_owner }),
    securityGroupIds: row.security_groups ?? null,
    portSecurity: row.port_security_enabled ?? null,
    native: toNative(row.status ?? null, row as unknown as PortDocument),
  }),
};
