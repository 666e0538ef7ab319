import { describe, expect, it } from 'vitest';

import { placePath } from './place-path.ts';

describe('a path of a document', () => {
  it.each([
    ['compute', '/v2.1/servers/detail', 'version', '/servers/detail'],
    ['compute', '/servers/detail', 'version', '/servers/detail'],
    ['compute', '/v2.1/', 'version', '/'],
    ['compute', '/', 'root', '/'],
    ['compute', '/v2.10/servers', 'root', '/v2.10/servers'],
    ['volume', '/v3/p1/volumes/detail', 'version', '/volumes/detail'],
    ['volume', '/v3/p2/volumes/detail', 'root', '/v3/p2/volumes/detail'],
    ['volume', '/v3/p1?limit=1', 'version', '?limit=1'],
    ['image', '/versions', 'root', '/versions'],
    ['network', '/v2.0/ports', 'version', '/ports'],
    ['identity', '/v3/auth/tokens', 'version', '/auth/tokens'],
    ['identity', '/v3', 'version', ''],
  ] as const)('of %s: %s', (service, path, at, placed) => {
    expect(placePath(service, path, 'p1')).toEqual({ at, path: placed });
  });
});
