import { z } from 'zod';

import type { OpenStackApi } from '../../api/openstack-api.ts';
import { readBody } from '../../wire/read-body.ts';
import { nullWhereMissing } from '../server-sight.ts';

const text = z.string().nullish();

const storedWire = z.looseObject({
  id: z.string(),
  status: z.string(),
  size: z.number().nullish(),
  os_hash_algo: text,
  os_hash_value: text,
  os_glance_failed_import: text,
  os_glance_import_task: text,
});

/** What Glance says of the bytes of an image. */
export type StoredImage = z.output<typeof storedWire>;

/** Statuses that no transfer leaves any more. */
export const LOST = new Set(['killed', 'deleted', 'pending_delete']);

/** null where the image is not there. */
export function readStored(api: OpenStackApi, id: string, signal: AbortSignal | undefined): Promise<StoredImage | null> {
  const look = { service: 'image', path: `/images/${encodeURIComponent(id)}`, operation: 'get image', id, signal } as const;
  return nullWhereMissing(readBody(api, storedWire, look));
}
