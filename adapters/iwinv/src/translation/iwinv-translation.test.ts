import {
  IMAGE_FIELDS,
  keyPairsForServer,
  missingPlaces,
  requireKeyPair,
  toImageProperties,
  translateAddressing,
  translateLabels,
  translatePolicy,
  translateUserData,
} from '@isobar/core';
import { describe, expect, it } from 'vitest';

import { IWINV_TRANSLATION } from './iwinv-translation.ts';

const { labels, userData, keyPairs, addressing, imageProperties, zones, serverGroups, quotas } = IWINV_TRANSLATION;

describe('what iwinv takes', () => {
  it('no labels: Isobar keeps all of them', () => {
    expect(translateLabels({ team: 'web' }, labels)).toMatchObject({ cloud: {}, overlay: { team: 'web' } });
  });

  it('no user data, only scripts of its console', () => {
    expect(() => translateUserData({ text: '#!/bin/sh' }, userData)).toThrow(/made in its console/);
  });

  it('several keys by id, and makes none', () => {
    expect(keyPairsForServer(['k-1', 'k-2'], keyPairs)).toEqual({ keyPairs: ['k-1', 'k-2'], warnings: [] });
    expect(() => requireKeyPair({}, keyPairs)).toThrow(/console/);
  });

  it('no wish for an address: each is warned of', () => {
    const { kept, warnings } = translateAddressing(
      [{ network: 'n', family: 6, public: 'floating', portSecurity: true }, { network: 'm' }],
      addressing,
    );
    expect(kept).toMatchObject([{ intent: { family: 4, public: 'auto' } }]);
    expect(warnings.map(({ subject }) => subject)).toEqual([
      'addressing[0].network',
      'addressing[0].family',
      'addressing[0].public',
      'addressing[0].portSecurity',
      'addressing[1]',
    ]);
  });

  it('no image properties', () => {
    const image = { osType: 'linux', firmware: 'uefi', guestAgent: false } as const;
    expect(toImageProperties(image, imageProperties).warnings.map(({ subject }) => subject)).toEqual(['osType', 'firmware', 'guestAgent']);
    expect(IMAGE_FIELDS.every((field) => imageProperties[field].property === null)).toBe(true);
  });

  it('a zone, always', () => {
    expect(missingPlaces({}, zones)).toEqual(['zone']);
  });

  it('no placement and no quotas', () => {
    expect(() => translatePolicy('anti-affinity', serverGroups)).toThrow(/no policy/);
    expect(quotas.services).toEqual([]);
  });
});
