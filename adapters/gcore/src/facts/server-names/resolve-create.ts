import type { CreateServerRequest } from '@isobar/core';
import { CloudError, invalidArgument, pickByName } from '@isobar/core';

import type { GcoreSession } from '../../gcore-session.ts';
import { fetchKeyPairs } from '../../key-pair/key-pair-reader.ts';
import { fetchNetworks } from '../../network/network-reader.ts';
import type { NetworkRow } from '../../network/network-wire.ts';
import { fetchSecurityGroups } from '../../security-group/security-group-reader.ts';
import type { CreatePlace, WantedInterface } from '../gcore-facts.ts';

/**
 * Where a new server is put. Gcore takes no server without an interface: without networks it gets an address of the
 * public one, with `publicAddress: none` the project's only or default network.
 */
export async function resolvePlace(session: GcoreSession, request: CreateServerRequest, signal: AbortSignal | undefined): Promise<CreatePlace> {
  const wantsPublic = request.networks === undefined && request.publicAddress !== 'none';
  const [networks, groupIds] = await Promise.all([
    wantsPublic ? [] : fetchNetworks(session, signal),
    request.securityGroups === undefined ? null : resolveGroups(session, request.securityGroups, signal),
  ]);
  const interfaces = wantsPublic ? [{ kind: 'external' } as const] : toInterfaces(session.cloud, networks, request);
  return { interfaces, groupIds, publicByDefault: wantsPublic && request.publicAddress === undefined };
}

function toInterfaces(cloud: string, networks: readonly NetworkRow[], request: CreateServerRequest): readonly WantedInterface[] {
  const named = request.networks ?? [onlyNetwork(networks)];
  return named.map((name, index) => {
    const rows = networks.map((row) => ({ ...row, name: row.name ?? null }));
    const network = pickByName(rows, name, { cloud, kind: 'network', field: `networks[${index}]` });
    if (network.external === true) return { kind: 'external' };
    return { kind: 'network', networkId: network.id, newFloatingIp: index === 0 && request.publicAddress === 'auto' };
  });
}

/** @throws CloudError `invalid_argument` where there is no single or default network */
function onlyNetwork(networks: readonly NetworkRow[]): string {
  const own = networks.filter((row) => row.external !== true);
  const [first, ...others] = own;
  const chosen = own.find((row) => row.default === true) ?? (others.length === 0 ? first : undefined);
  if (chosen !== undefined) return chosen.id;
  const names = own.map((row) => row.name ?? row.id).join(', ');
  throw invalidArgument('networks', undefined, names === '' ? 'a network; this project has none' : `one of ${names}`);
}

async function resolveGroups(session: GcoreSession, names: readonly string[], signal: AbortSignal | undefined): Promise<readonly string[]> {
  const groups = (await fetchSecurityGroups(session, signal)).map((row) => ({ id: row.id, name: row.name ?? null }));
  return names.map((name, index) => pickByName(groups, name, { cloud: session.cloud, kind: 'security group', field: `securityGroups[${index}]` }).id);
}

/** Keys are given by name; a missing one would be refused only after the boot volume was made. */
export async function hasKey(session: GcoreSession, name: string, signal: AbortSignal | undefined): Promise<boolean> {
  return (await fetchKeyPairs(session, signal)).some((row) => row.name === name);
}

export function missingKey(cloud: string, name: string): CloudError {
  return new CloudError('not_found', `no key pair ${name} in ${cloud}`, {
    cloud,
    operation: 'find key pair',
    outcome: 'not_applied',
    field: 'keyPair',
    given: name,
  });
}
