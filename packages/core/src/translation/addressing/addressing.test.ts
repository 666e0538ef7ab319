import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { AddressIntent } from '../../action/address-intent.ts';
import type { AddressingTable, WishRow } from './addressing-table.ts';
import { translateAddressing } from './translate-addressing.ts';

const evidence = { level: 'documented', source: 'sources#addresses' } as const;
const carried = (wording: string): WishRow => ({ carried: true, wording, evidence });
const dropped: WishRow = { carried: false, reason: 'no such choice', evidence };
const TABLE: AddressingTable = {
  wishes: {
    network: carried('network_id'),
    address: carried('ip_address'),
    macAddress: dropped,
    allowedPairs: dropped,
    portSecurity: carried('port_security'),
    'family 4': carried('ipv4'),
    'family 6': { carried: false, reason: 'IPv4 only', instead: { family: 4 }, evidence },
    'family dual': { carried: false, reason: 'IPv4 only', instead: { family: 4 }, evidence },
    'public none': carried('no address'),
    'public auto': carried('external'),
    'public floating': { carried: false, reason: 'not kept', instead: { public: 'auto' }, evidence },
    'public reserved': dropped,
  },
  interfaces: { maximum: 2, evidence },
};

const intent: fc.Arbitrary<AddressIntent> = fc.record(
  {
    network: fc.string(),
    family: fc.constantFrom(4 as const, 6 as const, 'dual' as const),
    address: fc.ipV4(),
    public: fc.constantFrom('none' as const, 'auto' as const, 'floating' as const, 'reserved' as const),
    macAddress: fc.constant('fa:16:3e:00:00:01'),
    allowedPairs: fc.array(fc.ipV4()),
    portSecurity: fc.boolean(),
  },
  { requiredKeys: [] },
);

describe('addressing intents', () => {
  it('are carried in the words of the cloud', () => {
    expect(translateAddressing([{ network: 'net', family: 4, portSecurity: false }], TABLE)).toEqual({
      kept: [
        {
          intent: { network: 'net', family: 4, portSecurity: false },
          wording: { network: 'network_id', 'family 4': 'ipv4', portSecurity: 'port_security' },
        },
      ],
      warnings: [],
    });
  });

  it('lose a wish with a warning, or get what comes nearest', () => {
    const { kept, warnings } = translateAddressing([{ macAddress: 'fa:16:3e:00:00:01', family: 'dual', public: 'floating' }], TABLE);
    expect(kept).toMatchObject([{ intent: { family: 4, public: 'auto' } }]);
    expect(warnings.map(({ type, subject, detail }) => [type, subject, detail])).toEqual([
      ['lossy', 'addressing[0].family', 'IPv4 only'],
      ['lossy', 'addressing[0].public', 'not kept'],
      ['unsupported', 'addressing[0].macAddress', 'no such choice'],
    ]);
  });

  it('beyond the interfaces of a server are warned of one by one', () => {
    expect(translateAddressing([{}, {}, { network: 'a' }, {}], TABLE)).toMatchObject({
      kept: [{}, {}],
      warnings: [{ subject: 'addressing[2]' }, { subject: 'addressing[3]' }],
    });
  });

  it('are each either kept as given or in a warning', () => {
    fc.assert(
      fc.property(fc.array(intent, { maxLength: 2 }), (intents) => {
        const { kept, warnings } = translateAddressing(intents, TABLE);
        const silent = intents.flatMap((one, index) =>
          Object.entries(one).filter(([field, value]) => {
            const same = Object.entries(kept[index]?.intent ?? {}).some(([name, other]) => name === field && other === value);
            return same === warnings.some(({ subject }) => subject === `addressing[${index}].${field}`);
          }),
        );
        expect(silent).toEqual([]);
      }),
    );
  });
});
