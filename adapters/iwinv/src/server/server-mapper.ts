import type { Address, Phase, Server, ServerFlavor, ServerImage, ServerVolume } from '@isobar/core';
import { formatRef } from '@isobar/core';
import { withoutMembers } from '@isobar/transport/schema';

import { fromKoreanTime } from '../wire/korean-time.ts';
import type { IwinvNative } from '../wire/iwinv-native.ts';
import { toNative } from '../wire/iwinv-native.ts';
import { SHAPES } from './server-shapes.ts';
import { toServerState } from './server-state-table.ts';
import type { BlockStorageEntry, InstanceDocument, InstanceWire } from './server-wire.ts';
import { toBlockStorageId } from './server-wire.ts';

/** Reads never ask for the secrets; should a reply hold them all the same, they end here. */
const SECRETS = ['default_account', 'vnc'] as const;

const NO_LABELS: Readonly<Record<string, string>> = Object.freeze({});
const NO_VOLUMES: readonly ServerVolume[] = Object.freeze([]);

export type IwinvServer = Server<IwinvNative<InstanceDocument>>;

/** Pure. iwinv has no labels, tags, groups on the server, fault texts or locks: those stay absent. */
export function toServer(wire: InstanceWire, cloud: string, lastSettledPhase: Phase | null): IwinvServer {
  const id = wire.instance_id;
  const { phase, activity, power, capacity } = toServerState(wire.status);
  return {
    ...SHAPES.server,
    ref: formatRef(cloud, id),
    cloud,
    id,
    name: wire.name ?? null,
    phase,
    activity,
    power,
    capacity,
    lastSettledPhase,
    locked: null,
    resizeConfirmation: null,
    flavor: toServerFlavor(wire.flavor),
    image: toServerImage(wire.image),
    region: null,
    zone: wire.zone?.zone_id ?? null,
    addresses: toAddresses(wire.ip ?? []),
    volumes: wire.block_storage?.map(toServerVolume) ?? NO_VOLUMES,
    securityGroups: null,
    keyPair: null,
    description: wire.description ?? null,
    labels: NO_LABELS,
    labelSource: null,
    fault: null,
    managedBy: null,
    createdAt: fromKoreanTime(wire.start_date),
    updatedAt: null,
    incomplete: false,
    native: toNative(wire.status, withoutMembers(wire, SECRETS) as unknown as InstanceDocument),
  };
}

function toServerFlavor(flavor: InstanceWire['flavor']): ServerFlavor {
  return {
    ...SHAPES.flavor,
    id: flavor?.flavor_id ?? null,
    name: flavor?.name ?? null,
    vcpus: flavor?.vcpu ?? null,
    memoryMiB: flavor?.memory ?? null,
    diskGiB: flavor?.disk ?? null,
  };
}

function toServerImage(image: InstanceWire['image']): ServerImage | null {
  return image === null || image === undefined ? null : { ...SHAPES.image, id: image.image_id, name: image.os?.name ?? null };
}

function toAddresses(entries: NonNullable<InstanceWire['ip']>): readonly Address[] {
  const first = entries[0];
  return entries.length === 1 && first !== undefined ? addressesOf(first) : entries.flatMap(addressesOf);
}

/** `attached: false` is an address that the server does not have now; it stays in native.raw. `Array.of`, as SHAPES; a list that is pushed to has room for many more. */
function addressesOf({ private: inner, public: outer }: NonNullable<InstanceWire['ip']>[number]): readonly Address[] {
  const inside = inner?.address ? toAddress(inner.address, 'private') : null;
  const outside = outer?.address && outer.attached !== false ? toAddress(outer.address, 'public') : null;
  if (inside === null) return outside === null ? [] : Array.of(outside);
  return outside === null ? Array.of(inside) : Array.of(inside, outside);
}

function toAddress(address: string, kind: 'private' | 'public'): Address {
  return { ...SHAPES.address, address, family: address.includes(':') ? 6 : 4, kind, network: null, macAddress: null, portId: null };
}

/** Block storages are data disks: the root disk comes with the flavor and has no id. */
function toServerVolume(entry: BlockStorageEntry): ServerVolume {
  return { ...SHAPES.volume, id: toBlockStorageId(entry), root: false, deleteOnTermination: false };
}
