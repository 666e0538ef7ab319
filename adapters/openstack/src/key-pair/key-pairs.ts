import type { components } from '@isobar/contracts/openstack-nova';
import type { KeyPair, Page, ReadOptions, ResourceReader } from '@isobar/core';
import { formatRef } from '@isobar/core';
import { z } from 'zod';

import type { OpenStackApi } from '../api/openstack-api.ts';
import { WANTED } from '../api/wanted-microversions.ts';
import { linksWire, nextMarker } from '../wire/next-marker.ts';
import type { OpenStackNative } from '../wire/openstack-native.ts';
import { toNative } from '../wire/openstack-native.ts';
import { fromOpenStackTime } from '../wire/openstack-time.ts';
import { readBody } from '../wire/read-body.ts';

type KeyPairDocument = components['schemas']['KeyPair'];
export type OpenStackKeyPair = KeyPair<OpenStackNative<KeyPairDocument>>;

const text = z.string().nullish();

const keyPairWire = z.looseObject({ name: z.string().min(1), type: text, fingerprint: text, public_key: text, created_at: text });
const replyWire = z.looseObject({ keypair: keyPairWire });
const pageWire = z.looseObject({ keypairs: z.array(replyWire), keypairs_links: linksWire });

/** Key pairs of the user; their name is their id (SOURCES.md#nova-keypair-per-user). */
export class KeyPairReader implements ResourceReader<OpenStackKeyPair> {
  private readonly api: OpenStackApi;
  private readonly pageSize: number;

  constructor(api: OpenStackApi, pageSize: number) {
    this.api = api;
    this.pageSize = pageSize;
  }

  async listPage(cursor: string | undefined, { signal }: ReadOptions): Promise<Page<OpenStackKeyPair>> {
    const wants = WANTED.keyPairPages;
    // Pages came with 2.35: before it Nova knows neither of the two.
    const paged = await this.api.speaks(wants, signal);
    const query = paged ? { limit: this.pageSize, marker: cursor } : {};
    const look = { service: 'compute', path: '/os-keypairs', query, wants, operation: 'list key pairs', signal } as const;
    const { keypairs, keypairs_links: links } = await readBody(this.api, pageWire, look);
    const next = nextMarker(links);
    return { items: keypairs.map(({ keypair }) => toKeyPair(keypair, this.api.cloud)), ...(next === undefined ? {} : { next }) };
  }

  async get(id: string, { signal }: ReadOptions): Promise<OpenStackKeyPair> {
    const path = `/os-keypairs/${encodeURIComponent(id)}`;
    const look = { service: 'compute', path, wants: WANTED.keyPairs, operation: 'get key pair', id, signal } as const;
    const { keypair } = await readBody(this.api, replyWire, look);
    return toKeyPair(keypair, this.api.cloud);
  }

  isId(): boolean {
    return true;
  }
}

function toKeyPair(row: z.output<typeof keyPairWire>, cloud: string): OpenStackKeyPair {
  return {
    ref: formatRef(cloud, row.name),
    cloud,
    id: row.name,
    name: row.name,
    type: row.type === 'ssh' || row.type === 'x509' ? row.type : null,
    fingerprint: row.fingerprint ?? null,
    publicKey: row.public_key?.trim() ?? null,
    scope: 'user',
    createdAt: fromOpenStackTime(row.created_at),
    native: toNative(null, row as unknown as KeyPairDocument),
  };
}
