import { CloudError, isCloudError, requireText } from '@isobar/core';
import type { StepReceipt } from '@isobar/core';

import type { Mutant } from './mutant.ts';
import { withStep } from './mutate.ts';

const family = 'unknown outcomes';

const NOTHING_KNOWN: StepReceipt = { output: {}, providerRefs: [] };

export const LOST_WRITE_MUTANTS: readonly Mutant[] = [
  {
    name: 'makes another volume when the answer was lost',
    family,
    test: 'finds out what became of createVolume whose answer was lost',
    assertion: 'createVolume, lost reply: no write is carried out twice',
    wrap: (adapter) => withStep(adapter, 'memory.createVolume', () => ({ reconcile: async () => ({ outcome: 'not_applied' }) })),
  },
  {
    name: 'makes another volume under a name that no check knows',
    family,
    test: 'finds out what became of createVolume whose answer was lost',
    assertion: 'createVolume, lost reply: as much is carried out as without the loss',
    wrap: (adapter) => {
      let tries = 0;
      return withStep(adapter, 'memory.createVolume', (driver) => ({
        send: (context) => {
          tries += 1;
          return driver.send({ ...context, input: { ...context.input, request: { name: `volume-${tries}`, sizeGiB: 10 } } });
        },
        reconcile: async () => ({ outcome: 'not_applied' }),
      }));
    },
  },
  {
    name: 'says without a look that a volume is attached',
    family,
    test: 'finds out that attachVolume never arrived',
    assertion: 'attachVolume, lost request: as much is carried out as without the loss',
    wrap: (adapter) =>
      withStep(adapter, 'memory.attachVolume', () => ({
        reconcile: async () => ({ outcome: 'applied', receipt: NOTHING_KNOWN }),
        observe: async () => ({ state: 'done', result: { changed: true, resourceState: 'changed' } }),
      })),
  },
  {
    name: 'takes a group that was there before for its own',
    family,
    test: 'finds out what became of createSecurityGroup whose answer was lost',
    assertion: 'createSecurityGroup, lost reply: the result names what was made',
    wrap: (adapter) =>
      withStep(adapter, 'memory.createSecurityGroup', () => ({
        reconcile: async () => ({ outcome: 'applied', receipt: { output: { id: 'group-1' }, providerRefs: [] } }),
      })),
  },
  {
    name: 'leaves a snapshot more behind than was asked for',
    family,
    test: 'finds out what became of snapshotVolume whose answer was lost',
    assertion: 'snapshotVolume, lost reply: it leaves what an undisturbed run leaves',
    wrap: (adapter, cloud) =>
      withStep(adapter, 'memory.snapshotVolume', (driver) => ({
        reconcile: async (context) => {
          cloud.books.snapshotVolume('of nobody', requireText(context.input, 'targetId'), { name: 'one more' });
          return driver.reconcile(context);
        },
      })),
  },
  {
    name: 'gives a delete up whose answer was lost',
    family,
    test: 'finds out what became of deleteVolume whose answer was lost',
    assertion: 'deleteVolume, lost reply: it ends well or asks',
    wrap: (adapter) =>
      withStep(adapter, 'memory.deleteVolume', (driver) => ({
        send: (context) =>
          driver.send(context).catch((error: unknown) => {
            if (!isCloudError(error)) throw error;
            throw new CloudError(error.code, error.message, { ...error.details, outcome: 'not_applied' });
          }),
      })),
  },
  {
    name: 'asks without the truth among the choices',
    family,
    test: 'finds out what became of detachVolume whose answer was lost',
    assertion: 'detachVolume, lost reply: the truth is among the choices',
    wrap: (adapter) =>
      withStep(adapter, 'memory.detachVolume', () => ({
        reconcile: async () => ({ outcome: 'unknown', question: 'and now?', known: {}, choices: [{ id: 'abandon', text: 'leave it' }] }),
      })),
  },
  {
    name: 'does not do what a person has told it to',
    family,
    test: 'finds out that createKeyPair never arrived',
    assertion: 'createKeyPair, lost request: as much is carried out as without the loss',
    wrap: (adapter) => {
      let asked = false;
      return withStep(adapter, 'memory.createKeyPair', (driver) => ({
        send: (context) => (asked ? Promise.resolve({ output: { id: 'none' }, providerRefs: [] }) : driver.send(context)),
        reconcile: async () => {
          asked = true;
          return {
            outcome: 'unknown',
            question: 'did it arrive?',
            known: {},
            choices: [
              { id: 'send_again', text: 'it did not: send it again' },
              { id: 'abandon', text: 'leave it' },
            ],
          };
        },
      }));
    },
  },
];
