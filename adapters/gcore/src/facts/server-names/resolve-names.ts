import type { Action, AttachFloatingIpRequest, AttachPortRequest, AttachVolumeRequest, FactsQuery, SecurityGroupRequest } from '@isobar/core';
import { CloudError } from '@isobar/core';

import type { GcoreSession } from '../../gcore-session.ts';
import { findReservedIp } from '../../port/port-reader.ts';
import { INSTANCES } from '../../server/fetch-instance.ts';
import type { InstanceRow } from '../../server/server-wire.ts';
import { instanceWire } from '../../server/server-wire.ts';
import { findFloatingIp, findNetwork, findSecurityGroup, findServerGroup, findVolumeId } from '../look-ups.ts';
import { readVolumeFacts } from '../target/volume-target.ts';
import { toLabels } from '../../wire/tag-wire.ts';
import { toReservedPortFacts } from '../to-named-things.ts';
import type { NameResolver, ServerNames } from './resolved-names.ts';
import { resolveRebuild } from './resolve-rebuild.ts';
import { resolveResize, resolveRevert } from './resolve-resize.ts';

const RESOLVERS: { readonly [A in Action]?: NameResolver } = {
  rebuild: resolveRebuild,
  resize: resolveResize,
  revertResize: resolveRevert,
  createImage: resolveImageSource,
  attachVolume: resolveVolume,
  detachVolume: resolveVolume,
  attachPort: resolvePort,
  attachFloatingIp: resolveFloatingIp,
  detachFloatingIp: resolveFloatingIp,
  attachSecurityGroup: resolveSecurityGroup,
  detachSecurityGroup: resolveSecurityGroup,
  attachServerGroup: resolveServerGroup,
};

/** @throws CloudError `not_found`; `invalid_argument` for an ambiguous name */
export async function resolveNames(session: GcoreSession, query: FactsQuery, instance: InstanceRow): Promise<ServerNames> {
  return RESOLVERS[query.action]?.(session, query, instance) ?? { request: query.request };
}

/** An image says which system is in it; the server was marked with that when it was made (SOURCES.md#gcore-read-only-tags). */
async function resolveImageSource(_session: GcoreSession, { request }: FactsQuery, instance: InstanceRow): Promise<ServerNames> {
  const marked = toLabels(instance.tags)['os_type'];
  return { request, named: marked === 'linux' || marked === 'windows' ? { osType: marked } : {} };
}

async function resolveVolume(session: GcoreSession, { request: asked, signal }: FactsQuery): Promise<ServerNames> {
  const request = asked as AttachVolumeRequest;
  const id = await findVolumeId(session, request.volume, { field: 'volume', signal });
  return { request: { ...request, volume: id }, named: { volume: await readVolumeFacts(session, id, signal) } };
}

/** A port that exists is a reserved address; any other belongs to a server. */
async function resolvePort(session: GcoreSession, { request: asked, signal }: FactsQuery): Promise<ServerNames> {
  const request = asked as AttachPortRequest;
  if (request.port === undefined) {
    const network = await findNetwork(session, request.network ?? '', { field: 'network', signal });
    return { request: { ...request, network: network.id }, named: { network } };
  }
  const row = await findReservedIp(session, request.port, signal);
  const details = { cloud: session.cloud, field: 'port', given: request.port, outcome: 'not_applied' } as const;
  if (row === null) throw new CloudError('not_found', `no reserved address ${request.port} in ${session.cloud}; only these can be attached`, details);
  return { request, named: { reservedPort: toReservedPortFacts(row) } };
}

async function resolveFloatingIp(session: GcoreSession, { action, request: asked, signal }: FactsQuery, { id }: InstanceRow): Promise<ServerNames> {
  const request = asked as AttachFloatingIpRequest;
  const floatingIp = await findFloatingIp(session, request.floatingIp, { field: 'floatingIp', signal });
  const resolved = { ...request, floatingIp: floatingIp.id };
  if (action === 'detachFloatingIp') return { request: resolved, named: { floatingIp } };
  const { client } = session;
  const query = { uuid: id, available_floating: true, limit: 1 };
  const { count } = await client.readPage(instanceWire, client.scoped(INSTANCES), { operation: 'find server', id, query, signal });
  return { request: resolved, named: { floatingIp, takesFloatingIp: count > 0 } };
}

async function resolveSecurityGroup(session: GcoreSession, { request: asked, signal }: FactsQuery): Promise<ServerNames> {
  const request = asked as SecurityGroupRequest;
  const securityGroup = await findSecurityGroup(session, request.securityGroup, { field: 'securityGroup', signal });
  return { request: { ...request, securityGroup: securityGroup.id }, named: { securityGroup } };
}

async function resolveServerGroup(session: GcoreSession, { request: asked, signal }: FactsQuery): Promise<ServerNames> {
  const request = asked as { readonly serverGroup: string };
  const serverGroup = await findServerGroup(session, request.serverGroup, { field: 'serverGroup', signal });
  return { request: { serverGroup: serverGroup.id }, named: { serverGroup } };
}
