import type { Page, ReadOptions, ResourceReader } from '@isobar/core';

import type { IwinvClient } from '../wire/iwinv-client.ts';
import { readPage } from '../wire/read-page.ts';
import { requireRow } from '../wire/require-row.ts';
import type { IwinvImage } from './image-mapper.ts';
import { toImage } from './image-mapper.ts';
import { imageWire } from './image-wire.ts';

const IMAGES_PATH = '/v1/images';
const IMAGE_ID = /^P?IMAGE-[A-Za-z0-9]{16,}$/;

export class IwinvImageReader implements ResourceReader<IwinvImage> {
  private readonly client: IwinvClient;

  constructor(client: IwinvClient) {
    this.client = client;
  }

  async listPage(cursor: string | undefined, { signal }: ReadOptions): Promise<Page<IwinvImage>> {
    const page = await readPage(this.client, imageWire, IMAGES_PATH, cursor, { operation: 'list images', signal });
    return { ...page, items: page.items.map((row) => toImage(row, this.client.cloud)) };
  }

  async get(id: string, { signal }: ReadOptions): Promise<IwinvImage> {
    const { rows } = await this.client.read(imageWire, `${IMAGES_PATH}/${encodeURIComponent(id)}`, { operation: 'get image', id, signal });
    return toImage(requireRow(rows, this.client.cloud, 'image', id), this.client.cloud);
  }

  isId(text: string): boolean {
    return IMAGE_ID.test(text);
  }
}
