import { expect, test } from 'vitest';

import { sampleBilling, sampleCard, sampleNeed, sampleOptions, samplePrice } from '../testing/sample-card.ts';
import { estimateCost } from './estimate-cost.ts';

const compute = { flavor: () => [samplePrice('40', 'month')] };
const volumes = { perVolumeGiB: () => [samplePrice('0.1', 'month')] };
const boot = { bootVolume: { sizeGiB: 100, type: null } };

test('a server costs its compute, its volumes, its addresses and its traffic', () => {
  const card = sampleCard({
    ...compute,
    ...volumes,
    perAddress: [samplePrice('0.005', 'hour')],
    perTrafficGb: { ...samplePrice('0.01', 'month'), per: 'gb' },
    billing: sampleBilling({ freeTrafficGb: 100, hoursPerMonth: 720 }),
  });
  const need = sampleNeed({ ...boot, dataVolumes: [{ sizeGiB: 50, type: 'fast' }], usage: { publicAddresses: 2, trafficGb: 500 } });
  const { parts, total, tax } = estimateCost(card, need, sampleOptions());
  expect(parts.map(({ part, amount }) => [part, amount?.amount])).toEqual([
    ['compute', '40'],
    ['bootVolume', '10'],
    ['dataVolume', '5'],
    ['address', '7.2'],
    ['traffic', '4'],
  ]);
  expect(total).toEqual({ money: { amount: '66.2', currency: 'EUR' }, atLeast: false });
  expect(tax).toBe('excluded');
});

test('a flavor without a price of its own costs its vCPU and its memory', () => {
  const card = sampleCard({ perVcpu: [samplePrice('5', 'month')], perMemoryGiB: [samplePrice('2.5', 'month')] });
  const { parts, total } = estimateCost(card, sampleNeed(), sampleOptions());
  expect(parts.map(({ what, quantity, amount }) => [what, quantity, amount?.amount])).toEqual([
    ['2 vCPU', 2, '10'],
    ['8 GiB of memory', 8, '20'],
  ]);
  expect(total?.money.amount).toBe('30');
});

test('a part without a price stays unknown, says why, and makes the total a lower bound', () => {
  const { parts, total } = estimateCost(sampleCard(compute), sampleNeed(boot), sampleOptions());
  expect(parts[1]).toMatchObject({ price: null, amount: null, unknown: 'the price of volumes of the default type is not known' });
  expect(total).toEqual({ money: { amount: '40', currency: 'EUR' }, atLeast: true });
});

test('where nothing is known there is no total, least of all 0', () => {
  expect(estimateCost(sampleCard(), sampleNeed(boot), sampleOptions())).toMatchObject({ total: null, tax: 'unknown' });
});

test('a volume whose size the cloud does not tell is a hole', () => {
  const { parts, total } = estimateCost(
    sampleCard({ ...compute, ...volumes }),
    sampleNeed({ bootVolume: { sizeGiB: null, type: 'fast' } }),
    sampleOptions(),
  );
  expect(parts[1]?.unknown).toBe('the size of the volume is not known');
  expect(total?.atLeast).toBe(true);
});

test('parts of another tax are not added', () => {
  const card = sampleCard({ ...compute, perVolumeGiB: () => [samplePrice('0.1', 'month', { tax: 'included' })] });
  const cost = estimateCost(card, sampleNeed(boot), sampleOptions());
  expect(cost.total).toEqual({ money: { amount: '40', currency: 'EUR' }, atLeast: true });
  expect(cost.tax).toBe('excluded');
  expect(cost.parts[1]?.amount?.amount).toBe('10');
});

test('amounts are converted by the rate that they carry', () => {
  const card = sampleCard({ flavor: () => [samplePrice('45000', 'month', { currency: 'KRW' })] });
  const { parts, total } = estimateCost(card, sampleNeed(), sampleOptions());
  expect(parts[0]?.rate).toEqual({ rate: '0.000625', date: '2026-11-20', source: 'sample bank', stale: false });
  expect(total?.money).toEqual({ amount: '28.125', currency: 'EUR' });
});

test('a currency without a rate is a hole, not an end', () => {
  const card = sampleCard({ flavor: () => [samplePrice('9', 'month', { currency: 'AZN' })] });
  expect(estimateCost(card, sampleNeed(), sampleOptions()).parts[0]).toMatchObject({ amount: null, unknown: 'AZN has no rate' });
});

test.each([
  ['free without limit', sampleBilling({ freeTrafficGb: 'unlimited' }), '0', null],
  ['free as far as asked', sampleBilling({ freeTrafficGb: 1000 }), '0', null],
  ['beyond what is free', sampleBilling({ freeTrafficGb: 100 }), undefined, '400 GB of traffic are charged, at a price that is not known'],
  ['not told at all', sampleBilling({}), undefined, '500 GB of traffic are charged, at a price that is not known'],
])('traffic that is %s', (_name, billing, amount, unknown) => {
  const { parts } = estimateCost(sampleCard({ ...compute, billing }), sampleNeed({ usage: { trafficGb: 500 } }), sampleOptions());
  expect(parts[1]?.amount?.amount).toBe(amount);
  expect(parts[1]?.unknown).toBe(unknown);
});

test('free traffic names its evidence', () => {
  const billing = sampleBilling({ freeTrafficGb: 1000 });
  const { parts } = estimateCost(sampleCard({ ...compute, billing }), sampleNeed({ usage: { trafficGb: 500 } }), sampleOptions());
  expect(parts[1]?.periodRule).toBe('1000 GB a month are free (documented, sample#bills)');
});

test('the licence of Windows is a hole where no price of it is known; that of Linux is not', () => {
  const cost = (osType: 'linux' | 'windows') => estimateCost(sampleCard(compute), sampleNeed({ osType }), sampleOptions());
  expect(cost('windows').total?.atLeast).toBe(true);
  expect(cost('linux').total?.atLeast).toBe(false);
});

test('a quote prices whole what the card does not tell', () => {
  const quoted = [
    { part: 'volume', type: 'standard', prices: [samplePrice('9', 'month')] },
    { part: 'address', type: null, prices: [samplePrice('3', 'month')] },
  ] as const;
  const { parts, total } = estimateCost(sampleCard(compute), sampleNeed({ ...boot, usage: { publicAddresses: 2 }, quoted }), sampleOptions());
  expect(parts.slice(1).map(({ quantity, unit, amount }) => [quantity, unit, amount?.amount])).toEqual([
    [1, 'whole', '9'],
    [1, 'whole', '3'],
  ]);
  expect(total).toEqual({ money: { amount: '52', currency: 'EUR' }, atLeast: false });
});

test('a stopped server costs what its cloud charges then', () => {
  const card = { ...compute, ...volumes };
  const stopped = (billing: ReturnType<typeof sampleBilling>) =>
    estimateCost(sampleCard({ ...card, billing }), sampleNeed(boot), sampleOptions()).whileStopped;
  expect(stopped(sampleBilling({ computeWhileStopped: false, storageWhileStopped: true }))).toEqual({
    money: { amount: '10', currency: 'EUR' },
    atLeast: false,
  });
  expect(stopped(sampleBilling({ computeWhileStopped: true, storageWhileStopped: true }))?.money.amount).toBe('50');
  expect(stopped(sampleBilling({ computeWhileStopped: true }))).toEqual({ money: { amount: '40', currency: 'EUR' }, atLeast: true });
  expect(stopped(sampleBilling({}))).toBeNull();
});

test('a server that runs for some hours costs less where nothing is charged while it is stopped', () => {
  const billing = sampleBilling({ computeWhileStopped: false });
  const card = sampleCard({ flavor: () => [samplePrice('0.1', 'hour'), samplePrice('60', 'month')], ...volumes, billing });
  const { total } = estimateCost(card, sampleNeed({ ...boot, usage: { hoursRunning: 200 } }), sampleOptions());
  expect(total?.money.amount).toBe('30');
});

test('the largest amounts and the smallest rates lose no digit', () => {
  const card = sampleCard({
    flavor: () => [samplePrice('123456789012345.67', 'month')],
    perVolumeGiB: () => [samplePrice('0.000000000001', 'month')],
  });
  const { total } = estimateCost(card, sampleNeed({ bootVolume: { sizeGiB: 1, type: null } }), sampleOptions());
  expect(total?.money.amount).toBe('123456789012345.670000000001');
});
