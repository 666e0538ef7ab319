import type { SimulatedProvider } from '@isobar/simulator';

import { User } from '../world/perform.ts';
import { readAll } from '../world/present.ts';
import type { World } from '../world/world.ts';
import type { OptionedAction } from './options.ts';

interface Base {
  readonly targetId: string | null;
  readonly request: Readonly<Record<string, unknown>>;
}

type Bases = { readonly [A in OptionedAction]?: (world: World) => Promise<Base> };

async function serverNamed(world: World, name: string): Promise<string> {
  const found = (await readAll(world.adapter.servers)).find((server) => server.name === name);
  if (found === undefined) throw new Error(`there is no server ${name}`);
  return found.id;
}

async function freeVolume(world: World): Promise<string> {
  const found = (await readAll(world.adapter.volumes)).find(({ state }) => state === 'available');
  if (found === undefined) throw new Error('there is no free volume');
  return found.id;
}

const making = (request: Base['request']) => async (): Promise<Base> => ({ targetId: null, request });
const onServer =
  (name: string, request: Base['request'] = {}) =>
  async (world: World): Promise<Base> => ({ targetId: await serverNamed(world, name), request });
const ofFreeVolume =
  (name: string) =>
  async (world: World): Promise<Base> => ({ targetId: await serverNamed(world, name), request: { volume: await freeVolume(world) } });

const URL = 'https://images.example.com/sample.qcow2';

/** Puts the key there that the samples name. */
const withKey =
  (base: (world: World) => Promise<Base>) =>
  async (world: World): Promise<Base> => {
    const publicKey = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIMadeUpKeyOfASampleThatOpensNothing0000000 sample';
    await new User(world).perform({ action: 'createKeyPair', targetId: null, request: { name: 'sample-key', publicKey } });
    return base(world);
  };

/** Each action with no more than it needs. */
export const BASES: Readonly<Record<SimulatedProvider, Bases>> = {
  openstack: {
    create: withKey(making({ name: 'sample', flavor: 'm1.small', image: 'ubuntu-24.04', networks: ['private'] })),
    rebuild: withKey(onServer('web-1', { image: 'ubuntu-24.04' })),
    resize: onServer('web-1', { flavor: 'm1.medium' }),
    attachVolume: ofFreeVolume('web-1'),
    createVolume: making({ sizeGiB: 10 }),
    importImage: making({ name: 'sample-image', url: URL, diskFormat: 'raw' }),
    createPort: making({ network: 'private' }),
    snapshotVolume: async (world) => ({ targetId: await freeVolume(world), request: { name: 'sample-snapshot' } }),
    createImage: onServer('web-1', { name: 'sample-image' }),
  },
  gcore: {
    create: making({ name: 'sample', flavor: 'g1-standard-1-2', image: 'debian-12-x64', networks: ['app-net'] }),
    rebuild: onServer('web-1', { image: 'ubuntu-24.04-x64' }),
    resize: onServer('web-1', { flavor: 'g1-standard-4-8' }),
    attachVolume: ofFreeVolume('web-1'),
    createVolume: making({ name: 'sample-volume', sizeGiB: 10 }),
    importImage: making({ name: 'sample-image', url: URL }),
    createPort: making({ network: 'lab-net' }),
    snapshotVolume: async (world) => ({ targetId: await freeVolume(world), request: { name: 'sample-snapshot' } }),
    createImage: onServer('web-1', { name: 'sample-image' }),
  },
  iwinv: {
    create: making({ name: 'sample', flavor: 'vgna_1_n', image: 'Ubuntu 24.04 LTS' }),
    rebuild: onServer('db-1', { image: 'Ubuntu 24.04 LTS' }),
    resize: onServer('db-1', { flavor: 'sga_4.8_s' }),
    attachVolume: async (world) => {
      const server = await serverNamed(world, 'db-1');
      const [volume] = (await world.adapter.servers.get(server, {})).volumes;
      await new User(world).perform({ action: 'detachVolume', targetId: server, request: { volume: volume?.id ?? '' } });
      return { targetId: server, request: { volume: volume?.id ?? '' } };
    },
    createVolume: async (world) => ({
      targetId: null,
      request: { server: await serverNamed(world, 'db-1'), sizeGiB: 19, name: 'base', type: 'ssd' },
    }),
  },
};
