import { readFileSync } from 'node:fs';

import type { components } from '@isobar/contracts/openstack-nova';
import { describe, expect, expectTypeOf, it } from 'vitest';

import { compareMicroversions } from '../../api/microversion.ts';
import type { NovaActionName } from './action-bodies.ts';
import { NOVA_ACTIONS } from './nova-actions.ts';

type KeysOfUnion<Union> = Union extends object ? keyof Union : never;

const SOURCES = readFileSync(new URL('../../../../../contracts/openstack-nova/SOURCES.md', import.meta.url), 'utf8');
const rows = Object.entries(NOVA_ACTIONS);

describe('the list of Nova’s server actions', () => {
  it('has each action of the contract document', () => {
    expectTypeOf<KeysOfUnion<components['schemas']['ServerAction']>>().toExtend<NovaActionName>();
    expect(rows).toHaveLength(41);
  });

  it.each(rows)('names for %s a source and a span of microversions', (_name, { from, until, source }) => {
    expect(SOURCES).toContain(`<a id="${source}"></a>`);
    expect(until === null || compareMicroversions(from, until) <= 0).toBe(true);
  });
});
