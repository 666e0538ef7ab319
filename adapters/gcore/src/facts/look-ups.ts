import { lookUp, pickByName } from '@isobar/core';

import { fetchFloatingIp, fetchFloatingIps } from '../floating-ip/floating-ip-reader.ts';
import type { GcoreSession } from '../gcore-session.ts';
import { fetchNetworks } from '../network/network-reader.ts';
import { toGroupRule } from '../security-group/rule-mapper.ts';
import { fetchSecurityGroups } from '../security-group/security-group-reader.ts';
import type { SecurityGroupRow } from '../security-group/security-group-wire.ts';
import { fetchServerGroups } from '../server-group/server-group-reader.ts';
import { createVolumeReader } from '../volume/volume-reader.ts';
import { isUuid } from '../wire/paging.ts';
import type { FloatingIpFacts, NetworkFacts, SecurityGroupFacts, ServerGroupFacts } from './named-things.ts';
import { toFloatingIpFacts, toNetworkFacts, toServerGroupFacts } from './to-named-things.ts';

interface LookUp {
  /** Field of the request, for the error. */
  readonly field: string;
  readonly signal: AbortSignal | undefined;
}

/** All by id or name. @throws CloudError `not_found`; `invalid_argument` for an ambiguous name, with the ids */
export async function findNetwork(session: GcoreSession, idOrName: string, { field, signal }: LookUp): Promise<NetworkFacts> {
  const rows = (await fetchNetworks(session, signal)).map(toNetworkFacts);
  return pickByName(rows, idOrName, { cloud: session.cloud, kind: 'network', field });
}

export async function findVolumeId(session: GcoreSession, idOrName: string, { field, signal }: LookUp): Promise<string> {
  if (isUuid(idOrName)) return idOrName;
  return (await lookUp(createVolumeReader(session), idOrName, { cloud: session.cloud, kind: 'volume', field, signal })).id;
}

/** By id or by the address itself. */
export async function findFloatingIp(session: GcoreSession, idOrAddress: string, { field, signal }: LookUp): Promise<FloatingIpFacts> {
  if (isUuid(idOrAddress)) return toFloatingIpFacts(await fetchFloatingIp(session, idOrAddress, signal));
  const rows = (await fetchFloatingIps(session, signal)).map((row) => ({ ...toFloatingIpFacts(row), name: row.floating_ip_address ?? null }));
  return pickByName(rows, idOrAddress, { cloud: session.cloud, kind: 'floating IP', field });
}

export async function findSecurityGroup(session: GcoreSession, idOrName: string, { field, signal }: LookUp): Promise<SecurityGroupFacts> {
  const rows = await fetchSecurityGroups(session, signal);
  const named = rows.map((row) => ({ ...row, name: row.name ?? null }));
  return toSecurityGroupFacts(pickByName(named, idOrName, { cloud: session.cloud, kind: 'security group', field }), rows);
}

export async function findServerGroup(session: GcoreSession, idOrName: string, { field, signal }: LookUp): Promise<ServerGroupFacts> {
  const rows = (await fetchServerGroups(session, signal)).map(toServerGroupFacts);
  return pickByName(rows, idOrName, { cloud: session.cloud, kind: 'server group', field });
}

export function toSecurityGroupFacts(row: SecurityGroupRow, all: readonly SecurityGroupRow[]): SecurityGroupFacts {
  return {
    id: row.id,
    name: row.name ?? null,
    nameIsUnique: all.filter((other) => other.name === row.name).length === 1,
    rules: (row.security_group_rules ?? []).map(toGroupRule),
    locked: typeof row.task_id === 'string',
    serversWithName: null,
  };
}
