import type { ReadFacts } from '@isobar/core';

import type { Mutant } from './mutant.ts';
import { withDigest, withStep, withStrategy } from './mutate.ts';

const family = 'staleness';

export const STALENESS_MUTANTS: readonly Mutant[] = [
  {
    name: 'sends a rebuild without another look at the facts',
    family,
    test: 'refuses a rebuild of a server that changed since it was planned',
    assertion: 'a rebuild whose facts changed sends nothing',
    wrap: (adapter) =>
      withStrategy(adapter, 'rebuild', (strategy) => ({
        steps: (facts, request) => strategy.steps(facts, request).map((step) => Object.assign({}, step, { checks: [] })),
      })),
  },
  {
    name: 'does not notice that someone else resized',
    family,
    test: 'does not resize again what someone else resized',
    assertion: 'a resize that someone else made sends nothing',
    wrap: (adapter) => withDigest(adapter, (digest) => ({ ...digest, flavor: 'some flavor' })),
  },
  {
    name: 'remembers the facts of a server that is gone',
    family,
    test: 'refuses a rebuild of a server that is gone',
    assertion: 'a rebuild of a server that is gone sends nothing',
    wrap: (adapter) => {
      const remembered = new Map<string, ReadFacts>();
      const trusting = withStep(adapter, 'memory.rebuild', () => ({ prepare: async () => ({ actions: [] }) }));
      return {
        ...trusting,
        readFacts: async (query) => {
          const key = `${query.action} ${query.targetId}`;
          const read = remembered.get(key) ?? ((await adapter.readFacts(query)) as ReadFacts);
          remembered.set(key, read);
          return read as never;
        },
      };
    },
  },
  {
    name: 'waits on for a window that somebody else closed',
    family,
    test: 'ends a waiting resize that someone else closed',
    assertion: 'a window that somebody else closed is superseded',
    wrap: (adapter) => withStep(adapter, 'memory.window', () => ({ observe: async () => ({ state: 'waiting', seen: 'CONFIRM_WAIT' }) })),
  },
];
