import type { CreateServerRequest, LookUpContext, ReadOptions } from '@isobar/core';
import { CloudError, invalidArgument, lookUp, pickByName } from '@isobar/core';

import type { NamedRow } from '../../network/network-reader.ts';
import type { FactsSources } from '../facts-sources.ts';
import { findServerGroup } from '../find-server-group.ts';
import { pickNetworks, readInterfaces } from './interface-facts.ts';
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
  const networks = await findNetworks(sources, request, { signal });
  const interfaces = await readInterfaces(sources, request, networks, { signal });
  const serverGroup = request.serverGroup === undefined ? null : await findServerGroup(api, request.serverGroup, { signal });
  const securityGroupIds = await findGroups(sources, request.securityGroups, { signal });
  const networkIds = networks.map(({ id }) => id);
  const resolved = {
    ...(networkIds.length === 0 || request.addressing !== undefined ? {} : { networks: networkIds }),
    ...(serverGroup === null ? {} : { serverGroup: serverGroup.id }),
    ...(securityGroupIds.length === 0 ? {} : { securityGroups: securityGroupIds }),
  };
  const { zone = null, keyPair = null } = request;
  return {
    ...NOTHING_FOUND,
    image,
    flavor,
    networks,
    interfaces,
    serverGroupId: serverGroup?.id ?? null,
    securityGroupIds,
    request: { ...request, image: image.id, flavor: flavor.id, ...resolved },
    requested: {
      requestedImage: image.id,
      requestedFlavor: flavor.id,
      networks: networkIds,
      groups: securityGroupIds,
      zone,
      keyPair,
      serverGroup: serverGroup?.id ?? null,
    },
  };
}

async function requireZone({ regions, api }: FactsSources, wanted: string | undefined, options: ReadOptions): Promise<void> {
  if (wanted === undefined) return;
  pickByName(await regions.zones(options), wanted, { cloud: api.cloud, kind: 'zone', field: 'zone', ...options });
}

/** The wanted ones, else the only one there is. */
async function findNetworks(
  { api, network }: FactsSources,
  { networks: wanted, addressing, publicAddress }: CreateServerRequest,
  options: ReadOptions,
): Promise<readonly WantedNetwork[]> {
  if (!(await api.offers('network', options.signal))) {
    const named = addressing === undefined && publicAddress !== 'auto' ? wanted : ['any'];
    return withoutNetworkService(api.cloud, named, addressing === undefined ? (wanted === undefined ? 'publicAddress' : 'networks') : 'addressing');
  }
  const usable = await network.usableNetworks(options);
  if (addressing !== undefined) return pickNetworks(usable, addressing, api.cloud, options);
  if (wanted === undefined) return onlyOne(usable);
  return pickAll(usable, wanted, 'networks', { cloud: api.cloud, kind: 'network', ...options });
}

/** Which of several is meant only the user knows: Nova answers 409 (contracts/openstack-nova/SOURCES.md#nova-create-networks-auto). */
function onlyOne(usable: readonly WantedNetwork[]): readonly WantedNetwork[] {
  if (usable.length > 1) throw invalidArgument('networks', undefined, usable.map(({ id, name }) => name ?? id).join(', '));
  return usable;
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
