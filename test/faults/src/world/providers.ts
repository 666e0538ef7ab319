import { gcore } from '@isobar/adapter-gcore';
import { iwinv } from '@isobar/adapter-iwinv';
import { openstack } from '@isobar/adapter-openstack';
import { startGcoreSimulator, startIwinvSimulator, startOpenStackSimulator } from '@isobar/simulator';

import type { Provider } from './provider.ts';

const SERVERS = 6;
/** Small, so that lists have pages between which things go wrong. */
const PAGE_SIZE = 4;

const OPENSTACK: Provider = {
  name: 'openstack',
  flavors: ['1', '2', '3'],
  images: ['ubuntu-24.04', 'debian-12'],
  network: 'private',
  volumes: { type: null, onServer: false },
  running: 'ACTIVE',
  stopped: 'SHUTOFF',
  undecidable: new Set(),
  start: async (now) => {
    const cloud = await startOpenStackSimulator({ servers: SERVERS, wallNow: now });
    const { applicationCredentialId: _id, applicationCredentialSecret: _secret, ...settings } = cloud.credentials;
    return {
      cloud,
      credentials: { ...cloud.credentials },
      connect: (origin, clock, more) => openstack({ cloud: 'north', ...settings, authUrl: `${origin}/v3`, pageSize: PAGE_SIZE, ...more }, { clock }),
    };
  },
};

const GCORE: Provider = {
  name: 'gcore',
  flavors: ['g1-standard-1-2', 'g1-standard-2-4', 'g1-standard-4-8'],
  images: ['ubuntu-22.04-x64'],
  network: 'app-net',
  volumes: { type: null, onServer: false },
  running: 'ACTIVE',
  stopped: 'SHUTOFF',
  undecidable: new Set(),
  start: async (now) => {
    const cloud = await startGcoreSimulator({ servers: SERVERS, wallNow: now });
    return {
      cloud,
      credentials: { ...cloud.credentials },
      connect: (origin, clock, more) => gcore({ cloud: 'lux', ...cloud.credentials, endpoint: origin, pageSize: PAGE_SIZE, ...more }, { clock }),
    };
  },
};

const IWINV: Provider = {
  name: 'iwinv',
  flavors: ['vgna_1_n', 'vgna_2.4_n', 'vgna_4.8_n'],
  images: ['Ubuntu 24.04 LTS'],
  network: null,
  volumes: { type: 'ssd', onServer: true },
  running: 'active',
  stopped: 'off',
  undecidable: new Set(['create', 'createVolume', 'reboot', 'rebuild']),
  start: async (now) => {
    const cloud = await startIwinvSimulator({ servers: SERVERS, wallNow: now });
    return {
      cloud,
      credentials: { ...cloud.credentials },
      connect: (origin, clock, more) => iwinv({ cloud: 'seoul', ...cloud.credentials, endpoint: origin, ...more }, { clock }),
    };
  },
};

export const PROVIDERS: readonly Provider[] = [OPENSTACK, GCORE, IWINV];
