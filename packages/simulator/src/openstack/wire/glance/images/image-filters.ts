import type { GlanceImage } from '../../../model/image.ts';
import { badRequest } from '../glance-errors.ts';
import { VISIBILITIES } from './image-fields.ts';

const CONTROLS = new Set(['limit', 'marker', 'sort', 'sort_key', 'sort_dir', 'member_status']);

type Test = (image: GlanceImage, wanted: string) => boolean;

/** `in:a,b` is a list of values. */
const isIn =
  (read: (image: GlanceImage) => string | null): Test =>
  (image, wanted) => {
    const actual = read(image);
    return actual !== null && (wanted.startsWith('in:') ? wanted.slice(3).split(',') : [wanted]).includes(actual);
  };

const FILTERS: Readonly<Record<string, Test>> = {
  name: isIn(({ name }) => name),
  status: isIn(({ status }) => status),
  id: isIn(({ id }) => id),
  disk_format: isIn(({ diskFormat }) => diskFormat),
  container_format: isIn(({ containerFormat }) => containerFormat),
  owner: ({ ownerProjectId }, wanted) => ownerProjectId === wanted,
  visibility: ({ visibility }, wanted) => wanted === 'all' || visibility === wanted,
  checksum: ({ checksum }, wanted) => checksum === wanted,
  os_hash_value: ({ hash }, wanted) => hash === wanted,
  os_hash_algo: ({ hash }, wanted) => hash !== null && wanted === 'sha512',
  protected: ({ isProtected }, wanted) => String(isProtected) === wanted,
  os_hidden: ({ isHidden }, wanted) => String(isHidden) === wanted.toLowerCase(),
  min_disk: ({ minDiskGiB }, wanted) => String(minDiskGiB) === wanted,
  min_ram: ({ minMemoryMiB }, wanted) => String(minMemoryMiB) === wanted,
  size_min: ({ sizeBytes }, wanted) => (sizeBytes ?? -1) >= Number(wanted),
  size_max: ({ sizeBytes }, wanted) => sizeBytes !== null && sizeBytes <= Number(wanted),
  tag: ({ tags }, wanted) => tags.includes(wanted),
  created_at: (image, wanted) => compareTime(image.createdAt, wanted),
  updated_at: (image, wanted) => compareTime(image.updatedAt, wanted),
};

const TIME_OPERATORS: Readonly<Record<string, (left: number, right: number) => boolean>> = {
  gt: (left, right) => left > right,
  gte: (left, right) => left >= right,
  lt: (left, right) => left < right,
  lte: (left, right) => left <= right,
  eq: (left, right) => left === right,
  neq: (left, right) => left !== right,
};

/** Every filter must hold; a name that is no field is a free property. Hidden images show only when asked for. */
export function createImageFilter(query: URLSearchParams): (image: GlanceImage) => boolean {
  const filters = [...query].filter(([name]) => !CONTROLS.has(name));
  const asked: readonly (readonly [string, string])[] = query.has('os_hidden') ? filters : [...filters, ['os_hidden', 'false']];
  for (const [name, wanted] of asked) requireSensible(name, wanted);
  return (image) => asked.every(([name, wanted]) => FILTERS[name]?.(image, wanted) ?? image.properties[name] === wanted);
}

function requireSensible(name: string, wanted: string): void {
  if (name === 'visibility' && ![...VISIBILITIES, 'all'].includes(wanted)) throw badRequest(`Invalid visibility value: ${wanted}`);
  if (name === 'changes-since') throw badRequest('The "changes-since" filter is no longer available on v2.');
  if ((name === 'os_hidden' || name === 'protected') && !['true', 'false'].includes(wanted.toLowerCase())) {
    throw badRequest(`Invalid value '${wanted}' for '${name}' filter. Valid values are 'true' or 'false'.`);
  }
  if ((name === 'size_min' || name === 'size_max') && !/^\d+$/u.test(wanted)) {
    throw badRequest('Cannot convert image size to integer.');
  }
}

/** `gte:2026-11-21T00:00:00Z`; without an operator the time must be the same. */
function compareTime(actual: number, wanted: string): boolean {
  const [, operator = 'eq', text = wanted] = /^(gt|gte|lt|lte|eq|neq):(.*)$/u.exec(wanted) ?? [];
  const time = Date.parse(text);
  if (Number.isNaN(time)) throw badRequest('Invalid time comparison operator or value.');
  return TIME_OPERATORS[operator]?.(Math.floor(actual / 1000), Math.floor(time / 1000)) ?? false;
}
