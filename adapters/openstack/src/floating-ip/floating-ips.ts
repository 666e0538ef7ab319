import type { components } from '@isobar/contracts/openstack-neutron';
import type { FloatingIp } from '@isobar/core';
import { formatRef } from '@isobar/core';
import { z } from 'zod';

import { serverOf } from '../port/ports.ts';
import type { Collection } from '../resource/collection-reader.ts';
import type { OpenStackNative } from '../wire/openstack-native.ts';
import { toNative } from '../wire/openstack-native.ts';
import { fromOpenStackTime } from '../wire/openstack-time.ts';

type FloatingIpDocument = components['schemas']['FloatingIp'];
export type OpenStackFloatingIp = FloatingIp<OpenStackNative<FloatingIpDocument>>;

const text = z.string().nullish();

const floatingIpWire = z.looseObject({
  id: z.string().min(1),
  floating_ip_address: text,
  floating_network_id: text,
  port_id: text,
  fixed_ip_address: text,
  status: text,
  description: text,
  port_details: z.looseObject({ device_id: text, device_owner: text }).nullish(),
  created_at: text,
});

export const FLOATING_IPS: Collection<typeof floatingIpWire, OpenStackFloatingIp> = {
  service: 'network',
  path: 'floatingips',
  plural: 'floatingips',
  singular: 'floatingip',
  row: floatingIpWire,
  ownProjectOnly: true,
  toItem: (row, cloud) => ({
    ref: formatRef(cloud, row.id),
    cloud,
    id: row.id,
    // People know it by its address.
    name: row.floating_ip_address ?? null,
    address: row.floating_ip_address ?? null,
    family: row.floating_ip_address?.includes(':') === true ? 6 : row.floating_ip_address ? 4 : null,
    networkId: row.floating_network_id ?? null,
    portId: row.port_id ?? null,
    fixedAddress: row.fixed_ip_address ?? null,
    serverId: row.port_details ? serverOf({ device_id: row.port_details.device_id, device_owner: row.port_details.device_owner }) : null,
    createdAt: fromOpenStackTime(row.created_at),
    native: toNative(row.status ?? null, row as unknown as FloatingIpDocument),
  }),
};
