import type { Mutant } from './mutant.ts';
import { EMULATED } from './mutant.ts';
import { stating, withEffects, withStep } from './mutate.ts';

const family = 'operations';

export const OPERATION_MUTANTS: readonly Mutant[] = [
  {
    name: 'says that a recreated server keeps its identity',
    family,
    test: 'ends rebuild as planned and promised',
    assertion: 'rebuild: what was seen is among the computed effects',
    variant: EMULATED,
    wrap: (adapter) => withEffects(adapter, 'rebuild', stating('identity', 'kept')),
  },
  {
    name: 'does not tell the id that took over',
    family,
    test: 'ends rebuild as planned and promised',
    assertion: 'rebuild: a new identity is told as replaced',
    variant: EMULATED,
    wrap: (adapter) =>
      withStep(adapter, 'memory.delete', (driver) => ({
        observe: async (context) => {
          const seen = await driver.observe(context);
          return seen.state === 'done' ? { ...seen, result: { ...seen.result, replaced: [] } } : seen;
        },
      })),
  },
  {
    name: 'renames to the old name',
    family,
    test: 'ends rename as planned and promised',
    assertion: 'rename: the server is as the verb promises',
    wrap: (adapter) =>
      withStep(adapter, 'memory.rename', (driver) => ({
        send: (context) => driver.send({ ...context, input: { ...context.input, name: 'web-1' } }),
      })),
  },
  {
    name: 'calls a stop done as soon as it was taken',
    family,
    test: 'ends stop as planned and promised',
    assertion: 'stop: the server is as the verb promises',
    wrap: (adapter) =>
      withStep(adapter, 'memory.stop', () => ({ observe: async () => ({ state: 'done', result: { changed: true, resourceState: 'changed' } }) })),
  },
  {
    name: 'sends a rename twice',
    family,
    test: 'ends rename as planned and promised',
    assertion: 'rename: each write is sent once',
    wrap: (adapter) =>
      withStep(adapter, 'memory.rename', (driver) => ({
        send: async (context) => {
          await driver.send(context);
          return driver.send(context);
        },
      })),
  },
  {
    name: 'writes the new password into the journal',
    family,
    test: 'ends rebuild as planned and promised',
    assertion: 'rebuild: no secret stands in plan, journal or result',
    wrap: (adapter, cloud) =>
      withStep(adapter, 'memory.rebuild', (driver) => ({
        send: async (context) => {
          const receipt = await driver.send(context);
          return { ...receipt, output: { ...receipt.output, adminPass: cloud.passwords.at(-1) } };
        },
      })),
  },
  {
    name: 'hands a password over that nobody asked for',
    family,
    test: 'throws a password away that nobody asked for',
    assertion: 'a password that nobody asked for is thrown away',
    wrap: (adapter) =>
      withStep(adapter, 'memory.rebuild', (driver) => ({
        send: (context) => driver.send({ ...context, input: { ...context.input, password: 'return' } }),
      })),
  },
  {
    name: 'keeps a password for itself that was asked for',
    family,
    test: 'returns a password once where it was asked for',
    assertion: 'a password that is to be returned is handed over once, or warned of',
    wrap: (adapter) =>
      withStep(adapter, 'memory.rebuild', (driver) => ({ send: async (context) => ({ ...(await driver.send(context)), secrets: [] }) })),
  },
  {
    name: 'drops the description without a warning',
    family,
    test: 'keeps each option of a create or warns of it',
    assertion: 'a description is kept or warned of',
    wrap: (adapter) => dropping(adapter, 'description'),
  },
  {
    name: 'drops the labels without a warning',
    family,
    test: 'keeps each option of a create or warns of it',
    assertion: 'labels are kept or warned of',
    wrap: (adapter) => dropping(adapter, 'labels'),
  },
  {
    name: 'confirms where it should revert',
    family,
    test: 'reverts a resize that waits',
    assertion: 'revertResize: the server ends with the right flavor, running and at rest',
    wrap: (adapter) =>
      withStep(adapter, 'memory.revertResize', (driver) => {
        const confirm = adapter.steps['memory.confirmResize'] ?? driver;
        return { send: (context) => confirm.send(context), observe: (context) => confirm.observe(context) };
      }),
  },
];

function dropping(adapter: Parameters<typeof withStep>[0], option: string): ReturnType<typeof withStep> {
  return withStep(adapter, 'memory.create', (driver) => ({
    send: (context) => driver.send({ ...context, input: Object.fromEntries(Object.entries(context.input).filter(([name]) => name !== option)) }),
  }));
}
