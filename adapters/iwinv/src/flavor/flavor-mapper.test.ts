import { describe, expect, it } from 'vitest';

import { toFlavor } from './flavor-mapper.ts';
import { flavorWire } from './flavor-wire.ts';

const ROW = {
  flavor_id: 'soi_2.8_s',
  name: 'soi_2.8_s',
  provide: 'dedicated',
  status: 'available',
  spec: { type: 'STORAGE', vcpu: 2, memory: 8192, disk: 200, network: 2.5, gpu: null },
  supporting_images: ['os_linux'],
  zone: ['kr2-z01'],
  price: { full: { type: 'x', KRW: 100_000 }, partial: { type: 'x', KRW: 3300 } },
};
const READ_AT = '2026-01-05T03:00:00.000Z';
const map = (row: unknown) => toFlavor(flavorWire.parse(row), 'seoul', READ_AT);

describe('toFlavor', () => {
  it('maps sizes, kind and zones of the catalogue', () => {
    expect(map(ROW)).toMatchObject({
      id: 'soi_2.8_s',
      vcpus: 2,
      vcpuKind: 'dedicated',
      memoryMiB: 8192,
      diskGiB: 200,
      networkGbps: 2.5,
      available: true,
      zones: ['kr2-z01'],
    });
  });

  it('gives won without VAT, per month as recorded and per day as assumed', () => {
    expect(
      map(ROW).prices.map(({ money, per, tax, level, readAt }) => ({ amount: money.amount, currency: money.currency, per, tax, level, readAt })),
    ).toEqual([
      { amount: '100000', currency: 'KRW', per: 'month', tax: 'excluded', level: 'recorded', readAt: READ_AT },
      { amount: '3300', currency: 'KRW', per: 'day', tax: 'excluded', level: 'assumed', readAt: READ_AT },
    ]);
  });

  it('takes the price without VAT from the object form', () => {
    const prices = map({ ...ROW, price: { full: { KRW: { price: 59_100, vat: 5910, total: 65_010 } } } }).prices;
    expect(prices.map(({ money }) => money.amount)).toEqual(['59100']);
  });

  it('leaves an unknown price out instead of calling it 0', () => {
    expect(map({ ...ROW, price: { full: { KRW: null }, partial: {} } }).prices).toEqual([]);
    expect(map({ flavor_id: 'x' })).toMatchObject({ prices: [], available: null, vcpus: null, zones: null });
  });

  it.each([
    [['os_linux'], ['linux']],
    [
      ['os_linux', 'os_windows', 'solution'],
      ['linux', 'windows'],
    ],
    [['solution'], null],
    [[], null],
    [null, null],
  ])('tells of the image types %j the systems %j', (supporting_images, osTypes) => {
    expect(map({ ...ROW, supporting_images }).osTypes).toEqual(osTypes);
  });

  it('keeps the image types in the words of the catalogue', () => {
    expect(map({ ...ROW, supporting_images: ['os_linux', 'solution'] }).constraints).toEqual(['supporting_images=os_linux,solution']);
    expect(map({ flavor_id: 'x' }).constraints).toEqual([]);
  });

  it('does not call a flavor available whose status is any other word', () => {
    expect(map({ ...ROW, status: 'soldout' })).toMatchObject({ available: false, native: { status: 'soldout' } });
  });
});
