import { memory } from '@isobar/adapter-memory';
import type { CloudAdapter, CountryFact, PlaceReader, ToldPlace } from '@isobar/core';
import { CloudError } from '@isobar/core';
import { expect, it } from 'vitest';

import { createIsobar } from '../create-isobar.ts';
import { placeOf } from './place-of.ts';

const KR: CountryFact = { value: 'KR', level: 'documented', source: 'isobar.yaml#clouds.seoul.country' };
const LU: CountryFact = { value: 'LU', level: 'recorded', source: 'sample#region' };

const telling = (place: ToldPlace): PlaceReader => ({ place: async () => place });
const failing: PlaceReader = { place: () => Promise.reject(new CloudError('permission_denied', 'not for you')) };

it('is what the cloud tells', async () => {
  expect(await placeOf(telling({ region: 'Luxembourg-2', country: LU }), null, {})).toEqual({ region: 'Luxembourg-2', country: LU, warnings: [] });
});

it('is what the configuration says where the cloud does not tell', async () => {
  expect(await placeOf(undefined, KR, {})).toEqual({ region: null, country: KR, warnings: [] });
  expect(await placeOf(telling({ region: 'RegionOne', country: null }), KR, {})).toEqual({ region: 'RegionOne', country: KR, warnings: [] });
});

it('is not known where neither says it', async () => {
  expect(await placeOf(undefined, null, {})).toEqual({ region: null, country: null, warnings: [] });
});

it('is what the cloud tells where the configuration contradicts it, with a warning', async () => {
  const { country, warnings } = await placeOf(telling({ region: null, country: LU }), KR, {});
  expect(country).toEqual(LU);
  expect(warnings).toMatchObject([{ subject: 'country', detail: 'the cloud says LU, which is taken; isobar.yaml#clouds.seoul.country says KR' }]);
  expect((await placeOf(telling({ region: null, country: LU }), { ...KR, value: 'LU' }, {})).warnings).toEqual([]);
});

it('is what the configuration says where the cloud cannot be asked, with a warning, and else the error of the cloud', async () => {
  expect(await placeOf(failing, KR, {})).toMatchObject({ region: null, country: KR, warnings: [{ detail: expect.stringContaining('not for you') }] });
  await expect(placeOf(failing, null, {})).rejects.toMatchObject({ code: 'permission_denied' });
});

it('stops when the caller does', async () => {
  await expect(placeOf(failing, KR, { signal: AbortSignal.abort() })).rejects.toThrow('not for you');
});

it('is asked of the adapter, with what the configuration says of the cloud', async () => {
  const told: CloudAdapter = { ...memory({ cloud: 'fake' }), location: telling({ region: 'here', country: LU }) };
  const { clouds } = await createIsobar({ adapters: [told], config: { clouds: { set: { provider: 'memory', country: 'JP' } } } });
  expect(await clouds.place('fake')).toMatchObject({ region: 'here', country: LU });
  expect((await clouds.place('set')).country).toEqual({ value: 'JP', level: 'documented', source: 'configuration#clouds.set.country' });
  await expect(clouds.place('nowhere')).rejects.toMatchObject({ code: 'invalid_argument' });
});

it.each(['XX', 'kr', 'KOR', '', 82])('cannot be the country %j', async (country) => {
  await expect(createIsobar({ config: { clouds: { seoul: { provider: 'iwinv', country } } } })).rejects.toMatchObject({
    code: 'invalid_argument',
    message: expect.stringContaining('clouds.seoul.country is wrong; allowed is two letters of ISO 3166-1'),
  });
});
