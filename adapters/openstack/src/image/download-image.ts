import type { ImageDownload, ReadOptions } from '@isobar/core';
import { CloudError } from '@isobar/core';

import type { OpenStackApi } from '../api/openstack-api.ts';
import type { OpenStackImage } from './image-mapper.ts';
import type { OpenStackImageReader } from './image-reader.ts';

/**
 * The bytes of an image with the digest that Glance made of them (SOURCES.md#glance-image-download, #glance-image-hash).
 * @throws CloudError `not_found`; `conflict` for an image without data
 */
export async function downloadImage(api: OpenStackApi, images: OpenStackImageReader, id: string, { signal }: ReadOptions): Promise<ImageDownload> {
  const image = await images.get(id, { signal });
  if (image.status === 'pending') throw withoutData(image);
  const { status, headers, stream } = await api.download({
    service: 'image',
    method: 'GET',
    path: `/images/${encodeURIComponent(id)}/file`,
    headers: { accept: 'application/octet-stream' },
    operation: 'download image',
    resource: image.ref,
    signal,
  });
  if (status === 204) throw withoutData(image);
  const length = headers['content-length'];
  return { stream, sizeBytes: length === undefined ? image.sizeBytes : Number(length), checksum: checksumOf(image) };
}

function checksumOf({ native }: OpenStackImage): ImageDownload['checksum'] {
  const { os_hash_algo: algorithm, os_hash_value: value, checksum } = native.raw as Readonly<Record<string, unknown>>;
  if (typeof algorithm === 'string' && typeof value === 'string') return { algorithm, value };
  return typeof checksum === 'string' ? { algorithm: 'md5', value: checksum } : null;
}

function withoutData({ cloud, ref, native }: OpenStackImage): CloudError {
  const details = {
    cloud,
    provider: 'openstack',
    operation: 'download image',
    resource: ref,
    outcome: 'not_applicable',
    transitional: true,
  } as const;
  return new CloudError('conflict', `download image: the image has no data (${native.status ?? 'unknown'})`, details);
}
