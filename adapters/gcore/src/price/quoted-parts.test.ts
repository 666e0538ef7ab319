import { expect, it } from 'vitest';

import type { PricePreviewReply } from './price-wire.ts';
import { toQuotedParts } from './quoted-parts.ts';

const MACHINE = { flavorId: 'f', volumes: [{ sizeGiB: 10, type: 'standard' }], publicAddresses: 1 };
const PARTS = { flavor: 0.8, volumes: { standard: 0.01 }, external_ip: 0.02 };
const REPLY: PricePreviewReply = { currency_code: 'USD', price_status: 'show', per_hour: PARTS, per_month: null };

const amounts = (reply: PricePreviewReply) =>
  toQuotedParts(reply, MACHINE, '2026-01-05T03:00:00.000Z').map(({ prices }) => prices.map(({ money }) => money.amount));

it('tells what is there', () => {
  expect(amounts(REPLY)).toEqual([['0.8'], ['0.01'], ['0.02']]);
});

it.each([
  { ...REPLY, price_status: 'hide' },
  { ...REPLY, price_status: 'error' },
  { ...REPLY, price_status: null },
  { ...REPLY, currency_code: null },
  { ...REPLY, per_hour: null },
  { ...REPLY, per_hour: { flavor: 0, volumes: { standard: 0 }, external_ip: 0 } },
  { ...REPLY, per_hour: { flavor: null, volumes: { ssd_hiiops: 1 } } },
])('knows no price in %j', (reply) => {
  expect(amounts(reply)).toEqual([[], [], []]);
});
