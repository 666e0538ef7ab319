import type { JsonObject } from '@isobar/core';

import type { GcoreFacts } from './gcore-facts.ts';

export type Describe = (facts: Omit<GcoreFacts, 'digest'>) => JsonObject[string];

const byText = (left: string, right: string): number => left.localeCompare(right);

/** Facts of what an action is done to or names beside a server. Not what a task of ours changes by itself. */
export const NAMED_DESCRIPTIONS = {
  volume: ({ named: { volume } }) =>
    volume === undefined
      ? null
      : { id: volume.id, status: volume.status, sizeGiB: volume.sizeGiB, type: volume.type, root: volume.root, holders: volume.holders },
  snapshots: ({ named: { volume } }) => volume?.snapshots.map(({ id }) => id) ?? null,
  snapshot: ({ named: { snapshot } }) => (snapshot === undefined ? null : { id: snapshot.id, status: snapshot.status, volumeId: snapshot.volumeId }),
  ownImage: ({ named: { ownImage } }) => (ownImage === undefined ? null : { id: ownImage.id, status: ownImage.status }),
  keyPair: ({ named: { keyPair } }) => (keyPair === undefined ? null : { id: keyPair.id, name: keyPair.name }),
  network: ({ named: { network } }) => (network === undefined ? null : { id: network.id, external: network.external }),
  reservedPort: ({ named: { reservedPort } }) =>
    reservedPort === undefined ? null : { id: reservedPort.id, addresses: reservedPort.addresses, held: reservedPort.held },
  floatingIp: ({ named: { floatingIp } }) => (floatingIp === undefined ? null : { id: floatingIp.id, portId: floatingIp.portId }),
  securityGroup: ({ named: { securityGroup } }) =>
    securityGroup === undefined
      ? null
      : { id: securityGroup.id, name: securityGroup.name, rules: securityGroup.rules.map(({ id }) => id ?? '').toSorted(byText) },
  namedServerGroup: ({ named: { serverGroup } }) =>
    serverGroup === undefined ? null : { id: serverGroup.id, members: serverGroup.memberIds.toSorted(byText) },
} as const satisfies Readonly<Record<string, Describe>>;
