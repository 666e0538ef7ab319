import type { BillingRules, Price } from '@isobar/core';
import { untoldBilling } from '@isobar/core';
import { describe, expect, it } from 'vitest';

import { SAMPLE_BOOK } from '../testing/sample-book.ts';
import { flavorProblems, unpricedFlavors, volumeTypeProblems } from './book-fit.ts';
import type { RateCardSources } from './build-rate-card.ts';
import { buildRateCard } from './build-rate-card.ts';
import { parsePriceBook } from './read-price-book.ts';

const READ_AT = '2026-05-01T10:00:00Z';
const book = parsePriceBook(SAMPLE_BOOK, 'north.yaml', READ_AT);
const live: Price = {
  money: { amount: '9', currency: 'USD' },
  per: 'month',
  tax: 'unknown',
  source: 'live',
  level: 'real',
  readAt: '2026-05-02T00:00:00Z',
};
const billing: BillingRules = {
  ...untoldBilling({ level: 'assumed', source: 'nowhere' }),
  storageWhileStopped: { value: true, level: 'documented', source: 'docs' },
};
const flavors = [
  { id: '7', name: 'm1.small', prices: [live] },
  { id: '1.10', name: 'large', prices: [live] },
  { id: '8', name: 'other', prices: [live] },
];
const card = (changes: Partial<RateCardSources> = {}) =>
  buildRateCard({ cloud: 'north', provider: 'openstack', region: 'RegionOne', billing, flavors, book, at: READ_AT, ...changes });

const amounts = (prices: readonly Price[]): readonly string[] => prices.map(({ money, per }) => `${money.amount}/${per}`);

describe('a rate card', () => {
  it('takes the book before what the cloud tells, by id or by name of the flavor', () => {
    const { flavor } = card();
    expect(flavor('7')).toEqual([
      {
        money: { amount: '0.012', currency: 'EUR' },
        per: 'hour',
        tax: 'excluded',
        source: 'contract 2026-114 (north.yaml#prices.flavors.m1.small)',
        level: 'documented',
        readAt: READ_AT,
      },
    ]);
    expect(amounts(flavor('1.10'))).toEqual(['0.024/hour', '17/month']);
  });

  it('takes the prices of the day that is asked for', () => {
    expect(amounts(card({ at: '2026-06-30T23:59:59Z' }).flavor('1.10'))).toEqual(['0.024/hour', '17/month']);
    expect(amounts(card({ at: '2026-07-01' }).flavor('1.10'))).toEqual(['0.025/hour', '17/month']);
  });

  it('leaves a flavor to the prices of vCPUs and memory where the book has both, and else to the cloud', () => {
    const withoutMemory = parsePriceBook(SAMPLE_BOOK.replace(/ {2}memoryGiB.*\n/, ''), 'north.yaml', READ_AT);
    expect(card().flavor('8')).toEqual([]);
    expect([amounts(card().perVcpu), amounts(card().perMemoryGiB)]).toEqual([['0.004/hour'], ['0.001/hour']]);
    expect(card({ book: withoutMemory }).flavor('8')).toEqual([live]);
    expect(card({ book: null }).flavor('7')).toEqual([live]);
  });

  it('has the other prices of the book, and nothing where it has none', () => {
    const { perVolumeGiB, perImageGiB, perSnapshotGiB, perAddress, perTrafficGb, licence } = card();
    expect([null, 'ssd', 'archive'].map((type) => amounts(perVolumeGiB(type)))).toEqual([['0.05/month'], ['0.11/month'], []]);
    expect([perImageGiB, perSnapshotGiB, perAddress].map(amounts)).toEqual([['0.02/month'], ['0.03/month'], ['0.004/hour']]);
    expect(perTrafficGb).toMatchObject({ money: { amount: '0.01' }, per: 'gb', level: 'documented' });
    expect([amounts(licence('windows')), amounts(licence('linux'))]).toEqual([['15/month'], []]);
    const bare = card({ book: null });
    expect([bare.perVcpu, bare.perVolumeGiB(null), bare.perAddress, bare.perTrafficGb]).toEqual([[], [], [], null]);
  });

  it('has the bills of the book where it tells them, else those of the provider', () => {
    expect(card().billing).toEqual({
      computeWhileStopped: { value: false, level: 'documented', source: 'north.yaml#billing.computeWhileStopped' },
      storageWhileStopped: billing.storageWhileStopped,
      freeTrafficGb: { value: 500, level: 'documented', source: 'north.yaml#billing.freeTrafficGb' },
      hoursPerMonth: { value: 720, level: 'documented', source: 'north.yaml#billing.hoursPerMonth' },
    });
  });

  it('refuses a book of another cloud, provider or region, with its line', () => {
    expect(() => card({ cloud: 'south' })).toThrow(/north\.yaml:3: cloud: got "north", allowed is south/);
    expect(() => card({ provider: 'other' })).toThrow(/north\.yaml:4: provider: got "openstack", allowed is other/);
    expect(() => card({ region: 'RegionTwo' })).toThrow(/north\.yaml:5: region: got "RegionOne", allowed is RegionTwo/);
    expect(card({ region: null }).region).toBe('RegionOne');
  });
});

describe('a book beside the flavors of its cloud', () => {
  it('tells the flavors that the cloud has not, or has twice', () => {
    expect(flavorProblems(book, flavors)).toEqual([]);
    expect(flavorProblems(book, [{ id: '1.10', name: null }])).toEqual([
      { file: 'north.yaml', line: 15, field: 'prices.flavors.m1.small', given: 'm1.small', allowed: 'a flavor of the cloud: 1.10' },
    ]);
    const twice = [...flavors, { id: '9', name: 'm1.small' }];
    expect(flavorProblems(book, twice).map(({ given }) => given)).toEqual(['m1.small']);
  });

  it('tells a flavor that is priced by its id and by its name, and no card is made of it', () => {
    const doubled = parsePriceBook(SAMPLE_BOOK.replace('    1.10:', '    "7": { price: 5, per: month }\n    1.10:'), 'north.yaml', READ_AT);
    expect(flavorProblems(doubled, flavors)).toMatchObject([
      { field: expect.any(String) as string, allowed: expect.stringMatching(/one entry for a flavor: line 1\d has it as/) as string },
    ]);
    expect(() => card({ book: doubled })).toThrow(/north\.yaml:1\d: prices\.flavors\..*one entry for a flavor/);
  });

  it('tells the volume types that the cloud has not', () => {
    expect(volumeTypeProblems(book, [{ id: '1', name: 'ssd' }])).toEqual([]);
    expect(volumeTypeProblems(book, [{ id: '1', name: 'nvme' }])).toMatchObject([
      { field: 'prices.volumeGiB.ssd', given: 'ssd', allowed: 'a volume type of the cloud: default, nvme' },
    ]);
  });

  it('tells the flavors that it does not price', () => {
    const onlyFlavors = parsePriceBook(SAMPLE_BOOK.replace(/ {2}vcpu.*\n/, ''), 'north.yaml', READ_AT);
    expect(unpricedFlavors(book, flavors)).toEqual([]);
    expect(unpricedFlavors(onlyFlavors, flavors)).toEqual(['other']);
  });
});
