import type { operations } from '@isobar/contracts/gcore';
import { invalidArgument } from '@isobar/core';
import type { HttpClient, HttpReply, NativeAccess, NativeCalls } from '@isobar/transport';
import { createNativeAccess, createNativeCalls } from '@isobar/transport';

import { OPERATIONS } from './operations.gen.ts';

/** Path parameters that the account itself knows. */
export type GcoreScope = 'project_id' | 'region_id';

/** Every call of the platform's document, in the project and region of the account where none is given. */
export interface GcoreNativeClient extends NativeAccess, NativeCalls<operations, GcoreScope> {}

export interface GcoreNativeSettings {
  readonly cloud: string;
  readonly http: HttpClient;
  readonly projectId: number;
  readonly regionId: number;
  readonly readOnly: boolean;
}

const DOCUMENT = { service: null, operations: OPERATIONS } as const;

export function createGcoreNative({ cloud, http, projectId, regionId, readOnly }: GcoreNativeSettings): GcoreNativeClient {
  const access = createNativeAccess({
    cloud,
    documents: [DOCUMENT],
    readOnly,
    scope: () => ({ project_id: projectId, region_id: regionId }),
    toDocumentPath: fromRoot,
    requestIdOf,
    send: async ({ path, service, microversion, ...request }) => {
      if (service !== undefined) throw invalidArgument('service', service, 'none: this cloud has one API');
      if (microversion !== undefined) throw invalidArgument('microversion', microversion, 'none: this cloud has no microversions');
      return http.send({ ...request, url: fromRoot(path), acceptsText: true });
    },
  });
  return { ...access, ...createNativeCalls<operations, GcoreScope>(access, DOCUMENT) };
}

/** The vendor's pages leave `/cloud` out of the paths that they list. */
function fromRoot(path: string): string {
  return /^\/v\d/.test(path) ? `/cloud${path}` : path;
}

function requestIdOf({ headers }: HttpReply): string | null {
  return headers['request_id'] ?? headers['x-id'] ?? null;
}
