import type { CreateFloatingIpRequest, CreatePortRequest, FactsQuery } from '@isobar/core';
import { pickByName } from '@isobar/core';

import type { FactsSources } from '../facts-sources.ts';
import type { KindFacts } from '../kind-facts.ts';
import { checkTexts } from './check-texts.ts';
import { requireService } from './require-service.ts';
import type { FloatingIpFacts, PortFacts } from './resource-facts.ts';

export async function readPortTarget(sources: FactsSources, query: FactsQuery): Promise<KindFacts<PortFacts>> {
  const { api, resources, network } = sources;
  const { targetId, request, signal } = query;
  await requireService(api, 'network', signal);
  if (targetId === null) return readNewPort(sources, query);
  const port = await resources.ports.get(targetId, { signal });
  const owner = port.native.raw.device_owner ?? '';
  const floating = await network.floatingIpsBy({ port_id: port.id }, { signal });
  const floatingAddresses = floating.map(({ address }) => address).toSorted();
  const digest = { id: port.id, owner, server: port.serverId, floatingAddresses };
  return { facts: { server: null, port, owner, floatingAddresses, subnetIds: [], missingFamilies: [], digest }, request };
}

async function readNewPort({ api, network }: FactsSources, { request, signal }: FactsQuery): Promise<KindFacts<PortFacts>> {
  const wanted = request as CreatePortRequest;
  checkTexts(wanted, { name: 'port' });
  const { cloud } = api;
  const found = pickByName(await network.usableNetworks({ signal }), wanted.network, { cloud, kind: 'network', field: 'network', signal });
  const groups = wanted.securityGroups === undefined ? [] : await network.securityGroups({ signal });
  const groupIds = (wanted.securityGroups ?? []).map(
    (group, index) => pickByName(groups, group, { cloud, kind: 'security group', field: `securityGroups[${index}]`, signal }).id,
  );
  const { family } = wanted;
  const subnets = family === undefined ? [] : await network.subnetsOf(found.id, { signal });
  const families: readonly number[] = family === undefined ? [] : family === 'dual' ? [4, 6] : [family];
  const chosen = families.map((version) => subnets.find((subnet) => subnet.family === version)?.id ?? null);
  const facts = {
    server: null,
    port: null,
    owner: '',
    floatingAddresses: [],
    subnetIds: chosen.flatMap((id) => (id === null ? [] : [id])),
    missingFamilies: families.filter((_version, index) => chosen[index] === null),
    digest: { requestedNetwork: found.id, requestedGroups: groupIds.toSorted() },
  };
  const resolved = { ...wanted, network: found.id, ...(wanted.securityGroups === undefined ? {} : { securityGroups: groupIds }) };
  return { facts, request: resolved };
}

export async function readFloatingIpTarget(sources: FactsSources, query: FactsQuery): Promise<KindFacts<FloatingIpFacts>> {
  const { api, resources, network } = sources;
  const { targetId, request, signal } = query;
  await requireService(api, 'network', signal);
  if (targetId !== null) {
    const floatingIp = await resources.floatingIps.get(targetId, { signal });
    return { facts: { server: null, floatingIp, networkIds: [], digest: { id: floatingIp.id, port: floatingIp.portId } }, request };
  }
  const wanted = request as CreateFloatingIpRequest;
  checkTexts(wanted, { description: 'serverDescription' });
  const external = await network.externalNetworks({ signal });
  const context = { cloud: api.cloud, kind: 'external network', field: 'network', signal };
  const chosen = wanted.network === undefined ? external : [pickByName(external, wanted.network, context)];
  const [only, ...others] = chosen;
  const resolved = only === undefined || others.length > 0 ? wanted : { ...wanted, network: only.id };
  const networkIds = chosen.map(({ id }) => id).toSorted();
  return { facts: { server: null, floatingIp: null, networkIds, digest: { networks: networkIds } }, request: resolved };
}
