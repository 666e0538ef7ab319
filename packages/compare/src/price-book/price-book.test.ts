import { CloudError } from '@isobar/core';
import { describe, expect, it, test } from 'vitest';

import { SAMPLE_BOOK } from '../testing/sample-book.ts';
import { parsePriceBook, readPriceBook } from './read-price-book.ts';

const AT = '2026-05-01T10:00:00Z';
const parsed = (text: string) => parsePriceBook(text, 'north.yaml', AT);
const refusal = (text: string): CloudError => {
  try {
    parsed(text);
  } catch (error) {
    if (error instanceof CloudError) return error;
    throw error;
  }
  throw new Error('was not refused');
};
const changed = (from: string, to: string): string => {
  expect(SAMPLE_BOOK).toContain(from);
  return SAMPLE_BOOK.replace(from, to);
};

describe('a price book', () => {
  it('gives each price with its digits, its days, its line and its source', () => {
    const { prices, ...book } = parsed(SAMPLE_BOOK);
    expect(book).toMatchObject({ file: 'north.yaml', cloud: 'north', provider: 'openstack', region: 'RegionOne', currency: 'EUR', readAt: AT });
    expect(book.billing).toEqual({ computeWhileStopped: false, freeTrafficGb: 500, hoursPerMonth: 720 });
    expect(prices).toHaveLength(13);
    expect(prices.find(({ name }) => name === '1.10')).toEqual({
      item: 'flavor',
      name: '1.10',
      money: { amount: '0.024', currency: 'EUR' },
      per: 'hour',
      tax: 'excluded',
      from: null,
      until: '2026-06-30',
      source: 'contract 2026-114 (north.yaml#prices.flavors.1.10[0])',
      entry: 'prices.flavors.1.10[0]',
      line: 17,
    });
    expect(prices.map(({ source }) => source)).toContain('amendment 2 (north.yaml#prices.flavors.1.10[1])');
    expect(prices.find(({ item }) => item === 'trafficGb')).toMatchObject({ per: 'gb', money: { amount: '0.01' } });
  });

  it('takes decimals from the text, with more digits than a float has', () => {
    const { prices } = parsed(changed('price: 0.0120', 'price: 0.12345678901234567890123'));
    expect(prices.find(({ name }) => name === 'm1.small')?.money.amount).toBe('0.12345678901234567890123');
    expect(prices.find(({ item }) => item === 'memoryGiB')?.money.amount).toBe('0.001');
  });

  it('takes what is left out as not there', () => {
    const { prices, billing } = parsed('version: 1\ncloud: a\nprovider: b\ncurrency: KRW\ntax: included\nbilling:\nprices:\n  flavors:\n');
    expect([prices, billing]).toEqual([[], {}]);
  });

  it('gives prices the days of the book where they have none of their own', () => {
    const { prices } = parsed(changed('source: contract', 'from: 2026-01-01\nuntil: 2026-12-31\nsource: contract'));
    expect(prices.find(({ name }) => name === 'ssd')).toMatchObject({ from: '2026-01-01', until: '2026-12-31' });
  });
});

test.each([
  [
    'a price with a comma',
    '0.0120',
    '"12,5"',
    /north\.yaml:15: prices\.flavors\.m1\.small\.price: got "12,5", allowed is a number that is not negative/,
  ],
  ['a price in words', '0.0120', 'free', /:15: prices\.flavors\.m1\.small\.price: got "free"/],
  ['a price in quotes', '0.0120', '"0.012"', /:15: .*without quotes/],
  ['a negative price', '0.0120', '-0.0120', /:15: .*price: got "-0\.0120", allowed is a number that is not negative/],
  ['an endless price', '0.0120', '.inf', /:15: .*got "\.inf"/],
  ['a price that is no number', '0.0120', '.nan', /:15: .*got "\.nan"/],
  ['a price in hexadecimal', '0.0120', '0x10', /:15: .*got "0x10", allowed is a decimal number/],
  ['a price that is left out', '{ price: 0.0120, per: hour }', '{ per: hour }', /:15: .*small\.price: got nothing/],
  ['an unknown unit', 'per: hour }\n    1.10', 'per: week }\n    1.10', /:15: .*small\.per: got "week", allowed is hour, day, month$/],
  ['a unit of time for traffic', '{ price: 0.01 }', '{ price: 0.01, per: hour }', /:28: prices\.trafficGb\.per: .*price, from, until, source/],
  ['an unknown currency', 'EUR', 'EURO', /:6: currency: got "EURO", allowed is AED, .*EUR/],
  ['an unknown tax', 'tax: excluded', 'tax: none', /:7: tax: got "none", allowed is excluded, included, unknown/],
  ['an unknown member', '  vcpu:', '  vcpus:', /:20: prices\.vcpus: got "vcpus", allowed is a mapping of flavors, vcpu, memoryGiB/],
  [
    'an unknown member of a price',
    'until: 2026-06-30',
    'till: 2026-06-30',
    /:17: prices\.flavors\.1\.10\[0\]\.till: .*allowed is a mapping of price, per, from/,
  ],
  ['another version', 'version: 1', 'version: 2', /:2: version: got "2", allowed is 1/],
  ['no cloud', 'cloud: north\n', '', /north\.yaml:1: cloud: got nothing|north\.yaml:2: cloud: got nothing/],
  ['a day that is none', '2026-06-30', '2026-06-31', /:17: .*until: got "2026-06-31", allowed is a day/],
  ['a price that ends before it begins', 'from: 2026-07-01', 'from: 2026-07-02, until: 2026-07-01', /:18: .*until: .*not before 2026-07-02/],
  [
    'days that overlap',
    'from: 2026-07-01',
    'from: 2026-06-30',
    /:18: prices\.flavors\.1\.10\[1\]: got "from 2026-06-30", allowed is .*line 17 holds until 2026-06-30/,
  ],
  ['hours that no month has', 'hoursPerMonth: 720', 'hoursPerMonth: 800', /:12: billing\.hoursPerMonth: got "800", allowed is hours from 1 to 744/],
  ['traffic that is neither', 'freeTrafficGb: 500', 'freeTrafficGb: much', /:11: billing\.freeTrafficGb: got "much", allowed is .*unlimited/],
  ['an empty list', '{ price: 0.004, per: hour }\n  memory', '[]\n  memory', /:20: prices\.vcpu: .*at least one price/],
  ['a name twice', '    ssd:', '    default:', /:24: prices\.volumeGiB\.default: got "default", allowed is each name once/],
  ['broken YAML', 'prices:', 'prices: [', /north\.yaml:\d+: YAML/],
  ['a reference', '{ price: 0.11, per: month }', '*other', /north\.yaml:24/],
])('%s is refused with file, line and what is allowed', (_, from, to, message) => {
  const error = refusal(changed(from, to));
  expect(error.code).toBe('invalid_argument');
  expect(error.message).toMatch(message);
});

test('references are refused even where they can be followed', () => {
  const text = changed('{ price: 0.05, per: month }', '&standard { price: 0.05, per: month }').replace('{ price: 0.11, per: month }', '*standard');
  expect(refusal(text).message).toMatch(/:24: prices\.volumeGiB\.ssd: .*a book has no references/);
});

test('all that is wrong is told at once', () => {
  const error = refusal(changed('0.0120', 'free').replace('currency: EUR', 'currency: euro'));
  expect(error.details.reasons).toHaveLength(2);
  expect(error.message).toMatch(/\(and 1 more\)$/);
});

test.each(['', 'a', '[1]', '- a\n- b', '42'])('%j is no book', (text) => {
  expect(refusal(text).message).toMatch(/north\.yaml:1: (?:the book|version): /);
});

test('a file that is not there is named', () => {
  expect(() => readPriceBook('/no/such/book.yaml')).toThrow(/price book: got "\/no\/such\/book\.yaml"/);
});
