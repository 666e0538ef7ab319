import { describe, expect, it } from 'vitest';

import { toIdentityUrl } from '../create-session.ts';
import { microversionHeaders, toMicroversionRange, toServiceAddress } from './service-versions.ts';

const DETAILS = { operation: 'read versions', cloud: 'north' };

describe('toServiceAddress', () => {
  it.each([
    ['compute', 'http://host:8774/v2.1', 'http://host:8774', '/v2.1', '/v2.1/'],
    ['compute', 'http://host:8774/v2.1/p1', 'http://host:8774', '/v2.1/p1', '/v2.1/'],
    ['compute', 'https://host/compute/', 'https://host/compute', '/v2.1', '/v2.1/'],
    ['volume', 'http://host:8776/v3/p1', 'http://host:8776', '/v3/p1', '/'],
    ['volume', 'http://host:8776', 'http://host:8776', '/v3/p1', '/'],
    ['image', 'http://host:9292', 'http://host:9292', '/v2', null],
    ['image', 'http://host:9292/v2/', 'http://host:9292', '/v2', null],
    ['network', 'http://v2.example:9696', 'http://v2.example:9696', '/v2.0', null],
  ] as const)('completes the %s address %s', (service, catalogUrl, rootUrl, path, versionsPath) => {
    const versionsUrl = versionsPath === null ? null : rootUrl + versionsPath;
    expect(toServiceAddress(service, catalogUrl, 'p1')).toEqual({ url: rootUrl + path, rootUrl, versionsUrl });
  });
});

describe('toIdentityUrl', () => {
  it.each(['http://host:5000', 'http://host:5000/', 'http://host:5000/v3', 'http://host:5000/v3/', 'http://host:5000/v2.0'])(
    'reads %s',
    (authUrl) => {
      expect(toIdentityUrl(authUrl)).toBe('http://host:5000/v3');
    },
  );
});

describe('toMicroversionRange', () => {
  const nova = { id: 'v2.1', status: 'CURRENT', version: '2.93', min_version: '2.1' };
  const old = { id: 'v2.0', status: 'SUPPORTED', version: '', min_version: '' };

  it('reads one version or a list of them', () => {
    const range = { minimum: '2.1', maximum: '2.93' };
    expect(toMicroversionRange('compute', { version: nova }, DETAILS)).toEqual(range);
    expect(toMicroversionRange('compute', { versions: [old, nova] }, DETAILS)).toEqual(range);
    expect(toMicroversionRange('volume', { versions: [{ id: 'v3.0', version: '3.70', min_version: '3.0' }] }, DETAILS)).toEqual({
      minimum: '3.0',
      maximum: '3.70',
    });
  });

  it('takes empty texts as a service without microversions', () => {
    expect(toMicroversionRange('compute', { version: { ...nova, version: '', min_version: '' } }, DETAILS)).toBeNull();
  });

  it('refuses a service that is too old, and names what there is', () => {
    expect(() => toMicroversionRange('compute', { versions: [old] }, DETAILS)).toThrow('the compute service has no API v2.1, only v2.0');
  });

  it('refuses what is no version document', () => {
    expect(() => toMicroversionRange('compute', { hello: 1 }, DETAILS)).toThrow('read versions');
  });
});

describe('microversionHeaders', () => {
  it('sends the older name beside, for compute only', () => {
    expect(microversionHeaders('compute', '2.19')).toEqual({ 'OpenStack-API-Version': 'compute 2.19', 'X-OpenStack-Nova-API-Version': '2.19' });
    expect(microversionHeaders('volume', '3.59')).toEqual({ 'OpenStack-API-Version': 'volume 3.59' });
    expect(microversionHeaders('network', '2.0')).toEqual({});
  });
});
