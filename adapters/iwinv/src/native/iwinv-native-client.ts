import type { operations } from '@isobar/contracts/iwinv';
import { invalidArgument } from '@isobar/core';
import type { HttpClient, NativeAccess, NativeCalls } from '@isobar/transport';
import { createNativeAccess, createNativeCalls } from '@isobar/transport';

import { OPERATIONS } from './operations.gen.ts';

/**
 * Every call of iwinv's document. Replies keep their envelope. Names and descriptions go as they are given: iwinv wants
 * them URL-encoded by the caller (SOURCES.md#iwinv-name-url-encoded).
 */
export interface IwinvNativeClient extends NativeAccess, NativeCalls<operations> {}

const DOCUMENT = { service: null, operations: OPERATIONS } as const;

export function createIwinvNative(cloud: string, http: HttpClient, readOnly: boolean): IwinvNativeClient {
  const access = createNativeAccess({
    cloud,
    documents: [DOCUMENT],
    readOnly,
    scope: () => ({}),
    toDocumentPath: (path) => path,
    // iwinv names no request.
    requestIdOf: () => null,
    send: async ({ path, service, microversion, ...request }) => {
      if (service !== undefined) throw invalidArgument('service', service, 'none: iwinv has one API');
      if (microversion !== undefined) throw invalidArgument('microversion', microversion, 'none: iwinv has no microversions');
      return http.send({ ...request, url: path, acceptsText: true });
    },
  });
  return { ...access, ...createNativeCalls<operations>(access, DOCUMENT) };
}
