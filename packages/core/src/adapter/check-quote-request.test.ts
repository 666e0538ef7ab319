import { expect, it } from 'vitest';

import type { QuoteRequest } from './billing.ts';
import { checkQuoteRequest } from './check-quote-request.ts';

const REQUEST: QuoteRequest = { flavorId: 'f', volumes: [{ sizeGiB: 20, type: null }], publicAddresses: 0 };

it('takes what a cloud can be asked', () => {
  expect(() => checkQuoteRequest(REQUEST)).not.toThrow();
  expect(() => checkQuoteRequest({ ...REQUEST, volumes: [], publicAddresses: 3 })).not.toThrow();
});

it.each([
  [{ flavorId: '' }, 'flavorId'],
  [{ volumes: [{ sizeGiB: 0, type: null }] }, 'volumes.0.sizeGiB'],
  [{ volumes: [REQUEST.volumes[0] ?? { sizeGiB: 1, type: null }, { sizeGiB: Number.NaN, type: null }] }, 'volumes.1.sizeGiB'],
  [{ publicAddresses: -1 }, 'publicAddresses'],
  [{ publicAddresses: 0.5 }, 'publicAddresses'],
])('refuses %j, and names the field', (change, field) => {
  expect(() => checkQuoteRequest({ ...REQUEST, ...change })).toThrow(
    expect.objectContaining({ code: 'invalid_argument', details: expect.objectContaining({ field }) }),
  );
});
