import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { RESOURCE_KINDS } from '@isobar/core';
import type { Isobar } from '@isobar/sdk';
import { READER_NAMES } from '@isobar/sdk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createRemoteIsobar } from './create-remote-isobar.ts';
import { LIST_PATHS } from './rows/kind-paths.ts';
import type { StandIn } from './testing/stand-in.ts';
import { startStandIn } from './testing/stand-in.ts';

let gateway: StandIn;
let remote: Isobar;
beforeAll(async () => {
  gateway = await startStandIn({ lab: { provider: 'memory', priceBook: 'lab.yaml' }, spare: { provider: 'memory', readOnly: true } });
  writeFileSync(join(gateway.folder, 'lab.yaml'), 'version: 1\n');
  remote = await createRemoteIsobar({ url: gateway.url, token: gateway.token });
});
afterAll(async () => {
  await remote.close();
  await gateway.close();
});

/** As JSON, without the times of reading. */
function untimed(value: unknown): object {
  return JSON.parse(JSON.stringify(value, (name, member: unknown) => (name === 'readAt' ? 'then' : member))) as object;
}

describe('the clouds of a gateway', () => {
  it.each(RESOURCE_KINDS)('give the same rows of the kind %s, over all pages, and say how old they are', async (kind) => {
    const here = await gateway.isobar[READER_NAMES[kind]].list().collect();
    const there = await remote[READER_NAMES[kind]].list().collect();
    expect(untimed(there)).toMatchObject(untimed(here));
    expect(there.items).toHaveLength(here.items.length);
    expect(there.freshness?.map(({ cloud }) => cloud)).toEqual(['lab', 'spare']);
  });

  it('give the same resource by id and by name', async () => {
    const byId = await remote.servers.get('lab/server-1');
    expect(byId).toEqual(JSON.parse(JSON.stringify(await gateway.isobar.servers.get('lab/server-1'))));
    expect((await remote.servers.get('lab/web-1')).ref).toBe('lab/server-1');
  });

  it('are asked for one cloud where one is named', async () => {
    const { items } = await remote.servers.list({ clouds: ['spare'], accept: ({ phase }) => phase === 'running' }).collect();
    expect(new Set(items.map(({ cloud }) => cloud))).toEqual(new Set(['spare']));
  });

  it('are named without asking again, and a wrong name is told with its nearest', () => {
    expect(remote.clouds.names).toEqual(['lab', 'spare']);
    expect([remote.clouds.provider('lab'), remote.clouds.isReadOnly('lab'), remote.clouds.isReadOnly('spare')]).toEqual(['memory', false, true]);
    expect(() => remote.servers.list({ clouds: ['labb'] })).toThrow(/no cloud labb; did you mean lab\?/);
  });

  it('tell the same of themselves, of their prices and of their bills', async () => {
    const { clouds, prices } = gateway.isobar;
    expect(await remote.clouds.check('lab')).toEqual(await clouds.check('lab'));
    expect(await remote.clouds.place('lab')).toEqual(await clouds.place('lab'));
    expect(await remote.clouds.signOut('lab')).toBe(await clouds.signOut('lab'));
    expect(await remote.clouds.priceBook('lab')).toEqual(await clouds.priceBook('lab'));
    expect(await remote.clouds.priceBook('spare')).toBeNull();
    expect(remote.prices.quotes('lab')).toBe(true);
    const request = { flavorId: 'flavor-small', volumes: [{ sizeGiB: 10, type: null }], publicAddresses: 0 };
    expect(untimed(await remote.prices.quote('lab', request))).toEqual(untimed(await prices.quote('lab', request)));
    expect(await remote.prices.billing('lab')).toEqual(await prices.billing('lab'));
  });

  it('answer in their own words, unmasked as from here', async () => {
    const native = remote.native('lab');
    expect(await native.find({ method: 'GET', path: '/thing' })).toMatchObject({ found: null, nearest: { operationId: 'listThings' } });
    const { status, body } = await native.request({ method: 'POST', path: '/things', json: { a: 1 } });
    expect([status, body]).toEqual([200, { method: 'POST', path: '/things', json: { a: 1 }, showSecrets: true }]);
  });

  it('send no write in their own words where they are read-only', async () => {
    const sent = gateway.requests.length;
    const refused = remote.native('spare').request({ method: 'DELETE', path: '/things' });
    await expect(refused).rejects.toMatchObject({ code: 'permission_denied', details: { outcome: 'not_applied' } });
    expect(gateway.requests).toHaveLength(sent);
  });

  it('hand over the bytes of an image', async () => {
    const { stream, sizeBytes } = await remote.images.download('lab/image-debian');
    const chunks: Uint8Array[] = [];
    for await (const chunk of stream) chunks.push(chunk);
    expect([Buffer.concat(chunks).toString(), sizeBytes]).toEqual(['the bytes of an image', 21]);
  });

  it('hand over no other bytes than the cloud states', async () => {
    const headers = { 'x-isobar-checksum': `sha256:${createHash('sha256').update('the bytes').digest('hex')}` };
    const download = async (body: string): Promise<string> => {
      gateway.before.push({ status: 200, body, type: 'application/octet-stream', headers });
      const { stream } = await remote.images.download('lab/image-debian');
      const chunks: Uint8Array[] = [];
      for await (const chunk of stream) chunks.push(chunk);
      return Buffer.concat(chunks).toString();
    };
    expect(await download('the bytes')).toBe('the bytes');
    await expect(download('the bites')).rejects.toMatchObject({ code: 'invalid_response', message: expect.stringMatching(/its sha256 is not/) });
  });

  it('keep adapters to themselves', () => {
    expect(() => remote.clouds.adapter('lab')).toThrow(/works in the gateway/);
  });
});

it('has a path of the document for every kind of resource', () => {
  expect(Object.keys(LIST_PATHS).toSorted()).toEqual([...RESOURCE_KINDS].toSorted());
});
