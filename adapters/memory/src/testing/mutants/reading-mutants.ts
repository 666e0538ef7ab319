import { CloudError } from '@isobar/core';

import { ACCESS_KEY } from '../memory-harness.ts';
import type { Mutant } from './mutant.ts';
import { withEachServer, withReader, withServers } from './mutate.ts';

const family = 'reading';

export const READING_MUTANTS: readonly Mutant[] = [
  {
    name: 'forgets the pages after the first',
    family,
    test: 'lists every server exactly once over all pages',
    assertion: 'every server is on some page',
    wrap: (adapter) =>
      withServers(adapter, (reader) => ({ listPage: async (cursor, options) => ({ items: (await reader.listPage(cursor, options)).items }) })),
  },
  {
    name: 'begins each page with the last row of the page before',
    family,
    test: 'lists every server exactly once over all pages',
    assertion: 'no server is listed twice',
    wrap: (adapter) =>
      withServers(adapter, (reader) => ({
        listPage: async (cursor, options) => {
          const page = await reader.listPage(cursor, options);
          return cursor === undefined ? page : { ...page, items: [await reader.get(cursor, options), ...page.items] };
        },
      })),
  },
  {
    name: 'calls a missing server bad input',
    family,
    test: 'says not_found for a server that is not there, and names it',
    assertion: 'a server that is not there is not_found',
    wrap: (adapter) =>
      withServers(adapter, (reader) => ({
        get: async (id, options) => {
          return reader.get(id, options).catch(() => Promise.reject(new CloudError('invalid_argument', `what is ${id}?`)));
        },
      })),
  },
  {
    name: 'takes every text for an image id',
    family,
    test: 'tells ids from names by their form',
    assertion: 'a name is not taken for an id',
    wrap: (adapter) => ({ ...adapter, images: withReader(adapter.images, () => ({ isId: () => true })) }),
  },
  {
    name: 'throws the native status away',
    family,
    test: 'shows references, and the native words beside the neutral ones',
    assertion: 'the native status stands beside the neutral one',
    wrap: (adapter) => withEachServer(adapter, (server) => ({ ...server, native: { ...server.native, status: null } })),
  },
  {
    name: 'writes 0 for a size that it did not read',
    family,
    test: 'leaves out what it does not know instead of calling it 0 or empty',
    assertion: 'an unknown size is null and never 0',
    wrap: (adapter) => ({
      ...adapter,
      flavors: withReader(adapter.flavors, (reader) => ({ get: async (id, options) => ({ ...(await reader.get(id, options)), memoryMiB: 0 }) })),
    }),
  },
  {
    name: 'shows its access key in the check of the cloud',
    family,
    test: 'shows no secret in any resource',
    assertion: 'no resource shows a secret',
    wrap: (adapter) => ({ ...adapter, check: async (options) => ({ ...(await adapter.check(options)), account: ACCESS_KEY }) }),
  },
];
