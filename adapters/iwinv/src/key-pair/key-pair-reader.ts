import type { components } from '@isobar/contracts/iwinv';
import type { KeyPair, Page, ReadOptions, ResourceReader } from '@isobar/core';
import { collectItems, formatRef } from '@isobar/core';
import { z } from 'zod';

import type { IwinvClient } from '../wire/iwinv-client.ts';
import type { IwinvNative } from '../wire/iwinv-native.ts';
import { toNative } from '../wire/iwinv-native.ts';
import { fromKoreanTime } from '../wire/korean-time.ts';
import { readPage } from '../wire/read-page.ts';
import { requireRow } from '../wire/require-row.ts';

type KeyDocument = components['schemas']['SshKey'];

export type IwinvKeyPair = KeyPair<IwinvNative<KeyDocument>>;

const keyWire = z.looseObject({ ssh_key_id: z.string().min(1), name: z.string().nullish(), start_date: z.string().nullish() });

/** SSH keys: id, name and date, never the material (SOURCES.md#iwinv-ssh-key-fields). There is no detail call. */
export class IwinvKeyPairReader implements ResourceReader<IwinvKeyPair> {
  private readonly client: IwinvClient;

  constructor(client: IwinvClient) {
    this.client = client;
  }

  async listPage(cursor: string | undefined, { signal }: ReadOptions): Promise<Page<IwinvKeyPair>> {
    const page = await readPage(this.client, keyWire, '/v1/auth/ssh_key', cursor, { operation: 'list key pairs', signal });
    return { ...page, items: page.items.map((row) => toKeyPair(row, this.client.cloud)) };
  }

  async get(id: string, { signal }: ReadOptions): Promise<IwinvKeyPair> {
    const items = await collectItems((cursor, options) => this.listPage(cursor, options), { signal });
    return requireRow(
      items.filter((key) => key.id === id),
      this.client.cloud,
      'key pair',
      id,
    );
  }

  /** Ids of keys have no published form, and names need not be unique. */
  isId(_text: string): boolean {
    return false;
  }
}

/** Pure. A name may be empty: that is none. */
function toKeyPair(wire: z.output<typeof keyWire>, cloud: string): IwinvKeyPair {
  const id = wire.ssh_key_id;
  const name = wire.name ?? '';
  return {
    ref: formatRef(cloud, id),
    cloud,
    id,
    name: name === '' ? null : name,
    type: 'ssh',
    fingerprint: null,
    publicKey: null,
    scope: 'account',
    createdAt: fromKoreanTime(wire.start_date),
    native: toNative(null, wire as unknown as KeyDocument),
  };
}
