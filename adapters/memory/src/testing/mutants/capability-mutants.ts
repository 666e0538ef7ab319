import type { Mutant } from './mutant.ts';
import { withStrategy } from './mutate.ts';

const family = 'capability';

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
    name: 'pauses by stopping and says nothing of it',
    family,
    test: 'refuses each verb that it lacks as unsupported',
    assertion: 'a verb that the adapter lacks is unsupported',
    wrap: (adapter) => ({ ...adapter, strategies: { ...adapter.strategies, pause: (adapter.strategies.stop ?? []) as never } }),
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
