import type { Region, ResourceReader } from '@isobar/core';
import { expect, it } from 'vitest';

import { EVIDENCE } from '../gcore-evidence.ts';
import { createPlaceReader } from './region-reader.ts';

it.each([
  ['LU', 'LU'],
  ['Luxembourg', undefined],
  ['', undefined],
  [null, undefined],
])('of a region that tells the country %j it is %j', async (told, value) => {
  const asked: string[] = [];
  const region: Region = {
    ref: 'lux/76',
    cloud: 'lux',
    id: '76',
    name: 'Luxembourg-2',
    kind: 'region',
    available: true,
    country: told,
    native: { provider: 'gcore', status: null, raw: null },
  };
  const regions: Pick<ResourceReader<Region>, 'get'> = {
    get: async (id) => {
      asked.push(id);
      return region;
    },
  };
  const place = await createPlaceReader({ regions, regionId: 76, evidence: EVIDENCE.regionCountry }).place({});
  expect({ asked, region: place.region, value: place.country?.value }).toEqual({ asked: ['76'], region: 'Luxembourg-2', value });
});
