import type { QuoteRequest } from '@isobar/core';
import { CloudError } from '@isobar/core';
import { expect, test } from 'vitest';

import { SAMPLE_RATES, sampleBilling, samplePrice } from '../testing/sample-card.ts';
import { sampleFlavor } from '../testing/sample-flavor.ts';
import { sampleServer, sampleVolume } from '../testing/sample-server.ts';
import { sampleSource } from '../testing/sample-source.ts';
import { compareServers } from './compare-servers.ts';
import type { ServerQuestion } from './comparison-question.ts';

function question(more: Partial<ServerQuestion> = {}): ServerQuestion {
  return {
    from: ['seoul'],
    to: ['lux'],
    usage: { publicAddresses: null, trafficGb: null, hoursRunning: null, imageGiB: null, snapshotGiB: null },
    currency: 'EUR',
    period: 'month',
    rates: SAMPLE_RATES,
    at: '2026-11-21T10:00:00Z',
    bookOf: () => null,
    ...more,
  };
}

const volumesByGiB = ({ volumes }: QuoteRequest) => [
  { part: 'volume' as const, type: null, prices: [samplePrice(`${(volumes[0]?.sizeGiB ?? 0) / 10}`, 'month')] },
  { part: 'address' as const, type: null, prices: [samplePrice('3', 'month')] },
];

const seoul = {
  flavors: [sampleFlavor({ id: 's-2-4', memoryMiB: 4096, diskGiB: 50, prices: [samplePrice('32000', 'month', { currency: 'KRW' })] })],
  servers: [sampleServer()],
};

const lux = { flavors: [sampleFlavor({ id: 'l-2-4', memoryMiB: 4096, prices: [samplePrice('12', 'month')] })], quote: volumesByGiB };

test('a server stands beside the nearest flavor there, with both costs and their difference', async () => {
  const { servers } = await compareServers(sampleSource({ seoul, lux }), question());
  expect(servers).toHaveLength(1);
  expect(servers[0]).toMatchObject({
    ref: 'seoul/server-1',
    flavor: 's-2-4',
    requirement: { vcpus: 2, memoryMiB: 4096, diskGiB: 50 },
    cost: { total: { money: { amount: '20', currency: 'EUR' }, atLeast: false } },
    offers: [
      {
        cloud: 'lux',
        match: { flavor: { id: 'l-2-4' }, bootVolumeGiB: 50 },
        cost: { total: { money: { amount: '17', currency: 'EUR' }, atLeast: false } },
        delta: { money: { amount: '-3', currency: 'EUR' }, bound: 'exact' },
        blockers: [],
      },
    ],
  });
});

test('prices of volumes are quoted once for 100 GiB, and their proportion is only assumed', async () => {
  const source = sampleSource({ seoul, lux });
  const { servers, warnings } = await compareServers(source, question());
  expect(source.quotes).toEqual([{ flavorId: 'l-2-4', volumes: [{ sizeGiB: 100, type: null }], publicAddresses: 0 }]);
  const boot = servers[0]?.offers[0]?.cost?.parts[1];
  expect(boot).toMatchObject({ quantity: 50, unit: 'GiB', price: { level: 'assumed', source: 'sample#price (of 100 GiB, by proportion)' } });
  expect(warnings).toContain('lux: a price, or what it is for, is only assumed');
});

test('volumes of a server are priced by their types here, and as the default type there', async () => {
  const own = {
    ...seoul,
    servers: [sampleServer({ volumes: [{ id: 'v-1', root: false, deleteOnTermination: null }] })],
    volumes: [sampleVolume({ id: 'v-1' }), sampleVolume({ id: 'v-2', type: 'hdd', sizeGiB: 10 })],
    quote: volumesByGiB,
  };
  const source = sampleSource({ seoul: own, lux });
  const { servers } = await compareServers(source, question());
  expect(servers[0]?.cost?.parts.map(({ what }) => what)).toEqual(['s-2-4', '100 GiB of ssd', '10 GiB of hdd']);
  expect(servers[0]?.offers[0]?.cost?.parts.map(({ what }) => what)).toEqual(['l-2-4', '50 GiB of the default type', '110 GiB of the default type']);
  expect(new Set(source.quotes.flatMap(({ volumes }) => volumes.map(({ type }) => type)))).toEqual(new Set([null, 'ssd', 'hdd']));
});

test('public addresses of a server are counted, unless it is said how many', async () => {
  const address = { address: '192.0.2.7', family: 4, kind: 'public', network: null, macAddress: null, portId: null } as const;
  const addressed = { ...seoul, servers: [sampleServer({ addresses: [address, { ...address, address: '10.0.0.7', kind: 'private' }] })] };
  const total = async (publicAddresses: number | null) => {
    const { servers } = await compareServers(sampleSource({ seoul: addressed, lux }), question({ usage: { ...question().usage, publicAddresses } }));
    return servers[0]?.offers[0]?.cost?.total?.money.amount;
  };
  expect(await total(null)).toBe('20');
  expect(await total(0)).toBe('17');
});

test('a hole here makes a difference at most, a hole there at least, both none', async () => {
  const bare = { ...lux, quote: () => [] };
  const holed = { ...seoul, volumes: [sampleVolume()] };
  const bound = async (here: typeof seoul, there: typeof bare) => {
    const { servers } = await compareServers(sampleSource({ seoul: here, lux: there }), question());
    return servers[0]?.offers[0]?.delta?.bound;
  };
  expect(await bound(seoul, bare)).toBe('atLeast');
  expect(await bound(holed, lux as typeof bare)).toBe('atMost');
  expect(await bound(holed, bare)).toBeUndefined();
});

test('what stands in the way is told, and makes totals lower bounds', async () => {
  const small = { flavors: [sampleFlavor({ id: 'tiny', vcpus: 1, memoryMiB: 1024, diskGiB: 50, prices: [samplePrice('2', 'month')] })] };
  const { servers, there } = await compareServers(sampleSource({ seoul, small }), question({ to: ['small'] }));
  expect(servers[0]?.offers[0]?.blockers).toEqual(expect.arrayContaining([expect.stringContaining('vCPU')]));
  expect(servers[0]?.offers[0]?.delta?.bound).toBe('atLeast');
  expect(there).toEqual([
    { cloud: 'small', servers: 1, unknown: 0, blocked: 1, money: { amount: '2', currency: 'EUR' }, atLeast: true, tax: 'excluded' },
  ]);
});

test('a flavor that is sold out is a blocker', async () => {
  const soldOut = { ...lux, flavors: lux.flavors.map((flavor) => ({ ...flavor, available: false })) };
  const { servers } = await compareServers(sampleSource({ seoul, lux: soldOut }), question());
  expect(servers[0]?.offers[0]?.blockers).toHaveLength(1);
});

test('a cloud without flavors, and a server without a size, have no offer and say so', async () => {
  const unsized = sampleServer({ id: 'server-2', flavor: { id: null, name: null, vcpus: null, memoryMiB: null, diskGiB: null } });
  const { servers, now, there } = await compareServers(
    sampleSource({ seoul: { ...seoul, servers: [sampleServer(), unsized] }, empty: {} }),
    question({ to: ['empty'] }),
  );
  expect(servers.map(({ offers }) => offers[0]?.blockers)).toEqual([['no flavor is known there'], ['the size of the server is not known']]);
  expect(now).toEqual([
    { cloud: 'seoul', servers: 2, unknown: 1, blocked: 0, money: { amount: '20', currency: 'EUR' }, atLeast: true, tax: 'excluded' },
  ]);
  expect(there).toEqual([{ cloud: 'empty', servers: 2, unknown: 2, blocked: 2, money: null, atLeast: true, tax: null }]);
});

test('only the servers that are asked for are compared, and none with its own cloud', async () => {
  const both = { ...seoul, servers: [sampleServer(), sampleServer({ id: 'server-2' })] };
  const { servers } = await compareServers(
    sampleSource({ seoul: both, lux }),
    question({ to: ['seoul', 'lux'], accept: ({ id }) => id === 'server-2' }),
  );
  expect(servers.map(({ ref, offers }) => [ref, offers.map(({ cloud }) => cloud)])).toEqual([['seoul/server-2', ['lux']]]);
});

test('a cloud that fails is told once, and the others are compared', async () => {
  const down = { failure: new CloudError('unavailable', 'no answer') };
  const { servers, failures } = await compareServers(sampleSource({ seoul, lux, down }), question({ from: ['seoul', 'down'], to: ['lux'] }));
  expect(failures).toEqual([{ cloud: 'down', code: 'unavailable', message: 'no answer' }]);
  expect(servers).toHaveLength(1);
  const there = await compareServers(sampleSource({ seoul, lux, down }), question({ to: ['lux', 'down'] }));
  expect(there.servers[0]?.offers.map(({ cost }) => cost?.total?.money.amount)).toEqual(['17', undefined]);
});

test('a server that is off most of the month costs less where nothing is charged then', async () => {
  const hourly = {
    ...lux,
    flavors: [sampleFlavor({ id: 'l-2-4', memoryMiB: 4096, diskGiB: 50, prices: [samplePrice('0.02', 'hour')] })],
    billing: sampleBilling({ computeWhileStopped: false }),
  };
  const { servers } = await compareServers(sampleSource({ seoul, lux: hourly }), question({ usage: { ...question().usage, hoursRunning: 200 } }));
  expect(servers[0]?.offers[0]?.cost?.total?.money.amount).toBe('4');
});
