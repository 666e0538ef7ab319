import { describe, expect, it } from 'vitest';

import { findEndpoint } from './find-endpoint.ts';
import type { CatalogService } from './token-wire.ts';

const endpoint = (region: string | null, name: string, url: string) => ({ region_id: region, interface: name, url });

const catalog: readonly CatalogService[] = [
  {
    type: 'compute',
    endpoints: [
      endpoint('east', 'internal', 'http://east-internal'),
      endpoint('east', 'public', 'http://east'),
      endpoint('west', 'public', 'http://west'),
    ],
  },
  { type: 'block-storage', endpoints: [endpoint('east', 'publicURL', 'http://block')] },
  { type: 'volumev3', endpoints: [endpoint('east', 'public', 'http://volume')] },
];

const choice = { cloud: 'north', region: 'east', interface: 'public' } as const;

describe('findEndpoint', () => {
  it('follows region and interface', () => {
    expect(findEndpoint(catalog, 'compute', choice)).toBe('http://east');
    expect(findEndpoint(catalog, 'compute', { ...choice, interface: 'internal' })).toBe('http://east-internal');
    expect(findEndpoint(catalog, 'compute', { ...choice, region: 'west' })).toBe('http://west');
    expect(findEndpoint(catalog, 'compute', { ...choice, region: 'west', interface: 'admin' })).toBeUndefined();
  });

  it('knows the names that a service goes by, and the older word for an interface', () => {
    expect(findEndpoint(catalog, 'volume', choice)).toBe('http://volume');
    expect(findEndpoint(catalog.slice(0, 2), 'volume', choice)).toBe('http://block');
    expect(findEndpoint(catalog, 'network', choice)).toBeUndefined();
  });

  it('needs no region where there is one or none', () => {
    const { region: _region, ...anywhere } = choice;
    const only = [{ type: 'compute', endpoints: [endpoint('east', 'public', 'http://only')] }];
    const nowhere = [{ type: 'compute', endpoints: [endpoint(null, 'public', 'http://nowhere')] }];
    expect(findEndpoint(only, 'compute', { ...anywhere, region: undefined })).toBe('http://only');
    expect(findEndpoint(nowhere, 'compute', { ...anywhere, region: undefined })).toBe('http://nowhere');
  });

  it('does not choose among several regions, and names them', () => {
    expect(() => findEndpoint(catalog, 'compute', { ...choice, region: undefined })).toThrow(
      'north.region: is needed, the catalog has several; allowed is east, west',
    );
    expect(() => findEndpoint(catalog, 'compute', { ...choice, region: 'eats' })).toThrow('the catalog has no region eats; allowed is east, west');
  });
});
