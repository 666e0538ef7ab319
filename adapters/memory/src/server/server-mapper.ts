import type { Address, Native, Server } from '@isobar/core';
import { formatRef } from '@isobar/core';

import type { FlavorRow, ImageRow, ServerRow, VolumeRow } from '../cloud/rows.ts';
import { MEMORY_ZONE } from '../cloud/seed.ts';
import { toServerState } from './server-state-table.ts';

export interface MemoryServerNative extends Native {
  readonly provider: 'memory';
  readonly raw: ServerRow;
}

/** One answer with all that the mapper needs. */
export interface ServerAnswer {
  readonly row: ServerRow;
  readonly flavor: FlavorRow | null;
  readonly image: ImageRow | null;
  readonly volumes: readonly VolumeRow[];
}

/** Pure: the same answer gives the same server. */
export function toServer(answer: ServerAnswer, cloud: string): Server<MemoryServerNative> {
  const { row, flavor, image, volumes } = answer;
  return {
    ref: formatRef(cloud, row.id),
    cloud,
    id: row.id,
    name: row.name,
    native: { provider: 'memory', status: row.status, raw: row },
    ...toServerState(row),
    lastSettledPhase: null,
    locked: row.locked,
    resizeConfirmation: row.status === 'CONFIRM_WAIT' ? { origin: 'resize', revertsTo: row.resizedFrom?.flavorId ?? null } : null,
    flavor: {
      id: row.flavorId,
      name: flavor?.name ?? null,
      vcpus: flavor?.vcpus ?? null,
      memoryMiB: flavor?.memoryMiB ?? null,
      diskGiB: flavor?.diskGiB ?? null,
    },
    image: { id: row.imageId, name: image?.name ?? null },
    region: null,
    zone: MEMORY_ZONE,
    addresses: addressesOf(row),
    volumes: volumes.map(({ id, root }) => ({ id, root, deleteOnTermination: root })),
    securityGroups: row.groups.map((name) => ({ id: null, name })),
    keyPair: row.keyPair,
    description: row.description,
    labels: row.labels,
    labelSource: 'cloud',
    fault: row.fault === null ? null : { message: row.fault, code: null, at: null },
    managedBy: null,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    incomplete: false,
  };
}

function addressesOf(row: ServerRow): readonly Address[] {
  const shared = { family: 4, network: 'private', macAddress: row.macAddress, portId: null } as const;
  const own: Address = { ...shared, address: row.privateAddress, kind: 'private' };
  return row.floatingAddress === null ? [own] : [own, { ...shared, address: row.floatingAddress, kind: 'floating' }];
}
