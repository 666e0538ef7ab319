import type { AddressIntent, CreateServerRequest } from '@isobar/core';
import { chooseVolumeType, CloudError, pickByName } from '@isobar/core';

import type { GcoreSession } from '../../gcore-session.ts';
import { fetchKeyPairs } from '../../key-pair/key-pair-reader.ts';
import { fetchNetworks } from '../../network/network-reader.ts';
import { fetchReservedIps } from '../../port/port-reader.ts';
import { fetchSecurityGroups } from '../../security-group/security-group-reader.ts';
import { fetchVolumeTypes } from '../../volume-type/volume-type-reader.ts';
import type { CreatePlace } from '../gcore-facts.ts';
import { findServerGroup } from '../look-ups.ts';
import { toReservedPortFacts } from '../to-named-things.ts';
import { toWantedInterfaces } from './wanted-interfaces.ts';

/** Where a new server is put: interfaces, groups and placement group by id. */
export async function resolvePlace(session: GcoreSession, request: CreateServerRequest, signal: AbortSignal | undefined): Promise<CreatePlace> {
  const intents = intentsOf(request);
  // A single public address needs no look at any network.
  const onlyPublic = intents.every(({ network, public: wish }) => network === undefined && (wish === undefined || wish === 'auto'));
  const takesReserved = intents.some((intent) => intent.public === 'reserved');
  const [networks, reserved, groupIds, serverGroup] = await Promise.all([
    onlyPublic ? [] : fetchNetworks(session, signal),
    takesReserved ? fetchReservedIps(session, signal) : [],
    request.securityGroups === undefined ? null : resolveGroups(session, request.securityGroups, signal),
    request.serverGroup === undefined ? null : findServerGroup(session, request.serverGroup, { field: 'serverGroup', signal }),
  ]);
  const given = request.addressing === undefined ? 'networks' : 'addressing';
  return {
    interfaces: toWantedInterfaces(session.cloud, { networks, reserved: reserved.map(toReservedPortFacts) }, intents, given),
    groupIds,
    serverGroupId: serverGroup?.id ?? null,
    publicByDefault: request.addressing === undefined && request.networks === undefined && request.publicAddress === undefined,
  };
}

/** The short forms as intents. Gcore takes no server without an interface: without any word it gets an address of the public network. */
function intentsOf({ addressing, networks, publicAddress }: CreateServerRequest): readonly AddressIntent[] {
  if (addressing !== undefined) return addressing.length === 0 ? [{}] : addressing;
  if (networks === undefined) return [{ public: publicAddress ?? 'auto' }];
  return networks.map((network, index) => ({ network, ...(index === 0 && publicAddress !== undefined ? { public: publicAddress } : {}) }));
}

async function resolveGroups(session: GcoreSession, names: readonly string[], signal: AbortSignal | undefined): Promise<readonly string[]> {
  const groups = (await fetchSecurityGroups(session, signal)).map((row) => ({ id: row.id, name: row.name ?? null }));
  return names.map((name, index) => pickByName(groups, name, { cloud: session.cloud, kind: 'security group', field: `securityGroups[${index}]` }).id);
}

/** @throws CloudError `invalid_argument` for a type that the region does not have */
export async function checkVolumeTypes(session: GcoreSession, { volumes = [] }: CreateServerRequest, signal: AbortSignal | undefined): Promise<void> {
  if (volumes.every(({ type }) => type === undefined)) return;
  const catalogue = await fetchVolumeTypes(session, signal);
  for (const [index, { type }] of volumes.entries())
    if (type !== undefined) chooseVolumeType(type, session.dialect.volumeTypes, { field: `volumes[${index}].type`, catalogue });
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
