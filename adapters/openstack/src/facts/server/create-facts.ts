import type { CreateServerRequest, LookUpContext, ReadOptions } from '@isobar/core';
import { CloudError, lookUp, pickByName } from '@isobar/core';

import type { NamedRow } from '../../network/network-reader.ts';
import type { FactsSources } from '../facts-sources.ts';
import type { FoundFacts } from './found-facts.ts';
import { NOTHING_FOUND } from './found-facts.ts';
import { requireKeyPair } from '../require-key-pair.ts';
import type { WantedNetwork } from '../openstack-facts.ts';

/** What a create names, each by id. */
export async function readCreateFacts(
  sources: FactsSources,
  request: CreateServerRequest,
  { signal }: ReadOptions,
): Promise<FoundFacts<CreateServerRequest>> {
  const { api, images, flavors } = sources;
  const context = { cloud: api.cloud, signal };
  const image = await lookUp(images, request.image, { ...context, kind: 'image', field: 'image' });
  const flavor = await lookUp(flavors, request.flavor, { ...context, kind: 'flavor', field: 'flavor' });
  await requireZone(sources, request.zone, { signal });
  if (request.keyPair !== undefined) await requireKeyPair(api, request.keyPair, { signal });
  const networks = await findNetworks(sources, request.networks, { signal });
  const securityGroupIds = await findGroups(sources, request.securityGroups, { signal });
  const networkIds = networks.map(({ id }) => id);
  const resolved = {
    ...(networkIds.length === 0 ? {} : { networks: networkIds }),
    ...(securityGroupIds.length === 0 ? {} : { securityGroups: securityGroupIds }),
  };
  const { zone = null, keyPair = null } = request;
  return {
    ...NOTHING_FOUND,
    image,
    flavor,
    networks,
    securityGroupIds,
    request: { ...request, image: image.id, flavor: flavor.id, ...resolved },
    requested: { requestedImage: image.id, requestedFlavor: flavor.id, networks: networkIds, groups: securityGroupIds, zone, keyPair },
  };
}

async function requireZone({ regions, api }: FactsSources, wanted: string | undefined, options: ReadOptions): Promise<void> {
  if (wanted === undefined) return;
  pickByName(await regions.zones(options), wanted, { cloud: api.cloud, kind: 'zone', field: 'zone', ...options });
}

/** The wanted ones, else the only one there is; with several, none: which one is meant, only the user knows. */
async function findNetworks(
  { api, network }: FactsSources,
  wanted: readonly string[] | undefined,
  options: ReadOptions,
): Promise<readonly WantedNetwork[]> {
  if (!(await api.offers('network', options.signal))) return withoutNetworkService(api.cloud, wanted, 'networks');
  const usable = await network.usableNetworks(options);
  if (wanted === undefined) return usable.length === 1 ? usable : [];
  return pickAll(usable, wanted, 'networks', { cloud: api.cloud, kind: 'network', ...options });
}

async function findGroups({ api, network }: FactsSources, wanted: readonly string[] | undefined, options: ReadOptions): Promise<readonly string[]> {
  if (wanted === undefined || wanted.length === 0) return [];
  if (!(await api.offers('network', options.signal))) return withoutNetworkService(api.cloud, wanted, 'securityGroups');
  const groups = await network.securityGroups(options);
  return pickAll(groups, wanted, 'securityGroups', { cloud: api.cloud, kind: 'security group', ...options }).map(({ id }) => id);
}

function pickAll(rows: readonly NamedRow[], wanted: readonly string[], field: string, context: LookUpContext): readonly NamedRow[] {
  return wanted.map((idOrName, index) => pickByName(rows, idOrName, { ...context, field: `${field}[${index}]` }));
}

/** Nova alone cannot tell whether what is named exists. */
function withoutNetworkService(cloud: string, wanted: readonly string[] | undefined, field: string): readonly [] {
  if (wanted === undefined || wanted.length === 0) return [];
  throw new CloudError('unsupported', `${field}: ${cloud} has no network service in its catalog`, { cloud, field, outcome: 'not_applied' });
}
