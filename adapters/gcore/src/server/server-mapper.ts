import type { ManagedBy, NamedReference, Server, ServerImage, ServerVolume } from '@isobar/core';
import { formatRef } from '@isobar/core';
import { mapWith } from '@isobar/transport/schema';

import type { VolumeRow } from '../volume/volume-wire.ts';
import { toNative } from '../wire/gcore-native.ts';
import { toInstant } from '../wire/gcore-time.ts';
import type { TagRow } from '../wire/tag-wire.ts';
import { toOwnLabels } from '../wire/tag-wire.ts';
import { toAddresses } from './address-mapper.ts';
import type { InterfaceRow } from './interface-wire.ts';
import { activityOf, capacityOf, phaseOf, powerOf } from './server-state-table.ts';
import type { GcoreInstance, GcoreServerNative, InstanceRow } from './server-wire.ts';

export type GcoreServer = Server<GcoreServerNative>;

/** What only further reads tell of an instance. */
export interface InstanceSurroundings {
  readonly interfaces: readonly InterfaceRow[];
  readonly volumes: readonly VolumeRow[];
}

/** Pure and total. The image is known by a tag that the platform sets (SOURCES.md#gcore-image-id-tag). */
export function toServer(cloud: string, instance: InstanceRow, owner: ManagedBy | null, around?: InstanceSurroundings): GcoreServer {
  return {
    ref: formatRef(cloud, instance.id),
    cloud,
    id: instance.id,
    name: instance.name,
    native: toNative<GcoreInstance>(instance.status, instance.raw),
    phase: phaseOf(instance),
    activity: activityOf(instance),
    power: powerOf(instance),
    capacity: capacityOf(instance),
    lastSettledPhase: null,
    // The platform has no lock that a user can set; a running task is an activity.
    locked: null,
    resizeConfirmation: null,
    flavor: toServerFlavor(instance),
    image: toImage(instance.tags),
    region: instance.region,
    zone: instance.zone,
    addresses: toAddresses(instance, around?.interfaces),
    volumes: mapWith(instance.volumes, around, toServerVolume),
    securityGroups: instance.securityGroups?.map(toGroup) ?? null,
    keyPair: instance.keyName,
    description: instance.description,
    // The platform's own read-only tags are no labels of the user; they stand in native.
    labels: toOwnLabels(instance.tags),
    labelSource: 'cloud',
    fault: null,
    managedBy: owner,
    createdAt: toInstant(instance.createdAt),
    updatedAt: null,
    incomplete: false,
  };
}

function toServerFlavor({ flavor }: InstanceRow): GcoreServer['flavor'] {
  return {
    id: flavor?.flavor_id ?? null,
    name: flavor?.flavor_name ?? flavor?.flavor_id ?? null,
    vcpus: flavor?.vcpus ?? null,
    memoryMiB: flavor?.ram ?? null,
    diskGiB: null,
  };
}

function toImage(tags: readonly TagRow[]): ServerImage | null {
  const id = valueOf(tags, 'image_id');
  return id === undefined ? null : { id, name: valueOf(tags, 'image_name') ?? null };
}

/** Counted: each call of `find` would make a function. */
function valueOf(tags: readonly TagRow[], key: string): string | undefined {
  let index = 0;
  while (index < tags.length && tags[index]?.key !== key) index += 1;
  return tags[index]?.value;
}

function toGroup({ name }: { readonly name: string }): NamedReference {
  return { id: null, name };
}

function toServerVolume(volume: InstanceRow['volumes'][number], around: InstanceSurroundings | undefined): ServerVolume {
  const root = around === undefined ? null : isRoot(volume.id, around);
  return { id: volume.id, root, deleteOnTermination: volume.delete_on_termination ?? null };
}

function isRoot(id: string, { volumes }: InstanceSurroundings): boolean | null {
  return volumes.find((candidate) => candidate.id === id)?.is_root_volume ?? null;
}
