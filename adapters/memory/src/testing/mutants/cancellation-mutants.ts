import type { Mutant } from './mutant.ts';
import { withServers, withStep } from './mutate.ts';

const family = 'cancellation';

export const CANCELLATION_MUTANTS: readonly Mutant[] = [
  {
    name: 'lists on after a cancel',
    family,
    test: 'stops reading when it is canceled',
    assertion: 'a list that was canceled ends as canceled',
    wrap: (adapter) => withServers(adapter, (reader) => ({ listPage: (cursor) => reader.listPage(cursor, {}) })),
  },
  {
    name: 'plans on after a cancel',
    family,
    test: 'stops reading when it is canceled',
    assertion: 'planning that was canceled ends as canceled',
    wrap: (adapter) => ({ ...adapter, readFacts: (query) => adapter.readFacts({ ...query, signal: undefined }) }),
  },
  {
    name: 'sends although it was canceled',
    family,
    test: 'does not send a write that was canceled',
    assertion: 'a write that was canceled before it was sent does not succeed',
    wrap: (adapter) => withStep(adapter, 'memory.stop', (driver) => ({ send: (context) => driver.send({ ...context, signal: undefined }) })),
  },
  {
    name: 'forgets what it sent when the waiting was canceled',
    family,
    test: 'stops waiting when it is canceled, and lets the operation go on',
    assertion: 'an operation ends when somebody waits for it again',
    wrap: (adapter) => {
      const sent = new Set<string>();
      return withStep(adapter, 'memory.rebuild', (driver) => ({
        send: (context) => {
          sent.add(context.operationId);
          return driver.send(context);
        },
        observe: async (context) => {
          if (sent.has(context.operationId)) return driver.observe(context);
          return { state: 'failed', error: { code: 'internal', message: 'what was that?', outcome: 'unknown', retryable: false } };
        },
      }));
    },
  },
];
