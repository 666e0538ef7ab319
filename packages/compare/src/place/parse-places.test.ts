import { expect, test } from 'vitest';

import { parsePlaces, placeJudge } from './parse-places.ts';

test('nothing asked for is no filter', async () => {
  expect(await parsePlaces({})).toBeNull();
});

test('codes and names are taken in any case, each once', async () => {
  expect(await parsePlaces({ country: ['kr', 'JP', 'KR'], continent: ['Asia', 'north america'] })).toEqual({
    countries: ['KR', 'JP'],
    continents: ['asia', 'north-america'],
  });
});

test.each([
  [{ country: ['KR', 'XX'] }, '--country', 'XX', /AD, .*KR/],
  [{ country: ['Korea'] }, '--country', 'Korea', /KR/],
  [{ country: ['constructor'] }, '--country', 'constructor', /KR/],
  [{ continent: ['asia', 'gondwana'] }, '--continent', 'gondwana', /^africa, .*south-america$/],
  [{ continent: [''] }, '--continent', '', /asia/],
  [{ continent: [] }, '--continent', '', /asia/],
  [{ country: [] }, '--country', '', /KR/],
])('%j is refused', async (flags, field, given, allowed) => {
  await expect(parsePlaces(flags)).rejects.toMatchObject({
    code: 'invalid_argument',
    details: { field, given, allowed: expect.stringMatching(allowed) },
  });
});

test('a place in any of them is wanted', async () => {
  const isWanted = await placeJudge({ countries: ['US'], continents: ['asia'] });
  expect(['US', 'KR', 'JP', 'LU', 'CA', 'XX'].filter(isWanted)).toEqual(['US', 'KR', 'JP']);
});

test('a country on two continents is in both', async () => {
  for (const continent of ['asia', 'europe'] as const) expect((await placeJudge({ countries: [], continents: [continent] }))('TR')).toBe(true);
});
