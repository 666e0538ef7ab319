import { expect, test } from 'vitest';

import { sampleBilling, samplePrice } from '../testing/sample-card.ts';
import { priceForHours, priceForPeriod } from './period-rule.ts';

const UNTOLD = sampleBilling({});
const hour = samplePrice('0.1', 'hour');
const day = samplePrice('2', 'day');
const month = samplePrice('50', 'month');

test('a price that the cloud tells for the period is taken as it is', () => {
  expect(priceForPeriod([hour, month], 'month', UNTOLD)).toEqual({ price: month, times: 1, by: 1, rule: null });
  expect(priceForPeriod([month, hour], 'hour', UNTOLD)).toEqual({ price: hour, times: 1, by: 1, rule: null });
});

test.each([
  ['the hours of the cloud’s own month', sampleBilling({ hoursPerMonth: 720 }), 720, '720 hours a month, as the cloud counts (documented)'],
  ['730 hours where the cloud tells none', UNTOLD, 730, '730 hours a month, as the cloud tells none'],
])('a month is made of hours by %s', (_name, billing, times, rule) => {
  expect(priceForPeriod([day, hour], 'month', billing)).toEqual({ price: hour, times, by: 1, rule });
});

test('a price of a day says by how many hours it became another', () => {
  expect(priceForPeriod([day], 'month', UNTOLD)).toMatchObject({ times: 730, by: 24, rule: expect.stringContaining('of the price of a day') });
  expect(priceForPeriod([day], 'hour', UNTOLD)).toMatchObject({ times: 1, by: 24 });
});

test('an hour of a monthly price is its part of the month', () => {
  expect(priceForPeriod([day, month], 'hour', UNTOLD)).toMatchObject({ price: month, times: 1, by: 730 });
});

test('without a price there is none', () => {
  expect(priceForPeriod([], 'month', UNTOLD)).toBeNull();
  expect(priceForHours([], 200, UNTOLD)).toBeNull();
});

test('hours that a server runs are counted where a stopped one costs nothing', () => {
  const stoppedIsFree = sampleBilling({ computeWhileStopped: false });
  expect(priceForHours([month, hour], 200, stoppedIsFree)).toMatchObject({ price: hour, times: 200, by: 1 });
});

test('a flat price of a month is not divided by hours, and says so', () => {
  const stoppedIsFree = sampleBilling({ computeWhileStopped: false });
  expect(priceForHours([month], 200, stoppedIsFree)).toMatchObject({ times: 1, by: 1, rule: 'not divided: there is no price by the hour' });
});

test.each([
  ['is charged too', sampleBilling({ computeWhileStopped: true }), 'a whole month: a stopped server is charged too'],
  ['may be charged', UNTOLD, 'a whole month: whether a stopped server is charged is not known'],
])('hours change nothing where a stopped server %s', (_name, billing, rule) => {
  expect(priceForHours([month, hour], 200, billing)).toEqual({ price: month, times: 1, by: 1, rule });
});
