import { describe, expect, it } from 'vitest';

import { signedHeaders, signPath } from './sign-path.ts';

const SECRET = 'test_secret_key_0123456789abcdef';
const SIGNED_AT = 1_732_000_655;

describe('signPath', () => {
  it.each([
    ['synthetic-secret', 1_710_000_000, '/v1/zones', 'dc173edadd25dbdd85193174137e90f73a82970b519cb74c09efe51b76715fb2'],
    [SECRET, SIGNED_AT, '/v1/zones', '17f66c169ba0006c714260c8fd0d76d259a3704d9fc693042bd652764301d4eb'],
    [SECRET, SIGNED_AT, '/v1/instances', 'e55a119507777a555827d69477df36f21b292c9ac42db3cb01046dfd2582878e'],
    [SECRET, SIGNED_AT, '/v1/instances/INSTANCE-2IZyamjZEKllbeUSTZPsl3/rebuild', 'fc82a39dab4ea4965a246224bb5d24fd81e5d627ea0e9af50b8fdc5c4ff1370a'],
    [SECRET, SIGNED_AT, '/v1/flavors/soi_2.8_s', '28fcb3f6a6873b93031052891c1be6e7f0ec1f7e225d82463d349278fabeab00'],
  ])('signs %s at %i for %s as the published vectors do', (secret, timestamp, path, signature) => {
    expect(signPath(secret, timestamp, path)).toBe(signature);
  });

  it('leaves the trailing slash out of what is signed', () => {
    expect(signPath(SECRET, SIGNED_AT, '/v1/zones/')).not.toBe('cdac89c028393789bb584c403f62496d31adc654c6a127a12c0f14bf3741fe95');
    expect(signPath(SECRET, SIGNED_AT, '/v1/zones/')).toBe(signPath(SECRET, SIGNED_AT, '/v1/zones'));
  });

  it('gives another signature when a query is signed too, which the cloud refuses', () => {
    expect(signPath(SECRET, SIGNED_AT, '/v1/instances?page_no=1&page_size=10')).toBe(
      'b7710fd7c209cbcdfebdadd9961174ea3b0e121dfc021b9ce1ce6487cf25f3f6',
    );
  });
});

describe('signedHeaders', () => {
  it('dates each attempt in whole seconds of UTC', () => {
    const headers = signedHeaders({ accessKey: 'key', secretKey: SECRET }, SIGNED_AT * 1000 + 999, '/v1/zones');
    expect(headers).toEqual({
      'x-iwinv-timestamp': '1732000655',
      'x-iwinv-credential': 'key',
      'x-iwinv-signature': '17f66c169ba0006c714260c8fd0d76d259a3704d9fc693042bd652764301d4eb',
    });
  });
});
