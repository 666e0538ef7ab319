import { CloudError } from '@isobar/core';

import type { Mutant } from './mutant.ts';
import { withFacts, withStep, withStrategy } from './mutate.ts';

const family = 'options';

export const OPTION_MUTANTS: readonly Mutant[] = [
  {
    name: 'drops the zone of a create in silence',
    family,
    test: 'sends the option zone of create or warns of it',
    assertion: 'create: an option is in the request or warned of',
    wrap: (adapter) => withStrategy(adapter, 'create', () => ({ warnings: () => [] })),
  },
  {
    name: 'refuses the labels of a rebuild by a fault of its own',
    family,
    test: 'sends the option labels of rebuild or warns of it',
    assertion: 'an option is refused by its reason, if at all',
    wrap: (adapter) =>
      withFacts(adapter, (read, query) => {
        if (query.action === 'rebuild' && 'labels' in query.request) throw new CloudError('internal', 'labels');
        return read;
      }),
  },
  {
    name: 'drops the description of a snapshot on its way',
    family,
    test: 'sends the option description of snapshotVolume or warns of it',
    assertion: 'snapshotVolume: an option is in the request or warned of',
    wrap: (adapter) =>
      withStep(adapter, 'memory.snapshotVolume', (driver) => ({
        send: (context) => {
          const { description: _, ...request } = context.input['request'] as Readonly<Record<string, string>>;
          return driver.send({ ...context, input: { ...context.input, request } });
        },
      })),
  },
];
