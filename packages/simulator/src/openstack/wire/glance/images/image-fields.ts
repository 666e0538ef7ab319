import type { GlanceImage, ImageVisibility } from '../../../model/image.ts';
import type { ImageField } from '../../../model/image-change.ts';
import { toPythonText } from '../../shared/python-text.ts';
import { badRequest } from '../glance-errors.ts';

export const DISK_FORMATS = ['ami', 'ari', 'aki', 'vhd', 'vhdx', 'vmdk', 'raw', 'qcow2', 'vdi', 'iso', 'ploop'] as const;
export const CONTAINER_FORMATS = ['ami', 'ari', 'aki', 'bare', 'ovf', 'ova', 'docker', 'compressed'] as const;
export const VISIBILITIES = ['community', 'public', 'private', 'shared'] as const;

/** What the caller never sets; these are refused in a create and in a PATCH. */
export const READ_ONLY = [
  'created_at',
  'updated_at',
  'status',
  'checksum',
  'size',
  'virtual_size',
  'direct_url',
  'self',
  'file',
  'schema',
  'id',
  'os_hash_algo',
  'os_hash_value',
  'stores',
];
export const RESERVED = ['location', 'deleted', 'deleted_at'];
export const RESERVED_PREFIX = 'os_glance';

type Change = Partial<Pick<GlanceImage, ImageField>>;

/** Reads a value, or says what is wrong with it in the words of Python's jsonschema. */
type Reader = (value: unknown) => { readonly change: Change } | { readonly problem: string };

/** The writable fields of an image, by their names on the wire. */
export const IMAGE_FIELDS: Readonly<Record<string, Reader>> = {
  name: optionalText((name) => ({ name })),
  visibility: oneOf(VISIBILITIES, (visibility: ImageVisibility) => ({ visibility })),
  owner: optionalText((owner) => ({ ownerProjectId: owner ?? '' })),
  disk_format: optionalOneOf(DISK_FORMATS, (diskFormat) => ({ diskFormat })),
  container_format: optionalOneOf(CONTAINER_FORMATS, (containerFormat) => ({ containerFormat })),
  min_disk: count((minDiskGiB) => ({ minDiskGiB })),
  min_ram: count((minMemoryMiB) => ({ minMemoryMiB })),
  protected: truth((isProtected) => ({ isProtected })),
  os_hidden: truth((isHidden) => ({ isHidden })),
  tags: (value) => {
    if (!Array.isArray(value)) return { problem: `${toPythonText(value)} is not of type 'array'` };
    const wrong: unknown = value.find((tag) => typeof tag !== 'string');
    if (wrong !== undefined) return { problem: `${toPythonText(wrong)} is not of type 'string'` };
    return { change: { tags: [...new Set(value.map(String))] } };
  },
};

/** The change that a field's value means. Throws Glance's 400. */
export function readField(name: string, value: unknown): Change {
  const read = IMAGE_FIELDS[name]?.(value) ?? { problem: `'${name}' is unknown` };
  if ('change' in read) return read.change;
  throw schemaRefusal(read.problem);
}

/** A free property is a text. Throws Glance's 400. */
export function readProperty(value: unknown): string {
  if (typeof value === 'string') return value;
  throw schemaRefusal(`${toPythonText(value)} is not of type 'string'`);
}

function schemaRefusal(problem: string) {
  return badRequest(`Provided object does not match schema 'image': ${problem}`);
}

function optionalText(toChange: (value: string | null) => Change): Reader {
  return (value) => {
    if (value !== null && typeof value !== 'string') return { problem: `${toPythonText(value)} is not of type 'null', 'string'` };
    return value !== null && value.length > 255 ? { problem: `${toPythonText(value)} is too long` } : { change: toChange(value) };
  };
}

function oneOf<Value extends string>(values: readonly Value[], toChange: (value: Value) => Change): Reader {
  return (value) => {
    const known = values.find((allowed) => allowed === value);
    return known === undefined ? { problem: `${toPythonText(value)} is not one of ${toPythonText(values)}` } : { change: toChange(known) };
  };
}

function optionalOneOf(values: readonly string[], toChange: (value: string | null) => Change): Reader {
  return (value) => {
    if (value === null) return { change: toChange(null) };
    const isKnown = typeof value === 'string' && values.includes(value);
    return isKnown ? { change: toChange(value) } : { problem: `${toPythonText(value)} is not one of ${toPythonText([null, ...values])}` };
  };
}

function count(toChange: (value: number) => Change): Reader {
  return (value) => {
    if (typeof value !== 'number' || !Number.isInteger(value)) return { problem: `${toPythonText(value)} is not of type 'integer'` };
    return value < 0 ? { problem: `${value} is less than the minimum of 0` } : { change: toChange(value) };
  };
}

function truth(toChange: (value: boolean) => Change): Reader {
  return (value) => (typeof value === 'boolean' ? { change: toChange(value) } : { problem: `${toPythonText(value)} is not of type 'boolean'` });
}
