import { CloudError, isCloudError } from '@isobar/core';

import type { Mutant } from './mutant.ts';
import { withStep } from './mutate.ts';

const family = 'unknown outcomes';

export const UNKNOWN_OUTCOME_MUTANTS: readonly Mutant[] = [
  {
    name: 'creates again when the answer was lost',
    family,
    test: 'finds out what became of a create whose answer was lost',
    assertion: 'create, lost reply: no write is carried out twice',
    wrap: (adapter) => withStep(adapter, 'memory.create', () => ({ reconcile: async () => ({ outcome: 'not_applied' }) })),
  },
  {
    name: 'says that a lost answer means that nothing happened',
    family,
    test: 'finds out what became of a resize whose answer was lost',
    assertion: 'resize, lost reply: it ends well or asks',
    wrap: (adapter) =>
      withStep(adapter, 'memory.resize', (driver) => ({
        send: (context) =>
          driver.send(context).catch((error: unknown) => {
            if (!isCloudError(error)) throw error;
            throw new CloudError(error.code, error.message, { ...error.details, outcome: 'not_applied' });
          }),
      })),
  },
  {
    name: 'asks a question that has no answer',
    family,
    test: 'finds out what became of a rebuild whose answer was lost',
    assertion: 'rebuild, lost reply: the question can be answered',
    wrap: (adapter) =>
      withStep(adapter, 'memory.rebuild', () => ({ reconcile: async () => ({ outcome: 'unknown', question: 'and now?', known: {}, choices: [] }) })),
  },
  {
    name: 'believes that a rebuild arrived that did not',
    family,
    test: 'finds out that a rebuild never arrived',
    assertion: 'rebuild, lost request: the server is as the verb promises',
    wrap: (adapter) =>
      withStep(adapter, 'memory.rebuild', (driver) => ({
        reconcile: async () => ({ outcome: 'applied', receipt: { output: { believed: true }, providerRefs: [] } }),
        observe: async (context) => (context.receipt.output['believed'] === true ? { state: 'done' } : driver.observe(context)),
      })),
  },
  {
    name: 'waits for ever for a resize that never arrived',
    family,
    test: 'finds out that a resize never arrived',
    assertion: 'every operation ends or asks',
    wrap: (adapter) => withStep(adapter, 'memory.resize', () => ({ reconcile: async () => ({ outcome: 'undecided', seen: 'nothing yet' }) })),
  },
  {
    name: 'marks a new server with what only this process knows',
    family,
    test: 'lets another process finish a create that was killed anywhere',
    assertion: 'create, killed: no write is carried out twice',
    wrap: (adapter) => {
      const made = new Set<string>();
      return withStep(adapter, 'memory.create', (driver) => ({
        send: async (context) => {
          const receipt = await driver.send(context);
          made.add(context.operationId);
          return receipt;
        },
        reconcile: async (context) => (made.has(context.operationId) ? driver.reconcile(context) : { outcome: 'not_applied' }),
      }));
    },
  },
  {
    name: 'sends every rebuild again that another process began',
    family,
    test: 'lets another process finish a rebuild that was killed anywhere',
    assertion: 'rebuild, killed: it ends well or asks',
    wrap: (adapter) => withStep(adapter, 'memory.rebuild', () => ({ reconcile: async () => ({ outcome: 'not_applied' }) })),
  },
];
