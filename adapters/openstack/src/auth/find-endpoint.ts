import { CloudError } from '@isobar/core';

import type { OpenStackService } from '../api/openstack-api.ts';
import type { CatalogService } from './token-wire.ts';

/** Where to look in the catalog. */
export interface EndpointChoice {
  readonly cloud: string;
  readonly region: string | undefined;
  readonly interface: 'public' | 'internal' | 'admin';
}

/** Types that a service goes by, the best first. `volume` alone may be the first version of Cinder's API. */
const TYPES: Readonly<Record<OpenStackService, readonly string[]>> = {
  compute: ['compute'],
  image: ['image'],
  volume: ['volumev3', 'block-storage', 'block-store'],
  network: ['network'],
  identity: ['identity'],
};

/**
 * The address of a service as the catalog has it; undefined where it has none.
 * @throws CloudError `invalid_argument` for a region that is not there, or where there are several and none is set
 */
export function findEndpoint(catalog: readonly CatalogService[], service: OpenStackService, choice: EndpointChoice): string | undefined {
  const region = chooseRegion(catalog, choice);
  const found = TYPES[service]
    .flatMap((type) => catalog.filter((entry) => entry.type === type))
    .flatMap((entry) => entry.endpoints)
    .find((endpoint) => interfaceOf(endpoint) === choice.interface && regionOf(endpoint) === region);
  return found?.url;
}

/** Regions that the catalog names, sorted. */
function regionsOf(catalog: readonly CatalogService[]): readonly string[] {
  const named = catalog.flatMap((entry) => entry.endpoints).map(regionOf);
  return [...new Set(named.filter((region) => region !== null))].sort();
}

/** The region that is set, or the only one; null where endpoints have none. */
export function chooseRegion(catalog: readonly CatalogService[], { cloud, region }: EndpointChoice): string | null {
  const known = regionsOf(catalog);
  if (region !== undefined && known.includes(region)) return region;
  if (region === undefined && known.length < 2) return known[0] ?? null;
  const allowed = known.join(', ') || 'nothing: the catalog names no region';
  const said = region === undefined ? 'is needed, the catalog has several' : `the catalog has no region ${region}`;
  throw new CloudError('invalid_argument', `${cloud}.region: ${said}; allowed is ${allowed}`, {
    cloud,
    field: `${cloud}.region`,
    allowed,
    outcome: 'not_applied',
  });
}

type Endpoint = CatalogService['endpoints'][number];

/** Older catalogs write `publicURL`. */
function interfaceOf({ interface: name }: Endpoint): string {
  return name.replace(/URL$/, '');
}

function regionOf({ region_id: id, region }: Endpoint): string | null {
  return id ?? region ?? null;
}
