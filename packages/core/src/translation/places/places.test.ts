import { describe, expect, it } from 'vitest';

import { SERVER_GROUP_POLICIES } from '../../resource/server-group.ts';
import { readPolicy, translatePolicy } from './server-group-policies.ts';
import type { ServerGroupTable } from './server-group-policies.ts';
import { missingPlaces, translatePlace } from './zone-table.ts';
import type { ZoneTable } from './zone-table.ts';

const evidence = { level: 'documented', source: 'sources#places' } as const;
const ZONES: ZoneTable = {
  region: { chosen: 'settings', wording: 'regionId', required: true, evidence },
  zone: { chosen: 'request', wording: 'zone_id', required: true, evidence },
  volumeZone: { chosen: null, evidence },
};

describe('a place', () => {
  it('is asked for where a request can, and warned of where it cannot', () => {
    expect(translatePlace({ region: 'lux', zone: 'a', volumeZone: 'b' }, ZONES, { region: 'waw' })).toMatchObject({
      kept: { zone: 'a' },
      warnings: [
        { subject: 'region', detail: 'chosen by the settings of this cloud (regionId), not by a request' },
        { subject: 'volumeZone', detail: 'this cloud has no such choice' },
      ],
    });
  });

  it('that the settings choose alike is no loss', () => {
    expect(translatePlace({ region: 'lux' }, ZONES, { region: 'lux' })).toEqual({ kept: {}, warnings: [] });
  });

  it('that a request must name is missed', () => {
    expect(missingPlaces({}, ZONES)).toEqual(['zone']);
    expect(missingPlaces({ zone: 'a' }, ZONES)).toEqual([]);
  });
});

describe('a placement policy', () => {
  const table: ServerGroupTable = {
    policies: { affinity: 'together', 'anti-affinity': null, 'soft-affinity': null, 'soft-anti-affinity': 'rather-apart' },
    evidence,
  };

  it('reads back as it was written', () => {
    for (const policy of SERVER_GROUP_POLICIES.filter((name) => table.policies[name] !== null))
      expect(readPolicy(translatePolicy(policy, table).policy, table)).toBe(policy);
    expect(readPolicy(null, table)).toBeNull();
    expect(readPolicy('scattered', table)).toBeNull();
  });

  it('that is strict and missing is refused with those that there are', () => {
    expect(() => translatePolicy('anti-affinity', table)).toThrow(/no policy anti-affinity/);
  });

  it('that is soft and missing is dropped with a warning', () => {
    expect(translatePolicy('soft-affinity', table)).toMatchObject({ policy: null, warnings: [{ type: 'unsupported', subject: 'policy' }] });
  });
});
