import type { Action, JsonObject } from '@isobar/core';

import type { GcoreFacts } from './gcore-facts.ts';
import { dataDisksOf, rootDiskOf } from './gcore-facts.ts';
import type { Describe } from './named-digest.ts';
import { NAMED_DESCRIPTIONS } from './named-digest.ts';

const all = (facts: Omit<GcoreFacts, 'digest'>): GcoreFacts => ({ ...facts, digest: {} });

/** Each fact that a plan may rest on. Not `updatedAt`, not prices. */
const DESCRIPTIONS = {
  id: ({ server }) => server?.id ?? null,
  status: ({ server }) => `${server?.phase ?? '-'}/${server?.activity ?? '-'}`,
  name: ({ server }) => server?.name ?? null,
  flavor: ({ server }) => server?.flavor.id ?? null,
  image: ({ server }) => server?.image?.id ?? null,
  key: ({ server }) => server?.keyPair ?? null,
  labels: ({ ownLabels }) => ownLabels,
  rootDisk: (facts) => {
    const root = rootDiskOf(all(facts));
    return root === null ? null : { id: root.id, deleteOnTermination: root.deleteOnTermination };
  },
  dataDisks: (facts) =>
    dataDisksOf(all(facts))
      .map(({ id, deleteOnTermination }) => ({ id, deleteOnTermination }))
      .toSorted((left, right) => left.id.localeCompare(right.id)),
  // Without `reserved`: our own steps change it.
  ports: ({ ports }) =>
    ports.map(({ id, addresses, groups }) => ({ id, addresses: addresses.map(({ address }) => address), groups: groups.map((group) => group.id) })),
  floatingIps: ({ ports }) => ports.flatMap((port) => port.floatingIps.map(({ id, address }) => ({ id, address, portId: port.id }))),
  serverGroup: ({ serverGroupId }) => serverGroupId,
  targetImage: ({ image }) => (image === null ? null : { id: image.id, available: image.available }),
  place: ({ place }) => place as unknown as JsonObject | null,
  ...NAMED_DESCRIPTIONS,
} as const satisfies Readonly<Record<string, Describe>>;

export type FactName = keyof typeof DESCRIPTIONS;

const BASE = ['id', 'status'] as const satisfies readonly FactName[];
const SHAPE = ['id', 'status', 'flavor', 'rootDisk', 'dataDisks', 'ports', 'floatingIps'] as const satisfies readonly FactName[];

/** The fixed list of facts of each action. */
const FACTS_OF: { readonly [A in Action]?: readonly FactName[] } = {
  create: ['targetImage', 'place'],
  rename: ['id', 'name'],
  start: BASE,
  stop: BASE,
  reboot: BASE,
  delete: SHAPE,
  resize: SHAPE,
  confirmResize: ['id', 'flavor'],
  revertResize: SHAPE,
  rebuild: [...SHAPE, 'name', 'image', 'key', 'labels', 'serverGroup', 'targetImage'],
  suspend: BASE,
  resume: BASE,
  console: BASE,
  createImage: ['id', 'rootDisk', 'dataDisks'],
  attachVolume: ['id', 'volume'],
  detachVolume: ['id', 'rootDisk', 'volume'],
  attachPort: ['id', 'ports', 'reservedPort', 'network'],
  detachPort: ['id', 'ports', 'floatingIps'],
  attachFloatingIp: ['id', 'ports', 'floatingIp'],
  detachFloatingIp: ['id', 'ports', 'floatingIp'],
  attachSecurityGroup: ['id', 'ports', 'securityGroup'],
  detachSecurityGroup: ['id', 'ports', 'securityGroup'],
  attachServerGroup: ['id', 'serverGroup', 'namedServerGroup'],
  detachServerGroup: ['id', 'serverGroup'],
  createVolume: ['targetImage', 'snapshot'],
  deleteVolume: ['volume', 'snapshots'],
  extendVolume: ['volume'],
  retypeVolume: ['volume', 'snapshots'],
  snapshotVolume: ['volume'],
  revertVolume: ['volume', 'snapshots'],
  deleteVolumeSnapshot: ['snapshot'],
  importImage: [],
  deleteImage: ['ownImage'],
  createKeyPair: [],
  deleteKeyPair: ['keyPair'],
  createPort: ['network'],
  deletePort: ['reservedPort'],
  createFloatingIp: [],
  deleteFloatingIp: ['floatingIp'],
  createSecurityGroup: [],
  deleteSecurityGroup: ['securityGroup'],
  createSecurityGroupRule: ['securityGroup'],
  deleteSecurityGroupRule: ['securityGroup'],
  createServerGroup: [],
  deleteServerGroup: ['namedServerGroup'],
};

export function digestFacts(action: Action, facts: Omit<GcoreFacts, 'digest'>): JsonObject {
  return Object.fromEntries((FACTS_OF[action] ?? BASE).map((name) => [name, DESCRIPTIONS[name](facts)]));
}
