import type { components } from '@isobar/contracts/openstack-neutron';
import type { Network, Subnet } from '@isobar/core';
import { formatRef } from '@isobar/core';
import { z } from 'zod';

import type { Collection } from '../resource/collection-reader.ts';
import type { OpenStackNative } from '../wire/openstack-native.ts';
import { toNative } from '../wire/openstack-native.ts';

type NetworkDocument = components['schemas']['Network'];
type SubnetDocument = components['schemas']['Subnet'];
export type OpenStackNetwork = Network<OpenStackNative<NetworkDocument>>;
export type OpenStackSubnet = Subnet<OpenStackNative<SubnetDocument>>;

const text = z.string().nullish();
const flag = z.boolean().nullish();

const networkWire = z.looseObject({
  id: z.string().min(1),
  name: text,
  status: text,
  shared: flag,
  'router:external': flag,
  mtu: z.number().nullish(),
  subnets: z.array(z.string()).nullish(),
});

/** SOURCES.md#neutron-statuses. */
const STATES: Readonly<Record<string, Network['state']>> = { ACTIVE: 'active', DOWN: 'down', BUILD: 'building', ERROR: 'error' };

export const NETWORKS: Collection<typeof networkWire, OpenStackNetwork> = {
  service: 'network',
  path: 'networks',
  plural: 'networks',
  singular: 'network',
  row: networkWire,
  toItem: (row, cloud) => ({
    ref: formatRef(cloud, row.id),
    cloud,
    id: row.id,
    name: row.name || null,
    state: STATES[row.status ?? ''] ?? 'unknown',
    external: row['router:external'] ?? null,
    shared: row.shared ?? null,
    mtuBytes: row.mtu ?? null,
    subnetIds: row.subnets ?? [],
    // The region is the one of the endpoint; a network says nothing of it.
    region: null,
    native: toNative(row.status ?? null, row as unknown as NetworkDocument),
  }),
};

const subnetWire = z.looseObject({
  id: z.string().min(1),
  name: text,
  network_id: text,
  ip_version: z.number().nullish(),
  cidr: text,
  gateway_ip: text,
  enable_dhcp: flag,
  dns_nameservers: z.array(z.string()).nullish(),
});

export const SUBNETS: Collection<typeof subnetWire, OpenStackSubnet> = {
  service: 'network',
  path: 'subnets',
  plural: 'subnets',
  singular: 'subnet',
  row: subnetWire,
  toItem: (row, cloud) => ({
    ref: formatRef(cloud, row.id),
    cloud,
    id: row.id,
    name: row.name || null,
    networkId: row.network_id ?? null,
    family: row.ip_version === 4 || row.ip_version === 6 ? row.ip_version : null,
    cidr: row.cidr ?? null,
    gateway: row.gateway_ip ?? null,
    dhcp: row.enable_dhcp ?? null,
    dnsServers: row.dns_nameservers ?? [],
    native: toNative(null, row as unknown as SubnetDocument),
  }),
};
