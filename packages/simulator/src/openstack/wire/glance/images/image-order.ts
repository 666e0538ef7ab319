import type { GlanceImage } from '../../../model/image.ts';
import { badRequest } from '../glance-errors.ts';

const KEYS: Readonly<Record<string, (image: GlanceImage) => string | number>> = {
  name: ({ name }) => name ?? '',
  status: ({ status }) => status,
  container_format: ({ containerFormat }) => containerFormat ?? '',
  disk_format: ({ diskFormat }) => diskFormat ?? '',
  size: ({ sizeBytes }) => sizeBytes ?? -1,
  id: ({ id }) => id,
  created_at: ({ createdAt }) => createdAt,
  updated_at: ({ updatedAt }) => updatedAt,
};

interface Order {
  readonly read: (image: GlanceImage) => string | number;
  readonly sign: 1 | -1;
}

/** `sort=name:asc,size` or the older `sort_key` and `sort_dir`; images come newest first. */
export function sortImages(images: readonly GlanceImage[], query: URLSearchParams): readonly GlanceImage[] {
  const orders = readOrders(query);
  return images.toSorted((left, right) => {
    for (const { read, sign } of orders) {
      const [one, two] = [read(left), read(right)];
      if (one !== two) return one < two ? -sign : sign;
    }
    return 0;
  });
}

function readOrders(query: URLSearchParams): readonly Order[] {
  const sort = query.get('sort');
  const [keys, directions] = [query.getAll('sort_key'), query.getAll('sort_dir')];
  if (sort !== null) {
    if (keys.length + directions.length > 0) throw badRequest('Old and new sorting syntax cannot be combined');
    return sort
      .trim()
      .split(',')
      .map((part) => {
        const [key = '', direction = 'desc'] = part.split(':');
        return toOrder(key.trim(), direction.trim());
      });
  }
  if (directions.length > 1 && directions.length !== keys.length) {
    throw badRequest('Number of sort dirs does not match the number of sort keys');
  }
  const wanted = keys.length === 0 ? ['created_at'] : keys;
  return wanted.map((key, index) => toOrder(key.trim(), (directions[index] ?? directions[0] ?? 'desc').trim()));
}

function toOrder(key: string, direction: string): Order {
  const read = KEYS[key];
  if (read === undefined) {
    throw badRequest(`Invalid sort key: ${key}. It must be one of the following: ${Object.keys(KEYS).join(', ')}.`);
  }
  if (direction !== 'asc' && direction !== 'desc') throw badRequest(`Invalid sort direction: ${direction}`);
  return { read, sign: direction === 'asc' ? 1 : -1 };
}
