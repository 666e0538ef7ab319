import { expect, test } from 'vitest';

import { filterText, flavorPlaceText, placeText } from './place-text.ts';

const country = { value: 'LU', level: 'recorded', source: 'sample#country' } as const;

test('a place is what is known of it', () => {
  expect(placeText({ region: 'Luxembourg-2', country })).toBe('Luxembourg-2, LU');
  expect(placeText({ region: null, country })).toBe('LU');
  expect(placeText({ region: null, country: null })).toBe('');
});

test.each([
  ['LU', ['a', 'b'], 'LU, in a b'],
  ['', ['a'], 'in a'],
  ['LU', [], 'LU'],
  ['LU', null, 'LU'],
])('of a flavor on %j in the zones %j it is %j', (cloud, zones, text) => {
  expect(flavorPlaceText(cloud, { zones })).toBe(text);
});

test('what is asked for reads as a sentence', () => {
  expect(filterText({ countries: ['KR'], continents: [] })).toBe('KR');
  expect(filterText({ countries: ['KR', 'JP'], continents: ['europe'] })).toBe('KR, JP or europe');
});
