import type { CloudAdapter } from '@isobar/core';
import { CloudError } from '@isobar/core';
import type { NativeAccess, NativeReply, NativeRequest } from '@isobar/transport';
import { createRedactor, isRead, readOnlyRefusal } from '@isobar/transport';

import type { CloudSet } from './cloud-set.ts';

/** Calls of one cloud in its provider's own words, wherever they are sent from. */
export interface NativeClient {
  /** The documented operation that a request is, or the nearest to it; asks nothing of the cloud. */
  find(request: Pick<NativeRequest, 'method' | 'path' | 'service'>): Promise<ReturnType<NativeAccess['find']>>;
  /** Sends once. See NativeAccess.request. */
  request(request: NativeRequest): Promise<NativeReply>;
}

/**
 * Calls of one cloud in its provider's own words: untyped, for what is only known when it runs. Who makes an adapter
 * has the same calls typed, as `adapter.native`. Nothing is planned: a write is sent as soon as it is asked for.
 * @throws CloudError `unsupported` for a provider without an API of its own; a write to a read-only cloud is `permission_denied`
 */
export function nativeOf(clouds: CloudSet, name: string): NativeClient {
  const adapter = clouds.adapter(name);
  if (!isNative(adapter)) throw new CloudError('unsupported', `${name} (${adapter.provider}) has no API of its own`, { cloud: name });
  const { native } = adapter;
  return {
    find: async (request) => native.find(request),
    request: async (request) => {
      if (clouds.isReadOnly(name) && !isRead(request.method)) throw readOnlyRefusal(name, `${request.method} ${request.path}`);
      return native.request(request);
    },
  };
}

function isNative(adapter: CloudAdapter): adapter is CloudAdapter & { readonly native: NativeAccess } {
  return 'native' in adapter;
}

/** What a cloud answered, with the values of keys, passwords and tokens masked. */
export function withoutSecrets(body: unknown): unknown {
  return createRedactor([]).value(body);
}
