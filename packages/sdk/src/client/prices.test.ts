import { memory } from '@isobar/adapter-memory';
import type { CloudAdapter, QuoteRequest } from '@isobar/core';
import { expect, it } from 'vitest';

import type { Isobar } from '../create-isobar.ts';
import { createIsobar } from '../create-isobar.ts';

const REQUEST: QuoteRequest = { flavorId: 'flavor-small', volumes: [{ sizeGiB: 10, type: null }], publicAddresses: 0 };

/** Two clouds: one that quotes, and one that does not. */
function open(): Promise<Isobar> {
  const { prices: _, ...silent }: CloudAdapter = memory({ cloud: 'silent' });
  return createIsobar({ adapters: [memory({ cloud: 'fake' }), silent] });
}

it('quotes what the cloud quotes', async () => {
  const { prices } = await open();
  const parts = await prices.quote('fake', REQUEST);
  expect(parts?.map(({ part, type, prices: [price] }) => [part, type, price?.money.amount, price?.per])).toEqual([
    ['compute', null, '0.01', 'hour'],
    ['volume', 'standard', '0.001', 'hour'],
  ]);
});

it('tells a cloud that quotes nothing from one that knows no price', async () => {
  const { prices } = await open();
  expect([prices.quotes('silent'), prices.quotes('fake')]).toEqual([false, true]);
  expect(await prices.quote('silent', REQUEST)).toBeNull();
  expect(await prices.quote('fake', { ...REQUEST, flavorId: 'flavor-large', volumes: [] })).toEqual([{ part: 'compute', type: null, prices: [] }]);
});

it('refuses what no cloud could be asked, and what is not there', async () => {
  const { prices } = await open();
  const quote = (cloud: string, change: Partial<QuoteRequest> = {}) => prices.quote(cloud, { ...REQUEST, ...change });
  await expect(quote('silent', { publicAddresses: -1 })).rejects.toMatchObject({ code: 'invalid_argument', details: { field: 'publicAddresses' } });
  await expect(quote('nowhere')).rejects.toMatchObject({ code: 'invalid_argument', details: { field: 'cloud' } });
  await expect(quote('fake', { flavorId: 'flavor-none' })).rejects.toMatchObject({ code: 'not_found' });
});

it('stops when the caller does', async () => {
  const { prices } = await open();
  await expect(prices.quote('fake', REQUEST, { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
});

it('tells the rules of the bills and whose they are', async () => {
  const { prices } = await open();
  expect((await prices.billing('fake')).computeWhileStopped).toMatchObject({ value: true, level: 'real' });
  expect(prices.provider('fake')).toBe('memory');
});
