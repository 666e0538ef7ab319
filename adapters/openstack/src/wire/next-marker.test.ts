import { describe, expect, it } from 'vitest';

import { markerAtEnd, nextMarker } from './next-marker.ts';

const href = 'http://[fd00::1]:8774/v2.1/servers/detail?limit=2&marker=2f1c';
const links = [{ rel: 'next', href }];
const bytesOf = (body: unknown, space?: number) => Buffer.from(JSON.stringify(body, null, space));

describe('markerAtEnd', () => {
  it.each([
    ['the next page', { servers: [{ id: '2f1c' }], servers_links: links }, '2f1c'],
    ['no links on the last page', { servers: [{ id: '2f1c' }] }, undefined],
    ['links back only', { servers: [], servers_links: [{ rel: 'previous', href }] }, undefined],
    ['links that are not the last', { servers_links: links, servers: [] }, undefined],
    ['a text that looks like links', { servers: [{ name: '"servers_links": [{"rel":"next","href":"?marker=1"}]}' }] }, undefined],
    ['links in another form', { servers: [], servers_links: [1] }, undefined],
    ['an address that is none', { servers: [], servers_links: [{ rel: 'next', href: 'http://[' }] }, undefined],
  ])('reads %s', (_case, body, marker) => {
    expect([markerAtEnd(bytesOf(body)), markerAtEnd(bytesOf(body, 2))]).toEqual([marker, marker]);
  });

  it('reads of a long body what the parsed one says', () => {
    const servers = Array.from({ length: 500 }, (_, index) => ({ id: String(index), name: '웹 서버' }));
    expect(markerAtEnd(bytesOf({ servers, servers_links: links }))).toBe(nextMarker(links));
  });

  it('reads nothing of what is no JSON', () => {
    expect(markerAtEnd(Buffer.from('<html>"servers_links": [}]}'))).toBeUndefined();
    expect(markerAtEnd(Buffer.alloc(0))).toBeUndefined();
  });
});
