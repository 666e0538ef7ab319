import type { components } from '@isobar/contracts/gcore';
import type { Evidence, Page, PlaceReader, ReadOptions, Region, ResourceReader } from '@isobar/core';
import { formatRef } from '@isobar/core';
import { z } from 'zod';

import type { GcoreSession } from '../gcore-session.ts';
import type { GcoreNative } from '../wire/gcore-native.ts';
import { toNative } from '../wire/gcore-native.ts';
import { fetchOffsetPage } from '../wire/paging.ts';

export type GcoreRegionNative = GcoreNative<components['schemas']['Region']>;

/** `slug` is documented and was absent on the wire (SOURCES.md#gcore-region-slug). */
const regionWire = z.looseObject({
  id: z.number(),
  display_name: z.string().nullish(),
  state: z.string().nullish(),
  country: z.string().nullish(),
});

const REGIONS = '/v1/regions';
const AVAILABLE_STATE = 'ACTIVE';

function toRegion(cloud: string, row: z.output<typeof regionWire>): Region<GcoreRegionNative> {
  return {
    ref: formatRef(cloud, String(row.id)),
    cloud,
    id: String(row.id),
    name: row.display_name ?? null,
    native: toNative<components['schemas']['Region']>(row.state ?? null, row),
    kind: 'region',
    available: row.state === null || row.state === undefined ? null : row.state === AVAILABLE_STATE,
    country: row.country ?? null,
  };
}

/** Regions are not scoped by project: all that the account sees. */
export function createRegionReader({ client, cloud, pageSize }: GcoreSession): ResourceReader<Region> {
  return {
    listPage: (cursor: string | undefined, { signal }: ReadOptions): Promise<Page<Region>> => {
      const page = { row: regionWire, path: REGIONS, cursor, limit: pageSize, look: { operation: 'list regions', signal } };
      return fetchOffsetPage(client, page, (row) => toRegion(cloud, row));
    },
    get: async (id, { signal }) =>
      toRegion(cloud, await client.read(regionWire, `${REGIONS}/${encodeURIComponent(id)}`, { operation: 'get region', id, signal })),
    isId: (text) => /^\d+$/.test(text),
  };
}

/** Where a cloud is: the region of its settings. */
export interface OwnRegion {
  readonly regions: Pick<ResourceReader<Region>, 'get'>;
  readonly regionId: number;
  /** How it is known that a region tells its country. */
  readonly evidence: Evidence;
}

const ALPHA_2 = /^[A-Z]{2}$/;

/** The region of the settings, with its country (SOURCES.md#gcore-region-recorded); what is no code of a country tells none. */
export function createPlaceReader({ regions, regionId, evidence }: OwnRegion): PlaceReader {
  return {
    place: async (options) => {
      const { name, country } = await regions.get(String(regionId), options);
      return { region: name, country: country === null || !ALPHA_2.test(country) ? null : { value: country, ...evidence } };
    },
  };
}
