import type { Image } from '@isobar/core';
import { invalidArgument, lookUp } from '@isobar/core';

import type { GcoreSession } from '../../gcore-session.ts';
import { createImageReader } from '../../image/image-reader.ts';
import type { GcoreServer } from '../../server/server-mapper.ts';
import type { TargetImage } from '../gcore-facts.ts';

const BYTES_PER_GIB = 1024 ** 3;

/** @throws CloudError `not_found`, or `invalid_argument` for an ambiguous name */
export async function resolveImage(session: GcoreSession, idOrName: string, signal: AbortSignal | undefined): Promise<TargetImage> {
  const image = await lookUp(createImageReader(session), idOrName, { cloud: session.cloud, kind: 'image', field: 'image', signal });
  return toTargetImage(image);
}

/** The image that a server has, for a rebuild that names none. @throws CloudError `invalid_argument` where it is not known */
export function imageOf(server: GcoreServer): string {
  if (server.image !== null) return server.image.id;
  throw invalidArgument('image', undefined, 'an image; the one that this server was made from is not known');
}

function toTargetImage(image: Image): TargetImage {
  const ownSizeGiB = Math.ceil((image.sizeBytes ?? 0) / BYTES_PER_GIB);
  const raw = image.native.raw as { readonly is_baremetal?: boolean | null };
  return {
    id: image.id,
    name: image.name,
    minDiskGiB: Math.max(image.minDiskGiB ?? 0, ownSizeGiB, 1),
    bareMetal: raw.is_baremetal === true,
    available: image.status === 'available',
  };
}
