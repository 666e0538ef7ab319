import { describe, expect, it } from 'vitest';
import { WireFault, createWireRequest } from '../../kernel/wire.ts';
import { authenticate, signPath } from './authentication.ts';

const KEY = 'test_secret_key_0123456789abcdef';
const TIME = '1732000655';
const CREDENTIALS = { accessKey: 'access', secretKey: KEY };

const VECTORS = [
  ['synthetic-secret', '1710000000', '/v1/zones', 'dc173edadd25dbdd85193174137e90f73a82970b519cb74c09efe51b76715fb2'],
  [KEY, TIME, '/v1/zones', '17f66c169ba0006c714260c8fd0d76d259a3704d9fc693042bd652764301d4eb'],
  [KEY, TIME, '/v1/instances', 'e55a119507777a555827d69477df36f21b292c9ac42db3cb01046dfd2582878e'],
  [KEY, TIME, '/v1/instances/INSTANCE-2IZyamjZEKllbeUSTZPsl3/rebuild', 'fc82a39dab4ea4965a246224bb5d24fd81e5d627ea0e9af50b8fdc5c4ff1370a'],
  [KEY, TIME, '/v1/flavors/soi_2.8_s', '28fcb3f6a6873b93031052891c1be6e7f0ec1f7e225d82463d349278fabeab00'],
] as const;

function check(target: string, signature: string, change: { key?: string; time?: string; now?: number; method?: string } = {}): unknown {
  const headers = { 'x-iwinv-credential': change.key ?? 'access', 'x-iwinv-timestamp': change.time ?? TIME, 'x-iwinv-signature': signature };
  const request = createWireRequest({ method: change.method ?? 'GET', target, headers, body: new Uint8Array() });
  try {
    authenticate(request, CREDENTIALS, change.now ?? Number(TIME));
    return 'admitted';
  } catch (error) {
    if (error instanceof WireFault) return error.reply;
    throw error;
  }
}

const refusal = (code: string) => expect.objectContaining({ status: 401, body: expect.objectContaining({ code }) });

describe('the signature', () => {
  it.each(VECTORS)('of %s at %s for %s is the published one', (secret, time, path, signature) => {
    expect(signPath(secret, time, path)).toBe(signature);
  });

  it('covers neither query nor method', () => {
    const signature = VECTORS[2][3];
    expect(check('/v1/instances?page_no=1&page_size=10', signature)).toBe('admitted');
    expect(check('/v1/instances', signature, { method: 'DELETE' })).toBe('admitted');
  });

  it.each([
    ['/v1/instances?page_no=1&page_size=10', 'b7710fd7c209cbcdfebdadd9961174ea3b0e121dfc021b9ce1ce6487cf25f3f6'],
    ['/v1/zones/', 'cdac89c028393789bb584c403f62496d31adc654c6a127a12c0f14bf3741fe95'],
  ])('is wrong when it covers %s as it stands', (target, signature) => {
    expect(check(target, signature)).toEqual(refusal('0x8'));
  });

  it('must be there, in hexadecimal, and of the right key', () => {
    expect(check('/v1/zones', '')).toEqual(refusal('0x7'));
    expect(check('/v1/zones', 'z'.repeat(64))).toEqual(refusal('0x7'));
    expect(check('/v1/zones', VECTORS[1][3], { key: 'other' })).toEqual(refusal('0x6'));
    expect(check('/v1/zones', VECTORS[1][3], { time: '' })).toEqual(refusal('0x8'));
  });

  it('is valid for five minutes either way', () => {
    const now = Number(TIME);
    for (const offset of [-300, 300]) expect(check('/v1/zones', VECTORS[1][3], { now: now + offset })).toBe('admitted');
    for (const offset of [-301, 301]) expect(check('/v1/zones', VECTORS[1][3], { now: now + offset })).toEqual(refusal('0x8'));
  });
});
