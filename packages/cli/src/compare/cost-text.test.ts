import type { CostEstimate, CostPart } from '@isobar/compare';
import type { Price } from '@isobar/core';
import { addMoney } from '@isobar/currency';
import { expect, test } from 'vitest';

import { dateText, deltaText, evidenceText, holesText, partAmount, pricesText, sourcesText, totalText } from './cost-text.ts';

const money = (amount: string) => ({ amount, currency: 'EUR' });

function priceOf(more: Partial<Price> = {}): Price {
  return {
    money: money('0.0125'),
    per: 'hour',
    tax: 'excluded',
    source: 'sample#hour',
    level: 'documented',
    readAt: '2026-11-20T08:00:00Z',
    ...more,
  };
}

function part(more: Partial<CostPart> = {}): CostPart {
  return {
    part: 'compute',
    what: 'f-2-8',
    quantity: 1,
    unit: 'server',
    price: priceOf(),
    amount: money('9.125'),
    rate: null,
    periodRule: null,
    unknown: null,
    ...more,
  };
}

const unknownVolume = part({ part: 'bootVolume', price: null, amount: null, unknown: 'the price of volumes is not known' });

function cost(...parts: readonly CostPart[]): CostEstimate {
  const nothing = { value: null, level: 'assumed', source: 'sample#bills' } as const;
  return { period: 'month', parts, total: null, tax: 'excluded', whileStopped: null, computeWhileStopped: nothing };
}

test('a total is rounded to what can be paid, a price per hour is not', () => {
  const total = { money: money('32.68849'), atLeast: false };
  expect(totalText(total, 'month')).toBe('32.69 EUR');
  expect(totalText({ money: money('0.00512345'), atLeast: false }, 'hour')).toBe('0.005123 EUR');
  expect(totalText({ ...total, atLeast: true }, 'month')).toBe('at least 32.69 EUR');
  expect(totalText(null, 'month')).toBe('unknown');
});

test('a difference has its sign and its bound', () => {
  expect(deltaText({ money: money('3'), bound: 'exact' }, 'month')).toBe('+3.00 EUR');
  expect(deltaText({ money: money('-3.456'), bound: 'atMost' }, 'month')).toBe('at most -3.46 EUR');
  expect(deltaText({ money: money('1'), bound: 'atLeast' }, 'month')).toBe('at least +1.00 EUR');
  expect(deltaText(null, 'month')).toBe('unknown');
});

test('prices of compute are shown as they are told', () => {
  const memory = part({ price: priceOf({ money: money('0.004') }) });
  expect(pricesText(cost(part(), memory, unknownVolume))).toBe('0.0125 EUR/hour + 0.004 EUR/hour');
  expect(pricesText(cost(unknownVolume))).toBe('unknown');
});

test('the weakest evidence, the oldest date and each source once are told of a cost', () => {
  const assumed = part({ part: 'dataVolume', price: priceOf({ level: 'assumed', source: 'sample#month', readAt: '2026-11-19T08:00:00Z' }) });
  const told = cost(part(), part(), assumed, unknownVolume);
  expect([evidenceText(told), dateText(told), sourcesText(told)]).toEqual(['assumed', '2026-11-19', 'sample#hour; sample#month']);
  expect([evidenceText(cost(unknownVolume)), dateText(cost(unknownVolume)), sourcesText(cost(unknownVolume))]).toEqual([null, null, '']);
});

test('holes are told once each, and a part with a hole has no amount', () => {
  const told = cost(part(), part(), unknownVolume, unknownVolume);
  expect(holesText(told)).toBe('the price of volumes is not known');
  expect(partAmount(told, 'compute', addMoney)).toBe('18.25');
  expect(partAmount(told, 'bootVolume', addMoney)).toBeNull();
  expect(partAmount(told, 'licence', addMoney)).toBeNull();
});
