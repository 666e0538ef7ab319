import { memory } from '@isobar/adapter-memory';
import type { CloudAdapter } from '@isobar/core';
import type { NativeAccess, NativeRequest } from '@isobar/transport';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { createIsobar } from '../create-isobar.ts';
import type { Isobar } from '../create-isobar.ts';
import { withoutSecrets } from './native-clouds.ts';

let sent: NativeRequest[] = [];
let isobar: Isobar;

beforeEach(() => {
  sent = [];
});

afterEach(() => isobar.close());

async function open(readOnly: boolean): Promise<Isobar> {
  const native: NativeAccess = {
    documents: [],
    find: () => ({ found: null, nearest: null }),
    request: async (request) => {
      sent.push(request);
      return { status: 200, headers: {}, requestId: 'r-1', body: { ok: true } };
    },
  };
  const withNative: CloudAdapter & { readonly native: NativeAccess } = { ...memory({ cloud: 'sky' }), native };
  isobar = await createIsobar({ adapters: [withNative, memory({ cloud: 'fake' })], readOnly });
  return isobar;
}

describe('native calls', () => {
  it('go to the adapter, and the reply comes back as it is', async () => {
    const reply = await (await open(false)).native('sky').request({ method: 'POST', path: '/v1/things', json: { a: 1 } });
    expect(sent).toEqual([{ method: 'POST', path: '/v1/things', json: { a: 1 } }]);
    expect(reply).toMatchObject({ status: 200, requestId: 'r-1', body: { ok: true } });
  });

  it('write nothing where everything is read-only', async () => {
    const sdk = await open(true);
    await sdk.native('sky').request({ method: 'GET', path: '/v1/things' });
    const refused = sdk.native('sky').request({ method: 'DELETE', path: '/v1/things' });
    await expect(refused).rejects.toMatchObject({ code: 'permission_denied', details: { outcome: 'not_applied' } });
    expect(sent).toHaveLength(1);
  });

  it('are not there for a provider without an API, nor for a cloud that is not configured', async () => {
    const sdk = await open(false);
    expect(() => sdk.native('fake')).toThrow(/has no API of its own/);
    expect(() => sdk.native('skye')).toThrow(/did you mean sky/);
  });

  it('are shown without the values of secrets', async () => {
    await open(false);
    expect(withoutSecrets({ server: { id: '1', adminPass: 'x' } })).toEqual({ server: { id: '1', adminPass: '[redacted]' } });
  });
});
