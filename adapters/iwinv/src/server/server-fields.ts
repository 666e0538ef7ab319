import type { components } from '@isobar/contracts/iwinv';

type FieldBit = components['schemas']['InstanceFieldBit'];
type FieldName = keyof components['schemas']['Instance'];

/** Bits of the `fields` mask, by the part of the instance that each one adds (SOURCES.md#iwinv-fields-transcribed, #iwinv-fields-by-order). */
export const FIELD_BITS = {
  instance_id: 1,
  name: 2,
  description: 4,
  status: 8,
  provide: 16,
  start_date: 32,
  stop_date: 64,
  default_account: 128,
  ip: 256,
  zone: 512,
  flavor: 1024,
  image: 2048,
  monitoring: 4096,
  block_storage: 8192,
  vnc: 16384,
  connection_limit: 32768,
  traffic: 65536,
} as const satisfies Readonly<Record<FieldName, FieldBit>>;

/** Parts that hold a password or a link that is one. Without `fields` the password would come by itself. */
const SECRET_FIELDS: ReadonlySet<FieldName> = new Set<FieldName>(['default_account', 'vnc']);

export function fieldMask(names: readonly FieldName[]): number {
  return names.reduce((mask, name) => mask | FIELD_BITS[name], 0);
}

const ALL_FIELDS = Object.keys(FIELD_BITS) as readonly FieldName[];

/** All that is known, without secrets: every read of a server asks for this. */
export const SAFE_FIELDS = fieldMask(ALL_FIELDS.filter((name) => !SECRET_FIELDS.has(name)));

/** For finding servers: nothing but id and status. */
export const EXISTENCE_FIELDS = fieldMask(['instance_id', 'status']);

/** The one read that asks for the password, on the user's word. */
export const ACCOUNT_FIELDS = fieldMask(['instance_id', 'default_account']);
