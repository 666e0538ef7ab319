import type { components } from '@isobar/contracts/gcore';
import { z } from 'zod';

import type { GcoreNative } from '../wire/gcore-native.ts';
import type { TagRow } from '../wire/tag-wire.ts';
import { tagListWire } from '../wire/tag-wire.ts';

/** The reply of either dialect, as it came. */
export type GcoreInstance = components['schemas']['InstanceAnyDialect'];

export type GcoreServerNative = GcoreNative<GcoreInstance>;

const flavorWire = z.looseObject({
  flavor_id: z.string(),
  flavor_name: z.string().nullish(),
  vcpus: z.number().nullish(),
  ram: z.number().nullish(),
  /** Only bare metal has it. */
  resource_class: z.string().nullish(),
});

const addressWire = z.looseObject({ addr: z.string(), type: z.string() });

/**
 * What is mapped of an instance, by the new names and the old ones: Gcore sends both,
 * EdgeCenter only the old ones (SOURCES.md#edgecenter-old-names).
 */
const rawInstanceWire = z.looseObject({
  id: z.string().optional(),
  instance_id: z.string().optional(),
  name: z.string().optional(),
  instance_name: z.string().optional(),
  created_at: z.string().nullish(),
  instance_created: z.string().nullish(),
  ssh_key_name: z.string().nullish(),
  keypair_name: z.string().nullish(),
  tags: tagListWire.optional(),
  metadata_detailed: tagListWire.optional(),
  status: z.string(),
  vm_state: z.string().nullish(),
  task_state: z.string().nullish(),
  task_id: z.string().nullish(),
  creator_task_id: z.string().nullish(),
  instance_description: z.string().nullish(),
  flavor: flavorWire.nullish(),
  addresses: z.record(z.string(), z.array(addressWire)).nullish(),
  volumes: z.array(z.looseObject({ id: z.string(), delete_on_termination: z.boolean().nullish() })).nullish(),
  security_groups: z.array(z.looseObject({ name: z.string() })).nullish(),
  region: z.string().nullish(),
  availability_zone: z.string().nullish(),
});

export const instanceWire = rawInstanceWire.refine(hasId, { path: ['id'], error: 'is missing, and so is instance_id' });

type RawInstance = z.output<typeof rawInstanceWire>;

function idOf(raw: RawInstance): string | undefined {
  return raw.id ?? raw.instance_id;
}

function hasId(raw: RawInstance): boolean {
  return idOf(raw) !== undefined;
}

/** An instance with one name for each thing, and the reply itself as `raw`. */
export interface InstanceRow {
  readonly raw: RawInstance;
  readonly id: string;
  readonly name: string | null;
  readonly createdAt: string | null;
  readonly keyName: string | null;
  readonly tags: readonly TagRow[];
  readonly status: string;
  readonly vmState: string | null;
  readonly taskState: string | null;
  readonly taskId: string | null;
  readonly creatorTaskId: string | null;
  readonly description: string | null;
  readonly flavor: NonNullable<RawInstance['flavor']> | null;
  readonly addresses: NonNullable<RawInstance['addresses']>;
  readonly volumes: NonNullable<RawInstance['volumes']>;
  readonly securityGroups: NonNullable<RawInstance['security_groups']> | null;
  readonly region: string | null;
  readonly zone: string | null;
}

/** Of a reply that `instanceWire` accepted. */
export function toInstanceRow(raw: RawInstance): InstanceRow {
  return {
    raw,
    id: idOf(raw) ?? '',
    name: raw.name ?? raw.instance_name ?? null,
    createdAt: raw.created_at ?? raw.instance_created ?? null,
    keyName: raw.ssh_key_name ?? raw.keypair_name ?? null,
    tags: raw.tags ?? raw.metadata_detailed ?? [],
    status: raw.status,
    vmState: raw.vm_state ?? null,
    taskState: raw.task_state ?? null,
    taskId: raw.task_id ?? null,
    creatorTaskId: raw.creator_task_id ?? null,
    description: raw.instance_description ?? null,
    flavor: raw.flavor ?? null,
    addresses: raw.addresses ?? {},
    volumes: raw.volumes ?? [],
    securityGroups: raw.security_groups ?? null,
    region: raw.region ?? null,
    zone: raw.availability_zone ?? null,
  };
}
