import type { Address, Phase, Server, ServerFlavor, ServerImage, ServerVolume } from '@isobar/core';
import { formatRef } from '@isobar/core';

import { fromKoreanTime } from '../wire/korean-time.ts';
import type { IwinvNative } from '../wire/iwinv-native.ts';
import { toNative } from '../wire/iwinv-native.ts';
import { toServerState } from './server-state-table.ts';
import type { InstanceDocument, InstanceWire } from './server-wire.ts';
import { toBlockStorageIds } from './server-wire.ts';

export type IwinvServer = Server<IwinvNative<InstanceDocument>>;

/** Pure. iwinv has no labels, tags, groups on the server, fault texts or locks: those stay absent. */
export function toServer(wire: InstanceWire, cloud: string, lastSettledPhase: Phase | null): IwinvServer {
  const id = wire.instance_id;
  return {
    ref: formatRef(cloud, id),
    cloud,
    id,
    name: wire.name ?? null,
    ...toServerState(wire.status),
    lastSettledPhase,
    locked: null,
    resizeConfirmation: null,
    flavor: toServerFlavor(wire.flavor),
    image: toServerImage(wire.image),
    region: null,
    zone: wire.zone?.zone_id ?? null,
    addresses: (wire.ip ?? []).flatMap(toAddresses),
    volumes: toBlockStorageIds(wire.block_storage).map(toServerVolume),
    securityGroups: null,
    keyPair: null,
    description: wire.description ?? null,
    labels: {},
    labelSource: null,
    fault: null,
    managedBy: null,
    createdAt: fromKoreanTime(wire.start_date),
    updatedAt: null,
    incomplete: false,
    native: toNative(wire.status, withoutSecrets(wire)),
  };
}

function toServerFlavor(flavor: InstanceWire['flavor']): ServerFlavor {
  return {
    id: flavor?.flavor_id ?? null,
    name: flavor?.name ?? null,
    vcpus: flavor?.vcpu ?? null,
    memoryMiB: flavor?.memory ?? null,
    diskGiB: flavor?.disk ?? null,
  };
}

function toServerImage(image: InstanceWire['image']): ServerImage | null {
  return image === null || image === undefined ? null : { id: image.image_id, name: image.os?.name ?? null };
}

function toAddresses(entry: NonNullable<InstanceWire['ip']>[number]): readonly Address[] {
  // `attached: false` is an address that the server does not have now; it stays in native.raw.
  const publicAddress = entry.public?.attached === false ? undefined : entry.public?.address;
  return [...toAddress(entry.private?.address, 'private'), ...toAddress(publicAddress, 'public')];
}

function toAddress(address: string | null | undefined, kind: 'private' | 'public'): readonly Address[] {
  if (address === null || address === undefined || address === '') return [];
  return [{ address, family: address.includes(':') ? 6 : 4, kind, network: null, macAddress: null, portId: null }];
}

/** Block storages are data disks: the root disk comes with the flavor and has no id. */
function toServerVolume(id: string): ServerVolume {
  return { id, root: false, deleteOnTermination: false };
}

/** Reads never ask for the secrets; should a reply hold them all the same, they end here. */
function withoutSecrets(wire: InstanceWire): InstanceDocument {
  const { default_account: _account, vnc: _console, ...rest } = wire;
  return rest as unknown as InstanceDocument;
}
