import type { ImageDownload, ReadOptions } from '@isobar/core';
import { CloudError, lookUp, parseRef } from '@isobar/core';

import type { CloudSet } from './cloud-set.ts';

/** The bytes of an image as its cloud sends them. @throws CloudError `not_found`, `unsupported` with the reason */
export async function downloadImage(clouds: CloudSet, ref: string, { signal }: ReadOptions): Promise<ImageDownload> {
  const { cloud, id } = parseRef(ref);
  const adapter = clouds.adapter(cloud);
  if (adapter.downloadImage === undefined) {
    const reason = adapter.unsupported.downloadImage?.reason ?? `the ${adapter.provider} adapter does not download images`;
    throw new CloudError('unsupported', `${adapter.provider} gives out no images: ${reason}`, {
      cloud,
      outcome: 'not_applicable',
      reasons: [reason],
    });
  }
  const found = adapter.images.isId(id) ? id : (await lookUp(adapter.images, id, { cloud, kind: 'image', signal })).id;
  return adapter.downloadImage(found, { signal });
}
