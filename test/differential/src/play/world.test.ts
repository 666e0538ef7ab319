import { expect, it } from 'vitest';

import { fill } from './world.ts';

const WORLD = new Map([
  ['server1', 's-1'],
  ['imageA', 'i-1'],
]);

it('puts the ids of a world where their names stand', () => {
  const request = { path: '/servers/{{server1}}/action', body: { rebuild: { imageRef: '{{imageA}}', tags: ['{{server1}}', 5, null] } } };
  expect(fill(request, WORLD)).toEqual({ path: '/servers/s-1/action', body: { rebuild: { imageRef: 'i-1', tags: ['s-1', 5, null] } } });
});

it('does not send a request with a name that nothing is known by', () => {
  expect(() => fill('/servers/{{server2}}', WORLD)).toThrow('nothing is known as {{server2}}');
});
