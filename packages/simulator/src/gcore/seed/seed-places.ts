import type { Project, Region, Scope } from '../model/scope.ts';
import { seedId } from './seed-ids.ts';

export const SEED_SCOPE: Scope = { projectId: 111, regionId: 76 };
export const SEED_ACCOUNT = { clientId: 5678, userId: 1234 };

/** A permanent token: a number, then `_` or `$`, then hexadecimal digits. */
export const SEED_API_KEY = '12345_6c1f4b0e9d3a8c7b5e2f1a0d4c3b6e9f8a7d5c2e1b0f4a3d6c9e8b7f5a212345';

export const SEED_PROJECTS: readonly Project[] = [
  {
    id: SEED_SCOPE.projectId,
    clientId: SEED_ACCOUNT.clientId,
    name: 'Default',
    description: '',
    isDefault: true,
    createdAt: Date.parse('2019-08-23T17:24:36Z'),
  },
];

/** The second region has a public network and images, and nothing of the project's own. */
export const SEED_REGIONS: readonly Omit<Region, 'volumeTypes'>[] = [
  {
    id: SEED_SCOPE.regionId,
    displayName: 'Luxembourg-2',
    keystoneName: 'ED-16',
    country: 'LU',
    state: 'ACTIVE',
    externalNetworkId: seedId('network', 2),
    latitude: '49.5',
    longitude: '6.1',
    createdAt: Date.parse('2021-10-19T12:54:13Z'),
  },
  {
    id: 38,
    displayName: 'Amsterdam',
    keystoneName: 'ED-10',
    country: 'NL',
    state: 'ACTIVE',
    externalNetworkId: seedId('network', 38),
    latitude: '52.3',
    longitude: '4.9',
    createdAt: Date.parse('2020-03-04T09:12:00Z'),
  },
];
