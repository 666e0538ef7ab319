import type { Image, Page, ReadOptions, ResourceReader } from '@isobar/core';

import type { GcoreSession } from '../gcore-session.ts';
import { fetchOffsetPage, isUuid } from '../wire/paging.ts';
import { toImage } from './image-mapper.ts';
import type { ImageRow } from './image-wire.ts';
import { imageWire } from './image-wire.ts';

export const IMAGES = '/v1/images';

export function createImageReader(session: GcoreSession): ResourceReader<Image> {
  const { client, cloud, pageSize } = session;
  return {
    listPage: (cursor: string | undefined, { signal }: ReadOptions): Promise<Page<Image>> => {
      const page = { row: imageWire, path: client.scoped(IMAGES), cursor, limit: pageSize, look: { operation: 'list images', signal } };
      return fetchOffsetPage(client, page, (row) => toImage(cloud, row));
    },
    get: async (id, { signal }) => toImage(cloud, await fetchImage(session, id, signal)),
    isId: isUuid,
  };
}

/** @throws CloudError `not_found` */
export function fetchImage({ client }: GcoreSession, id: string, signal: AbortSignal | undefined): Promise<ImageRow> {
  return client.read(imageWire, client.scoped(IMAGES, id), { operation: 'get image', id, signal });
}
