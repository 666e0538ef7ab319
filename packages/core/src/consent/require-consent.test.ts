import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isCloudError } from '../error/cloud-error.ts';
import { ACCEPT_NAMES, INHERENT_LOSSES, SURPRISING_LOSSES } from './accept-name.ts';
import type { Consent, ConsentNeeds } from './require-consent.ts';
import { requireConsent } from './require-consent.ts';

const needs: fc.Arbitrary<ConsentNeeds> = fc.record({
  inherent: fc.subarray([...INHERENT_LOSSES]),
  surprising: fc.subarray([...SURPRISING_LOSSES, 'root-disk-loss', 'unproven:addresses', 'unproven:identity'] as const),
});
const consent: fc.Arbitrary<Consent> = fc.record({ yes: fc.boolean(), accept: fc.subarray([...ACCEPT_NAMES]) });

function refusal(of: ConsentNeeds, given: Consent): readonly string[] {
  try {
    requireConsent(of, given);
    return [];
  } catch (error) {
    if (!isCloudError(error)) throw error;
    return error.details.accept ?? ['nothing named'];
  }
}

describe('consent', () => {
  it('passes exactly where every loss is accepted, and yes covers only inherent ones', () => {
    fc.assert(
      fc.property(needs, consent, (of, given) => {
        const accepted = new Set<string>(given.accept ?? []);
        const missing = [
          ...of.inherent.filter((name) => given.yes !== true && !accepted.has(name)),
          ...of.surprising.filter((name) => !accepted.has(name)),
        ];
        expect(refusal(of, given).toSorted()).toEqual(missing.toSorted());
      }),
    );
  });

  it('is enough once what was named is accepted', () => {
    fc.assert(
      fc.property(needs, consent, (of, given) => {
        const missing = refusal(of, given);
        expect(refusal(of, { ...given, accept: [...(given.accept ?? []), ...missing] })).toEqual([]);
      }),
    );
  });

  it('warns of each accepted name that nothing needed', () => {
    fc.assert(
      fc.property(needs, (of) => {
        const needed = new Set<string>([...of.inherent, ...of.surprising]);
        expect(requireConsent(of, { accept: ACCEPT_NAMES })).toHaveLength(ACCEPT_NAMES.filter((name) => !needed.has(name)).length);
      }),
    );
  });

  it('refuses a name outside the list, even beside all the others', () => {
    expect(() => requireConsent({ inherent: [], surprising: [] }, { accept: ['everything'] })).toThrow(/accept: got "everything"/);
  });
});
