import { ACCESS_KEY } from '../memory-harness.ts';
import type { Mutant } from './mutant.ts';
import { stating, withEffects, withFacts } from './mutate.ts';

const family = 'consent';

export const CONSENT_MUTANTS: readonly Mutant[] = [
  {
    name: 'says that a rebuild keeps the root disk',
    family,
    test: 'names the root disk as a loss of a rebuild',
    assertion: 'a rebuild with another image asks to accept the loss of the root disk',
    wrap: (adapter) => withEffects(adapter, 'rebuild', stating('rootDisk', 'kept')),
  },
  {
    name: 'says that a delete keeps the server',
    family,
    test: 'names the server as a loss of a delete',
    assertion: 'a delete asks to accept the loss of the server',
    wrap: (adapter) => withEffects(adapter, 'delete', stating('identity', 'kept')),
  },
  {
    name: 'hides that a revert loses what was written since',
    family,
    test: 'has the writes since a resize accepted where a revert loses them',
    assertion: 'a revert that rolls the disk back asks to accept the loss of what was written since',
    wrap: (adapter) => withEffects(adapter, 'revertResize', stating('writesSinceResize', 'kept')),
  },
  {
    name: 'deletes before it was allowed to',
    family,
    test: 'sends nothing while a loss is not accepted',
    assertion: 'without consent nothing is sent',
    wrap: (adapter, cloud) =>
      withFacts(adapter, async (read, query) => {
        if (query.action === 'delete') await cloud.connection.write('detach everything', () => undefined, { accessKey: ACCESS_KEY });
        return read;
      }),
  },
];
