import type { CloudAdapter, Flavor, Price, PriceReader } from '@isobar/core';

import { ACCESS_KEY } from '../memory-harness.ts';
import type { Mutant } from './mutant.ts';
import { withReader } from './mutate.ts';

const family = 'prices';

/** The adapter where each flavor of a list is told in another way. */
function withEachFlavor(adapter: CloudAdapter, tell: (flavor: Flavor) => Flavor): CloudAdapter {
  const flavors = withReader(adapter.flavors, (reader) => ({
    listPage: async (cursor, options) => {
      const page = await reader.listPage(cursor, options);
      return { ...page, items: page.items.map(tell) };
    },
  }));
  return { ...adapter, flavors };
}

const withEachPrice = (adapter: CloudAdapter, tell: (price: Price) => Price): CloudAdapter =>
  withEachFlavor(adapter, (flavor) => ({ ...flavor, prices: flavor.prices.map(tell) }));

function withQuote(adapter: CloudAdapter, change: (quote: PriceReader['quote']) => PriceReader['quote']): CloudAdapter {
  const { prices } = adapter;
  if (prices === undefined) throw new TypeError('the memory adapter quotes no prices');
  return { ...adapter, prices: { quote: change((request, options) => prices.quote(request, options)) } };
}

const zero = (price: Price): Price => ({ ...price, money: { ...price.money, amount: '0' } });

export const PRICE_MUTANTS: readonly Mutant[] = [
  {
    name: 'claims without evidence that stopped servers cost nothing',
    family,
    test: 'tells what bills count, with evidence',
    assertion: 'what bills count is told with its evidence',
    wrap: (adapter) => ({
      ...adapter,
      billing: { ...adapter.billing, computeWhileStopped: { value: false, level: 'documented', source: 'everybody knows' } },
    }),
  },
  {
    name: 'lists a price of 0 where it has none',
    family,
    test: 'lists prices with source, level, tax and time, and none of 0',
    assertion: 'no list shows a price of 0',
    wrap: (adapter) => withEachPrice(adapter, zero),
  },
  {
    name: 'does not say when a price was read',
    family,
    test: 'lists prices with source, level, tax and time, and none of 0',
    assertion: 'a listed price says how it is known and when it was read',
    wrap: (adapter) => withEachPrice(adapter, (price) => ({ ...price, readAt: 'lately' })),
  },
  {
    name: 'calls a flavor tied to no system where nothing is told',
    family,
    test: 'tells what flavors are tied to, or that it is not known',
    assertion: 'systems that are not told are null and never none',
    wrap: (adapter) => withEachFlavor(adapter, (flavor) => ({ ...flavor, osTypes: [] })),
  },
  {
    name: 'takes the nearest flavor for one that is not there',
    family,
    test: 'says not_found for a flavor that is not there after one read',
    assertion: 'a flavor that is not there is not_found',
    wrap: (adapter) => ({
      ...adapter,
      flavors: withReader(adapter.flavors, (reader) => ({ get: async (_id, options) => reader.get('flavor-small', options) })),
    }),
  },
  {
    name: 'asks twice for a flavor that is not there',
    family,
    test: 'says not_found for a flavor that is not there after one read',
    assertion: 'a flavor that is not there costs one read at most',
    wrap: (adapter) => ({
      ...adapter,
      flavors: withReader(adapter.flavors, (reader) => ({
        get: (id, options) => reader.get(id, options).catch(() => reader.get(id, options)),
      })),
    }),
  },
  {
    name: 'quotes each volume by itself',
    family,
    test: 'quotes each part that was asked for, and no other',
    assertion: 'volumes of one type are one part of a quote',
    wrap: (adapter) =>
      withQuote(adapter, (quote) => async (request, options) => {
        const parts = await quote(request, options);
        return [...parts, ...parts.filter(({ part }) => part === 'volume')];
      }),
  },
  {
    name: 'quotes an address that nobody wants',
    family,
    test: 'quotes each part that was asked for, and no other',
    assertion: 'a quote tells of nothing that was not asked for',
    wrap: (adapter) => withQuote(adapter, (quote) => (request, options) => quote({ ...request, publicAddresses: 1 }, options)),
  },
  {
    name: 'quotes 0 for what it does not know',
    family,
    test: 'quotes prices with source, level, tax and time, and none of 0',
    assertion: 'no quote holds a price of 0',
    wrap: (adapter) =>
      withQuote(adapter, (quote) => async (request, options) => {
        const parts = await quote(request, options);
        return parts.map((part) => ({ ...part, prices: part.prices.map(zero) }));
      }),
  },
  {
    name: 'quotes a GiB where the whole volume was asked for',
    family,
    test: 'quotes volumes whole, not by the GiB',
    assertion: 'two volumes cost more than one in a quote',
    wrap: (adapter) => withQuote(adapter, (quote) => (request, options) => quote({ ...request, volumes: request.volumes.slice(0, 1) }, options)),
  },
  {
    name: 'makes a server to see what it costs',
    family,
    test: 'writes nothing to quote',
    assertion: 'a quote sends no write',
    wrap: (adapter, cloud) =>
      withQuote(adapter, (quote) => async (request, options) => {
        await cloud.connection.write('create', () => cloud.create({ name: 'priced', flavorId: request.flavorId, imageId: 'image-debian' }), {
          accessKey: ACCESS_KEY,
        });
        return quote(request, options);
      }),
  },
  {
    name: 'quotes nothing for a flavor that is not there',
    family,
    test: 'says not_found for a quote of a flavor that is not there',
    assertion: 'a quote for a flavor that is not there is not_found',
    wrap: (adapter) => withQuote(adapter, (quote) => (request, options) => quote(request, options).catch(() => [])),
  },
];
