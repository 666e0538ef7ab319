import type { AddressIntent, CreateServerRequest, ReadOptions } from '@isobar/core';
import { pickByName, translateAddressing } from '@isobar/core';

import { OPENSTACK_ADDRESSING } from '../../translation/openstack-addressing.ts';
import type { FactsSources } from '../facts-sources.ts';
import type { ExternalNetwork, WantedInterface, WantedNetwork } from '../openstack-facts.ts';

/** The interfaces of a new server, each on a network that is known by its id. */
export async function readInterfaces(
  sources: FactsSources,
  { addressing = [], publicAddress }: CreateServerRequest,
  networks: readonly WantedNetwork[],
  options: ReadOptions,
): Promise<readonly WantedInterface[]> {
  const intents =
    addressing.length > 0 ? translateAddressing(addressing, OPENSTACK_ADDRESSING).kept.map(({ intent }) => intent) : networks.map(() => ({}));
  const wanted = await Promise.all(networks.map((network, index) => toInterface(sources, network, intents[index] ?? {}, options)));
  // One public address for the server: at its first interface.
  const asked = wanted.map((row, index) => ({ ...row, floating: row.floating || (index === 0 && publicAddress === 'auto') }));
  return asked.some(({ floating }) => floating) ? withRoutes(sources, asked, options) : asked;
}

async function toInterface(sources: FactsSources, network: WantedNetwork, intent: AddressIntent, options: ReadOptions): Promise<WantedInterface> {
  const { address, family, macAddress, allowedPairs, portSecurity } = intent;
  const subnets = family === undefined ? [] : await sources.network.subnetsOf(network.id, options);
  const families: readonly number[] = family === undefined ? [] : family === 'dual' ? [4, 6] : [family];
  const chosen = families.map((version) => subnets.find((subnet) => subnet.family === version)?.id ?? null);
  return {
    ...network,
    address: address ?? null,
    subnetIds: chosen.flatMap((id) => (id === null ? [] : [id])),
    missingFamilies: families.filter((_version, index) => chosen[index] === null),
    macAddress: macAddress ?? null,
    allowedPairs: allowedPairs ?? [],
    portSecurity: portSecurity ?? null,
    floating: intent.public === 'floating',
    external: null,
  };
}

/** The external network of each floating IP: the only one that a router of the network leads to, else the only one there is. */
async function withRoutes(sources: FactsSources, rows: readonly WantedInterface[], options: ReadOptions): Promise<readonly WantedInterface[]> {
  const external = await sources.network.externalNetworks(options);
  return Promise.all(rows.map(async (row) => (row.floating ? { ...row, external: await chooseExternal(sources, row, external, options) } : row)));
}

async function chooseExternal(
  { network }: FactsSources,
  row: WantedInterface,
  external: readonly WantedNetwork[],
  options: ReadOptions,
): Promise<ExternalNetwork | null> {
  const subnetIds = row.subnetIds.length > 0 ? row.subnetIds : (await network.subnetsOf(row.id, options)).map(({ id }) => id);
  const routed = await Promise.all(
    external.map(async ({ id }) => ({ id, isRouted: await network.isRouted({ networkId: row.id, subnetIds }, id, options) })),
  );
  return routed.find(({ isRouted }) => isRouted === true) ?? routed.find(({ isRouted }) => isRouted === null) ?? routed[0] ?? null;
}

/** Each intent's network by id or name; one without is for the only network there is. */
export function pickNetworks(
  usable: readonly WantedNetwork[],
  addressing: readonly AddressIntent[],
  cloud: string,
  { signal }: ReadOptions,
): readonly WantedNetwork[] {
  const [only, ...others] = usable;
  return addressing.flatMap(({ network }, index) => {
    if (network !== undefined) return [pickByName(usable, network, { cloud, kind: 'network', field: `addressing[${index}].network`, signal })];
    return only === undefined || others.length > 0 ? [] : [only];
  });
}
