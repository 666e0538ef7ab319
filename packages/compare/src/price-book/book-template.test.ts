import { expect, test } from 'vitest';

import { bookTemplate } from './book-template.ts';
import { parsePriceBook } from './read-price-book.ts';

const size = { vcpus: 1, memoryMiB: 2048, diskGiB: 20, gpu: null };
const template = bookTemplate({
  cloud: 'north',
  provider: 'openstack',
  region: null,
  currency: 'EUR',
  tax: 'excluded',
  volumeTypes: ['ssd'],
  flavors: [
    { ...size, id: '1', name: 'm1.small' },
    { ...size, id: 'a: b', name: 'evil\nprices: { vcpu: { price: 0, per: hour } }', diskGiB: null },
  ],
});

test('a new book can be read and prices nothing', () => {
  expect(parsePriceBook(template, 'north.yaml', '2026-01-01T00:00:00Z')).toMatchObject({
    cloud: 'north',
    currency: 'EUR',
    region: null,
    prices: [],
    billing: {},
  });
  expect(template).toContain('    # "1": { price: , per: hour }   # m1.small, 1 vCPU, 2048 MiB, 20 GiB disk\n');
});

test('each of its lines becomes a price once its mark is taken away and an amount is written', () => {
  const filled = template.replaceAll(/^( +)# (.*?)\{ price: /gm, '$1$2{ price: 0.5').replaceAll(/^( +)# (\w+: )/gm, '$1$2');
  const { prices, billing } = parsePriceBook(filled, 'north.yaml', '2026-01-01T00:00:00Z');
  expect(prices.map(({ item, name }) => [item, name])).toEqual([
    ['flavor', '1'],
    ['flavor', 'a: b'],
    ['vcpu', null],
    ['memoryGiB', null],
    ['imageGiB', null],
    ['snapshotGiB', null],
    ['address', null],
    ['trafficGb', null],
    ['volumeGiB', 'default'],
    ['volumeGiB', 'ssd'],
    ['licence', 'windows'],
  ]);
  expect(billing).toEqual({ computeWhileStopped: false, storageWhileStopped: true, freeTrafficGb: 1000, hoursPerMonth: 730 });
});
