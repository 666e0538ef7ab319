import { FITS, doesNotFit } from '@isobar/core';

import type { Mutant } from './mutant.ts';
import { stating, withEffects, withReader, withStep, withStrategy } from './mutate.ts';

const family = 'actions';

const test = (action: string): string => `ends ${action} as planned and promised, or refuses it with its reason`;

/** What a step receipt says without its secrets. */
const withoutSecrets = { secrets: [] } as const;

export const ACTION_MUTANTS: readonly Mutant[] = [
  {
    name: 'forgets to say why it cannot suspend',
    family,
    test: test('suspend'),
    assertion: 'a verb that is not done has its reason',
    wrap: (adapter) => {
      const { suspend: _, ...unsupported } = adapter.unsupported;
      return { ...adapter, unsupported };
    },
  },
  {
    name: 'calls a pause done as soon as it was taken',
    family,
    test: test('pause'),
    assertion: 'pause: the server is as the verb promises',
    wrap: (adapter) =>
      withStep(adapter, 'memory.pause', () => ({ observe: async () => ({ state: 'done', result: { changed: true, resourceState: 'changed' } }) })),
  },
  {
    name: 'says that a shelved server keeps its power',
    family,
    test: test('shelve'),
    assertion: 'shelve: what was seen is among the computed effects',
    wrap: (adapter) => withEffects(adapter, 'shelve', stating('powerState', 'kept')),
  },
  {
    name: 'says that a detached volume is kept',
    family,
    test: test('detachVolume'),
    assertion: 'detachVolume: what was seen is among the computed effects',
    wrap: (adapter) => withEffects(adapter, 'detachVolume', stating('dataVolumes', 'kept')),
  },
  {
    name: 'replaces the root disk in a rescue and says nothing of it',
    family,
    test: test('rescue'),
    assertion: 'rescue: what was seen is among the computed effects',
    wrap: (adapter, cloud) =>
      withStep(adapter, 'memory.rescue', (driver) => ({
        send: async (context) => {
          cloud.change('server-1', { diskSerial: 'another disk' });
          return driver.send(context);
        },
      })),
  },
  {
    name: 'states an effect beyond its envelope for a new image',
    family,
    test: test('createImage'),
    assertion: 'createImage: computed effects stay inside the envelope',
    wrap: (adapter) => withEffects(adapter, 'createImage', stating('downtime', 'restart')),
  },
  {
    name: 'leaves out what an extended volume costs',
    family,
    test: test('extendVolume'),
    assertion: 'extendVolume: a plan states every facet that its verb must state',
    wrap: (adapter) => withEffects(adapter, 'extendVolume', (effect) => (effect.facet === 'billing.storage' ? [] : [effect])),
  },
  {
    name: 'has no driver for the attachment of a volume',
    family,
    test: test('attachVolume'),
    assertion: 'attachVolume: every step has a driver',
    wrap: (adapter) => {
      const { 'memory.attachVolume': _, ...steps } = adapter.steps;
      return { ...adapter, steps };
    },
  },
  {
    name: 'takes a snapshot twice',
    family,
    test: test('snapshotVolume'),
    assertion: 'snapshotVolume: each write is sent once',
    wrap: (adapter) =>
      withStep(adapter, 'memory.snapshotVolume', (driver) => ({
        send: async (context) => {
          await driver.send(context);
          return driver.send(context);
        },
      })),
  },
  {
    name: 'sends a second write of its own in one step',
    family,
    test: test('createSecurityGroup'),
    assertion: 'createSecurityGroup: no step sends more than one write',
    wrap: (adapter) =>
      withStep(adapter, 'memory.createSecurityGroup', (driver) => ({
        send: async (context) => {
          const other = { ...(context.input['request'] as object), name: 'beside' };
          await driver.send({ ...context, input: { ...context.input, request: other } });
          return driver.send(context);
        },
      })),
  },
  {
    name: 'keeps a private key for itself',
    family,
    test: test('createKeyPair'),
    assertion: 'createKeyPair: what is secret is handed over once',
    wrap: (adapter) =>
      withStep(adapter, 'memory.createKeyPair', (driver) => ({ send: async (context) => ({ ...(await driver.send(context)), ...withoutSecrets }) })),
  },
  {
    name: 'writes the console link into the journal',
    family,
    test: test('console'),
    assertion: 'console: no secret stands in plan, journal or result',
    wrap: (adapter, cloud) =>
      withStep(adapter, 'memory.console', (driver) => ({
        send: async (context) => {
          const receipt = await driver.send(context);
          return { ...receipt, output: { ...receipt.output, link: cloud.passwords.at(-1) } };
        },
      })),
  },
  {
    name: 'says that a volume is deleted and leaves it',
    family,
    test: test('deleteVolume'),
    assertion: 'deleteVolume: what it is done to is there afterwards exactly where the effects say so',
    wrap: (adapter) =>
      withStep(adapter, 'memory.deleteVolume', () => ({
        send: async () => ({ output: { id: 'volume-new-2' }, providerRefs: [] }),
      })),
  },
  {
    name: 'says no to a rule that the cloud takes',
    family,
    test: test('createSecurityGroupRule'),
    assertion: 'createSecurityGroupRule: can does not say no to what the cloud does',
    wrap: (adapter) => withStrategy(adapter, 'createSecurityGroupRule', () => ({ fit: () => doesNotFit('no') })),
  },
  {
    name: 'gives a rule an id that cannot be read back',
    family,
    test: test('deleteSecurityGroupRule'),
    assertion: 'a rule of a group can be read back',
    wrap: (adapter) => {
      const { securityGroups } = adapter;
      if (securityGroups === undefined) return adapter;
      const blind = withReader(securityGroups, (reader) => ({
        get: async (id, options) => ({ ...(await reader.get(id, options)), rules: null }),
      }));
      return { ...adapter, securityGroups: blind };
    },
  },
  {
    name: 'says yes to a pause of a stopped server',
    family,
    test: 'says of pause on the stopped server what the cloud says',
    assertion: 'pause: can never says yes where the cloud refuses',
    wrap: (adapter) => withStrategy(adapter, 'pause', () => ({ fit: () => FITS })),
  },
  {
    name: 'says no to a shelve of a stopped server',
    family,
    test: 'says of shelve on the stopped server what the cloud says',
    assertion: 'shelve: can never says no where the cloud agrees',
    wrap: (adapter) =>
      withStrategy(adapter, 'shelve', (strategy) => ({
        fit: (facts, request) => (facts.server?.phase === 'stopped' ? doesNotFit('it is stopped') : strategy.fit(facts, request)),
      })),
  },
  {
    name: 'locks what is locked once more',
    family,
    test: 'leaves alone what is as wanted already',
    assertion: 'what is as wanted already is left alone',
    wrap: (adapter, cloud) => {
      const again = withStrategy(adapter, 'lock', () => ({ alreadyDone: () => false, fit: () => FITS }));
      // The cloud of this mutant takes it.
      return withStep(again, 'memory.lock', (driver) => ({
        send: async (context) => {
          cloud.change('server-1', { locked: false });
          return driver.send(context);
        },
      }));
    },
  },
];
