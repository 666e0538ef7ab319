import { z } from 'zod';

import { FLOATING_IPS, floatingIpWire } from '../../floating-ip/floating-ip-wire.ts';
import { IMAGES } from '../../image/image-reader.ts';
import { imageWire } from '../../image/image-wire.ts';
import { keyPairWire } from '../../key-pair/key-pair-wire.ts';
import { RESERVED_IPS, reservedIpWire } from '../../port/reserved-ip-wire.ts';
import { SECURITY_GROUPS, securityGroupWire } from '../../security-group/security-group-wire.ts';
import { SERVER_GROUPS, serverGroupWire } from '../../server-group/server-group-reader.ts';
import { SNAPSHOTS, snapshotWire } from '../../snapshot/snapshot-wire.ts';
import type { CreatedKey, TaskType } from '../../task/task-wire.ts';
import { volumeWire } from '../../volume/volume-wire.ts';
import type { TagRow } from '../../wire/tag-wire.ts';
import { tagListWire } from '../../wire/tag-wire.ts';

/** What the steps that make and take away need to know of one thing, whatever its kind. */
export interface ResourceRow {
  readonly id: string;
  readonly name: string | null;
  readonly tags: readonly TagRow[];
  /** `going`: a task works on it. */
  readonly condition: 'ready' | 'going' | 'failed';
  readonly seen: string;
}

export interface ResourceForm {
  /** In a sentence. */
  readonly what: string;
  /** Path of list, get and delete. `{project}`: it belongs to no region. */
  readonly path: string;
  readonly row: z.ZodType<ResourceRow>;
  readonly createTask: TaskType | null;
  readonly deleteTask: TaskType | null;
  /** Where the new id stands in the finished task; null where the reply itself tells it. */
  readonly created: CreatedKey | null;
  readonly costsMoney: boolean;
}

const tagged = z.looseObject({ tags: tagListWire.nullish(), tags_v2: tagListWire.nullish() });

/** Tags stand under one of two names (SOURCES.md#gcore-tags-v2). */
function tagsOf(row: unknown): readonly TagRow[] {
  const read = tagged.safeParse(row).data;
  return read?.tags ?? read?.tags_v2 ?? [];
}

const FAILED = /^error/;

/** By the status where there is one: ready is one of these words, an error fails, anything else is on its way. */
function byStatus(status: string, ready: readonly string[]): Pick<ResourceRow, 'condition' | 'seen'> {
  if (ready.includes(status)) return { condition: 'ready', seen: status };
  return { condition: FAILED.test(status) ? 'failed' : 'going', seen: status };
}

const READY = { condition: 'ready', seen: 'there' } as const;

/** Each kind that is made and deleted by itself. Journals hold these words. */
export const RESOURCE_FORMS = {
  volume: {
    what: 'volume',
    path: '/v1/volumes',
    row: volumeWire.transform((row) => ({
      id: row.id,
      name: row.name ?? null,
      tags: tagsOf(row),
      ...byStatus(row.status, ['available', 'in-use']),
    })),
    createTask: 'create_volume',
    deleteTask: 'delete_volume',
    created: 'volumes',
    costsMoney: true,
  },
  volumeSnapshot: {
    what: 'volume snapshot',
    path: SNAPSHOTS,
    row: snapshotWire.transform((row) => ({ id: row.id, name: row.name ?? null, tags: tagsOf(row), ...byStatus(row.status, ['available']) })),
    createTask: 'create_snapshot',
    deleteTask: 'delete_snapshot',
    created: 'snapshots',
    costsMoney: true,
  },
  // An image from a URL is still queued without a size after its task FINISHED (SOURCES.md#gcore-image-queued-after-finished).
  image: {
    what: 'image',
    path: IMAGES,
    row: imageWire.transform((row) => ({
      id: row.id,
      name: row.name ?? null,
      tags: tagsOf(row),
      ...byStatus(row.status === 'active' && (row.size ?? 0) === 0 ? 'active, without a size' : row.status, ['active']),
    })),
    createTask: 'create_image',
    deleteTask: 'delete_image',
    created: 'images',
    costsMoney: true,
  },
  floatingIp: {
    what: 'floating IP',
    path: FLOATING_IPS,
    row: floatingIpWire.transform((row) => ({ id: row.id, name: row.floating_ip_address ?? null, tags: tagsOf(row), ...READY })),
    createTask: 'create_fip',
    deleteTask: 'delete_fip',
    created: 'floatingips',
    costsMoney: true,
  },
  port: {
    what: 'reserved address',
    path: RESERVED_IPS,
    row: reservedIpWire.transform((row) => ({ id: row.port_id, name: row.name ?? null, tags: [], ...READY })),
    createTask: 'create_reserved_fixed_ip',
    deleteTask: 'delete_reserved_fixed_ip',
    created: 'ports',
    costsMoney: true,
  },
  securityGroup: {
    what: 'security group',
    path: SECURITY_GROUPS,
    row: securityGroupWire.transform((row) => ({ id: row.id, name: row.name ?? null, tags: tagsOf(row), ...READY })),
    createTask: 'create_security_group',
    deleteTask: null,
    created: 'security_groups',
    costsMoney: false,
  },
  serverGroup: {
    what: 'server group',
    path: SERVER_GROUPS,
    row: serverGroupWire.transform((row) => ({ id: row.servergroup_id, name: row.name ?? null, tags: [], ...READY })),
    createTask: null,
    deleteTask: 'delete_servergroup',
    created: null,
    costsMoney: false,
  },
  keyPair: {
    what: 'key pair',
    path: '/v1/ssh_keys/{project}',
    row: keyPairWire.transform((row) => ({ id: row.id, name: row.name, tags: [], ...READY })),
    createTask: null,
    deleteTask: null,
    created: null,
    costsMoney: false,
  },
} as const satisfies Readonly<Record<string, ResourceForm>>;

export type ResourceWord = keyof typeof RESOURCE_FORMS;

export const RESOURCE_WORDS = Object.keys(RESOURCE_FORMS) as readonly ResourceWord[];

export function formOf(word: ResourceWord): ResourceForm {
  return RESOURCE_FORMS[word];
}
