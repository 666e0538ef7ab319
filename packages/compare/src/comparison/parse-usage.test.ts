import { expect, test } from 'vitest';

import { parseUsage } from './parse-usage.ts';

test('what is left out is not counted, and addresses are as the caller says', () => {
  expect(parseUsage({}, 0)).toEqual({ publicAddresses: 0, trafficGb: null, hoursRunning: null, imageGiB: null, snapshotGiB: null });
  expect(parseUsage({}, null).publicAddresses).toBeNull();
});

test('traffic is in GB of 10^9 bytes, images and snapshots in GiB of 2^30', () => {
  const flags = { addresses: '2', traffic: '1TB', hours: '200', images: '10GiB', snapshots: '2048MiB' };
  expect(parseUsage(flags, 0)).toEqual({ publicAddresses: 2, trafficGb: 1000, hoursRunning: 200, imageGiB: 10, snapshotGiB: 2 });
});

test.each([
  ['--addresses', { addresses: 'two' }],
  ['--traffic', { traffic: '500' }],
  ['--hours', { hours: '-1' }],
  ['--images', { images: '10 bananas' }],
])('a wrong %s is refused by its name', (field, flags) => {
  expect(() => parseUsage(flags, 0)).toThrow(expect.objectContaining({ code: 'invalid_argument', details: expect.objectContaining({ field }) }));
});
