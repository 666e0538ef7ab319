import { randomUUID } from 'node:crypto';

import type { components } from '@isobar/contracts/isobar';
import { CloudError } from '@isobar/core';
import type { NativeClient, NativeReply } from '@isobar/sdk';

import type { GatewayApi } from '../http/gateway-api.ts';
import { dataOf } from '../http/gateway-api.ts';
import type { RemoteCloudList } from './remote-cloud-list.ts';

type NativeInput = components['schemas']['NativeRequestInput'];

const READS: ReadonlySet<string> = new Set(['GET', 'HEAD']);

/** Calls in the provider's own words, sent by the gateway. As with a cloud of this process, what comes back is not masked. */
export function remoteNative(api: GatewayApi, list: RemoteCloudList, cloud: string): NativeClient {
  list.provider(cloud);
  const path = { cloud };
  return {
    find: ({ method, path: wanted, service }) => {
      const body = { method, path: wanted, service } as NativeInput;
      return dataOf<Awaited<ReturnType<NativeClient['find']>>>(api.POST('/v1/clouds/{cloud}/native/find', { params: { path }, body }));
    },
    request: async ({ signal = null, ...request }) => {
      if (list.isReadOnly(cloud) && !READS.has(request.method)) throw readOnly(cloud, `${request.method} ${request.path}`);
      const body = { ...request, showSecrets: true } as NativeInput;
      const header = { 'Idempotency-Key': randomUUID() };
      const reply = await dataOf<NativeReply>(api.POST('/v1/clouds/{cloud}/native', { params: { path, header }, body, signal }));
      return { ...reply, body: reply.body ?? undefined };
    },
  };
}

function readOnly(cloud: string, what: string): CloudError {
  return new CloudError('permission_denied', `${cloud} is read-only here: ${what} was not sent`, { cloud, outcome: 'not_applied' });
}
