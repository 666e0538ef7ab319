import type { CloudAdapter } from '@isobar/core';
import { CloudError } from '@isobar/core';
import type { NativeAccess } from '@isobar/transport';
import { createRedactor, isRead, readOnlyRefusal } from '@isobar/transport';

import type { CloudSet } from './cloud-set.ts';

/**
 * Calls of one cloud in its provider's own words: untyped, for what is only known when it runs. Who makes an adapter
 * has the same calls typed, as `adapter.native`. Nothing is planned: a write is sent as soon as it is asked for.
 * @throws CloudError `unsupported` for a provider without an API of its own; a write to a read-only cloud is `permission_denied`
 */
export function nativeOf(clouds: CloudSet, name: string): NativeAccess {
  const adapter = clouds.adapter(name);
  if (!isNative(adapter)) throw new CloudError('unsupported', `${name} (${adapter.provider}) has no API of its own`, { cloud: name });
  const { native } = adapter;
  return {
    documents: native.documents,
    find: (request) => native.find(request),
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
