import type { CloudAdapter, ResourceReader, SecurityGroup } from '@isobar/core';
import { CloudError } from '@isobar/core';

import { OWN_LIMITS } from '../../memory-evidence.ts';
import type { Mutant } from './mutant.ts';
import { withReader, withStrategy } from './mutate.ts';

const family = 'capability';

const REASON = { reason: 'it does not want to', evidence: OWN_LIMITS } as const;

function withGroups(adapter: CloudAdapter, change: (reader: ResourceReader<SecurityGroup>) => Partial<ResourceReader<SecurityGroup>>): CloudAdapter {
  return adapter.securityGroups === undefined ? adapter : { ...adapter, securityGroups: withReader(adapter.securityGroups, change) };
}

export const CAPABILITY_MUTANTS: readonly Mutant[] = [
  {
    name: 'lost its rename',
    family,
    test: 'declares each verb or is known to lack it',
    assertion: 'a verb is either declared or listed as lacking',
    wrap: (adapter) => {
      const { rename: _, ...strategies } = adapter.strategies;
      return { ...adapter, strategies };
    },
  },
  {
    name: 'suspends by stopping and says nothing of it',
    family,
    test: 'refuses each verb that it lacks as unsupported',
    assertion: 'a verb that the adapter lacks is unsupported',
    wrap: (adapter) => ({ ...adapter, strategies: { ...adapter.strategies, suspend: (adapter.strategies.stop ?? []) as never } }),
  },
  {
    name: 'does a verb that it declares as unsupported',
    family,
    test: 'does each verb or declares it as unsupported, and so with each kind of resource',
    assertion: 'a verb is either done or declared as unsupported',
    wrap: (adapter) => ({ ...adapter, unsupported: { ...adapter.unsupported, stop: REASON } }),
  },
  {
    name: 'neither reads key pairs nor says why',
    family,
    test: 'does each verb or declares it as unsupported, and so with each kind of resource',
    assertion: 'a kind of resource is either read or declared as unsupported',
    wrap: (adapter) => {
      const { keyPairs: _, ...rest } = adapter;
      return rest;
    },
  },
  {
    name: 'cannot suspend and gives no reason',
    family,
    test: 'does each verb or declares it as unsupported, and so with each kind of resource',
    assertion: 'what is unsupported has a reason with evidence',
    wrap: (adapter) => ({ ...adapter, unsupported: { ...adapter.unsupported, suspend: { ...REASON, reason: '' } } }),
  },
  {
    name: 'fails to list its security groups',
    family,
    test: 'lists and reads each kind of resource that it declares',
    assertion: 'a kind that the adapter reads can be listed',
    wrap: (adapter) => withGroups(adapter, () => ({ listPage: () => Promise.reject(new CloudError('internal', 'no list')) })),
  },
  {
    name: 'reads another group than was asked for',
    family,
    test: 'lists and reads each kind of resource that it declares',
    assertion: 'an item of a list can be read by its id',
    wrap: (adapter) =>
      withGroups(adapter, (reader) => ({ get: async (id, options) => ({ ...(await reader.get(id, options)), ref: 'fake/another' }) })),
  },
  {
    name: 'hides a facet from the capability table',
    family,
    test: 'states the whole envelope of each strategy, with evidence',
    assertion: 'an envelope states every facet that its verb must state',
    wrap: (adapter) =>
      withStrategy(adapter, 'rebuild', (strategy) => {
        const { placement: _, ...envelope } = strategy.envelope;
        return { envelope: envelope as typeof strategy.envelope };
      }),
  },
  {
    name: 'gives two strategies one id',
    family,
    test: 'gives its strategies ids, titles and verbs',
    assertion: 'every strategy has an id of its own',
    wrap: (adapter) => withStrategy(adapter, 'rebuild', () => ({ id: 'memory.rebuild' })),
  },
  {
    name: 'looks without a pause',
    family,
    test: 'proves its credentials and says how often to look',
    assertion: 'an adapter says how often to look',
    wrap: (adapter) => ({ ...adapter, pacing: { ...adapter.pacing, initialMilliseconds: 0 } }),
  },
];
