import { describe, expect, it } from 'vitest';

import { fillPath, hasPlaces, requireFilled } from './fill-path.ts';

describe('a path with places', () => {
  it('is filled with encoded values, and keeps what nobody gave', () => {
    const path = fillPath('/v1/things/{project_id}/{name}', { name: 'a/b c', project_id: 7 });
    expect(path).toBe('/v1/things/7/a%2Fb%20c');
    expect(fillPath('/v1/{a}/{b}', { a: 'x.y', b: undefined })).toBe('/v1/x.y/{b}');
    expect([hasPlaces('/v1/{a}'), hasPlaces('/v1/a')]).toEqual([true, false]);
  });

  it.each(['', '.', '..'])('refuses the value "%s", which would lead elsewhere', (value) => {
    expect(() => fillPath('/v1/things/{id}', { id: value })).toThrow(/path\.id/);
  });

  it('is not sent with a place left', () => {
    expect(requireFilled('/v1/things')).toBe('/v1/things');
    expect(() => requireFilled('/v1/{a}/{b}')).toThrow(/path\.a: got null/);
  });
});
