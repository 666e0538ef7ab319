import type { AttachFloatingIpRequest, AttachPortRequest, FactsQuery, LookUpContext, SecurityGroupRequest } from '@isobar/core';
import { CloudError, pickByName } from '@isobar/core';

import { isUuid } from '../../wire/uuid.ts';
import type { FactsSources } from '../facts-sources.ts';
import type { NamedThings, ServerPort, WantedFloatingIp } from '../openstack-facts.ts';
import type { FoundFacts } from './found-facts.ts';
import { NOTHING_FOUND } from './found-facts.ts';
import type { Present } from './named-facts.ts';

type Query = Pick<FactsQuery, 'request' | 'signal'>;

/** A port that is there, or a network to make one on. */
export async function readAttachPortFacts(sources: FactsSources, _present: Present, { request, signal }: Query): Promise<FoundFacts> {
  const wanted = request as AttachPortRequest;
  await requireNetworkService(sources, signal);
  if (wanted.port !== undefined) {
    const port = await findPort(sources, wanted.port, signal);
    return { ...NOTHING_FOUND, port, request: { ...wanted, port: port.id }, requested: { requestedPort: port.id, portDevice: port.deviceId } };
  }
  const context = contextOf(sources, 'network', 'network', signal);
  const network = pickByName(await sources.network.usableNetworks({ signal }), wanted.network ?? '', context);
  return { ...NOTHING_FOUND, networks: [network], request: { ...wanted, network: network.id }, requested: { requestedNetwork: network.id } };
}

export async function readDetachPortFacts(sources: FactsSources, { server }: Present, { request, signal }: Query): Promise<FoundFacts> {
  const wanted = request as { readonly port: string };
  await requireNetworkService(sources, signal);
  const own = await sources.network.portsOf(server.id, { signal });
  const found = own.find(({ id, name }) => id === wanted.port || name === wanted.port);
  const port = found ?? (await findPort(sources, wanted.port, signal));
  return { ...NOTHING_FOUND, port, request: { port: port.id }, requested: { requestedPort: port.id } };
}

/** The floating IP, the port it is to point at, and whether a router leads there. */
export async function readAttachFloatingIpFacts(sources: FactsSources, { server }: Present, { request, signal }: Query): Promise<FoundFacts> {
  const wanted = request as AttachFloatingIpRequest;
  await requireNetworkService(sources, signal);
  const floatingIp = await findFloatingIp(sources, wanted.floatingIp, signal);
  const ports = await sources.network.portsOf(server.id, { signal });
  const port = wanted.port === undefined ? soleCandidate(ports, wanted.fixedAddress) : pickPort(sources, ports, wanted.port, signal);
  const route = port === null ? NO_ROUTE : await readRoute(sources, port, floatingIp, signal);
  const resolved = { ...wanted, floatingIp: floatingIp.id, ...(port === null ? {} : { port: port.id }) };
  const requested = { requestedFloatingIp: floatingIp.id, floatingIpPort: floatingIp.portId, requestedPort: port?.id ?? null };
  return { ...NOTHING_FOUND, floatingIp, port, ...route, request: resolved, requested };
}

export async function readDetachFloatingIpFacts(sources: FactsSources, _present: Present, { request, signal }: Query): Promise<FoundFacts> {
  const wanted = request as { readonly floatingIp: string };
  await requireNetworkService(sources, signal);
  const floatingIp = await findFloatingIp(sources, wanted.floatingIp, signal);
  const requested = { requestedFloatingIp: floatingIp.id, floatingIpPort: floatingIp.portId };
  return { ...NOTHING_FOUND, floatingIp, request: { floatingIp: floatingIp.id }, requested };
}

/** The group by id or name, and the port where one is named. */
export async function readSecurityGroupFacts(sources: FactsSources, { server }: Present, { request, signal }: Query): Promise<FoundFacts> {
  const wanted = request as SecurityGroupRequest;
  await requireNetworkService(sources, signal);
  const context = contextOf(sources, 'security group', 'securityGroup', signal);
  const group = pickByName(await sources.network.securityGroups({ signal }), wanted.securityGroup, context);
  const own = await sources.network.portsOf(server.id, { signal });
  const port = wanted.port === undefined ? null : pickPort(sources, own, wanted.port, signal);
  const resolved = { ...wanted, securityGroup: group.id, ...(port === null ? {} : { port: port.id }) };
  const groups = own.map(({ id, securityGroupIds }) => `${id} ${securityGroupIds.toSorted().join(' ')}`).toSorted();
  return { ...NOTHING_FOUND, securityGroupIds: [group.id], port, request: resolved, requested: { requestedGroup: group.id, portGroups: groups } };
}

const NO_ROUTE: Pick<NamedThings, 'isRouted' | 'takenAddresses'> = { isRouted: null, takenAddresses: [] };

async function readRoute(
  { network }: FactsSources,
  port: ServerPort,
  floatingIp: WantedFloatingIp,
  signal: AbortSignal | undefined,
): Promise<Pick<NamedThings, 'isRouted' | 'takenAddresses'>> {
  const others = await network.floatingIpsBy({ port_id: port.id }, { signal });
  const taken = others.filter(({ id, networkId }) => id !== floatingIp.id && networkId === floatingIp.networkId);
  return {
    isRouted: await network.isRouted(port, floatingIp.networkId, { signal }),
    takenAddresses: taken.flatMap(({ fixedAddress }) => (fixedAddress === null ? [] : [fixedAddress])),
  };
}

/** The only port there is, or the one with the address; null where the caller has to say which. */
function soleCandidate(ports: readonly ServerPort[], address: string | undefined): ServerPort | null {
  const fitting = address === undefined ? ports : ports.filter((port) => port.addresses.includes(address));
  const [only, ...others] = fitting;
  return only === undefined || others.length > 0 ? null : only;
}

function pickPort(sources: FactsSources, ports: readonly ServerPort[], idOrName: string, signal: AbortSignal | undefined): ServerPort {
  return pickByName(ports, idOrName, contextOf(sources, 'port of the server', 'port', signal));
}

async function findPort(sources: FactsSources, idOrName: string, signal: AbortSignal | undefined): Promise<ServerPort> {
  const rows = await sources.network.portsBy(isUuid(idOrName) ? { id: idOrName } : { name: idOrName }, { signal });
  return pickByName(rows, idOrName, contextOf(sources, 'port', 'port', signal));
}

async function findFloatingIp(sources: FactsSources, idOrAddress: string, signal: AbortSignal | undefined): Promise<WantedFloatingIp> {
  const rows = await sources.network.floatingIpsBy(isUuid(idOrAddress) ? { id: idOrAddress } : { floating_ip_address: idOrAddress }, { signal });
  const named = rows.map((row) => ({ ...row, name: row.address }));
  return pickByName(named, idOrAddress, contextOf(sources, 'floating IP', 'floatingIp', signal));
}

function contextOf({ api }: FactsSources, kind: string, field: string, signal: AbortSignal | undefined): LookUpContext {
  return { cloud: api.cloud, kind, field, signal };
}

async function requireNetworkService({ api }: FactsSources, signal: AbortSignal | undefined): Promise<void> {
  if (await api.offers('network', signal)) return;
  throw new CloudError('unsupported', `${api.cloud} has no network service in its catalog`, { cloud: api.cloud, outcome: 'not_applied' });
}
