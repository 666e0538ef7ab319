import type { Page, ReadOptions, Region, ResourceReader } from '@isobar/core';
import { formatRef, pickByName } from '@isobar/core';

import type { OpenStackSession } from '../api/openstack-session.ts';
import type { OpenStackNative } from '../wire/openstack-native.ts';
import { toNative } from '../wire/openstack-native.ts';
import { readBody } from '../wire/read-body.ts';
import type { ZoneDocument, ZoneWire } from './zone-wire.ts';
import { zonesWire } from './zone-wire.ts';

export type OpenStackRegion = Region<OpenStackNative<ZoneDocument | null>>;

/** The region in use, and the availability zones of its compute service. Names are all that identifies them. */
export class OpenStackRegionReader implements ResourceReader<OpenStackRegion> {
  private readonly api: OpenStackSession;

  constructor(api: OpenStackSession) {
    this.api = api;
  }

  async listPage(_cursor: string | undefined, options: ReadOptions): Promise<Page<OpenStackRegion>> {
    const region = await this.api.region(options.signal);
    const zones = await this.zones(options);
    return { items: [...(region === null ? [] : [toRegion(this.api.cloud, region)]), ...zones] };
  }

  async get(id: string, options: ReadOptions): Promise<OpenStackRegion> {
    const { items } = await this.listPage(undefined, options);
    return pickByName(items, id, { cloud: this.api.cloud, kind: 'region', ...options });
  }

  async zones({ signal }: ReadOptions): Promise<readonly OpenStackRegion[]> {
    const look = { service: 'compute', path: '/os-availability-zone', operation: 'list availability zones', signal } as const;
    const { availabilityZoneInfo } = await readBody(this.api, zonesWire, look);
    return availabilityZoneInfo.map((row) => toZone(this.api.cloud, row));
  }

  isId(_text: string): boolean {
    return false;
  }
}

function toRegion(cloud: string, name: string): OpenStackRegion {
  return { ref: formatRef(cloud, name), cloud, id: name, name, kind: 'region', available: null, country: null, native: toNative(null, null) };
}

function toZone(cloud: string, wire: ZoneWire): OpenStackRegion {
  const { zoneName: name, zoneState } = wire;
  const available = zoneState?.available ?? null;
  return {
    ref: formatRef(cloud, name),
    cloud,
    id: name,
    name,
    kind: 'zone',
    available,
    country: null,
    native: toNative(null, wire as unknown as ZoneDocument),
  };
}
