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

/** An instance with one name for each thing, and the reply itself as `raw`: a view, since one is made for each row of a list and thrown away. */
export class InstanceRow {
  readonly raw: RawInstance;

  /** @param raw a reply that `instanceWire` accepted */
  constructor(raw: RawInstance) {
    this.raw = raw;
  }

  get id(): string {
    return idOf(this.raw) ?? '';
  }

  get name(): string | null {
    return this.raw.name ?? this.raw.instance_name ?? null;
  }

  get createdAt(): string | null {
    return this.raw.created_at ?? this.raw.instance_created ?? null;
  }

  get keyName(): string | null {
    return this.raw.ssh_key_name ?? this.raw.keypair_name ?? null;
  }

  get tags(): readonly TagRow[] {
    return this.raw.tags ?? this.raw.metadata_detailed ?? [];
  }

  get status(): string {
    return this.raw.status;
  }

  get vmState(): string | null {
    return this.raw.vm_state ?? null;
  }

  get taskState(): string | null {
    return this.raw.task_state ?? null;
  }

  get taskId(): string | null {
    return this.raw.task_id ?? null;
  }

  get creatorTaskId(): string | null {
    return this.raw.creator_task_id ?? null;
  }

  get description(): string | null {
    return this.raw.instance_description ?? null;
  }

  get flavor(): NonNullable<RawInstance['flavor']> | null {
    return this.raw.flavor ?? null;
  }

  get addresses(): NonNullable<RawInstance['addresses']> {
    return this.raw.addresses ?? {};
  }

  get volumes(): NonNullable<RawInstance['volumes']> {
    return this.raw.volumes ?? [];
  }

  get securityGroups(): NonNullable<RawInstance['security_groups']> | null {
    return this.raw.security_groups ?? null;
  }

  get region(): string | null {
    return this.raw.region ?? null;
  }

  get zone(): string | null {
    return this.raw.availability_zone ?? null;
  }
}

export function toInstanceRow(raw: RawInstance): InstanceRow {
  return new InstanceRow(raw);
}
