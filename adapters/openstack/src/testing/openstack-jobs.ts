import type { ConformanceWorld, FixtureJobs } from '@isobar/conformance';
import { requireText } from '@isobar/core';

import type { SimulatedOpenStack } from './simulated-openstack.ts';

/** How long a deleted server can be restored here. */
const RECLAIM_SECONDS = 1_000_000;

const KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIEmFRCc8bkZ6bqXwEfUkGQVQPHZ6GxYbpQ3FhDDdoIwj conformance';

/** Verbs that need more than the ordinary job of the suite: the running server has a floating IP already. */
export function openStackJobs({ simulator }: SimulatedOpenStack): FixtureJobs {
  return {
    restore: async ({ world, perform }) => {
      simulator.change({ switches: { reclaimSeconds: RECLAIM_SECONDS } });
      const targetId = world.fixtures.runningServer;
      await perform({ action: 'delete', targetId, request: {} });
      return { action: 'restore', targetId, request: {} };
    },
    attachPort: async ({ world }) => ({ action: 'attachPort', targetId: world.fixtures.runningServer, request: { network: 'backend' } }),
    detachPort: async ({ world, perform }) => {
      const targetId = world.fixtures.runningServer;
      const { steps } = await perform({ action: 'attachPort', targetId, request: { network: 'backend' } });
      return { action: 'detachPort', targetId, request: { port: requireText(steps[0]?.output ?? {}, 'portId') } };
    },
    attachFloatingIp: async ({ world, perform }) => {
      const targetId = world.fixtures.runningServer;
      const request = { floatingIp: await floatingAddress(world) };
      await perform({ action: 'detachFloatingIp', targetId, request });
      return { action: 'attachFloatingIp', targetId, request };
    },
    detachFloatingIp: async ({ world }) => {
      return { action: 'detachFloatingIp', targetId: world.fixtures.runningServer, request: { floatingIp: await floatingAddress(world) } };
    },
  };
}

async function floatingAddress({ adapter, fixtures }: ConformanceWorld): Promise<string> {
  const { addresses } = await adapter.servers.get(fixtures.runningServer, {});
  return addresses.find(({ kind }) => kind === 'floating')?.address ?? '';
}

/** Names of the simulated project that options may hold. */
export const OPENSTACK_OPTIONS: NonNullable<ConformanceWorld['options']> = {
  create: {
    zone: 'nova',
    networks: ['private'],
    addressing: [{ network: 'private', allowedPairs: ['192.0.2.0/24'] }],
    keyPair: 'options-key',
    securityGroups: ['web'],
    serverGroup: 'options-servers',
    rootDiskGiB: 12,
    volumes: [{ sizeGiB: 3 }],
    userScript: 'conformance-script',
  },
  rebuild: { keyPair: 'options-key' },
  rescue: { image: 'debian-12' },
  unshelve: { zone: 'nova' },
  attachVolume: { device: '/dev/vdx', deleteOnTermination: true },
  createVolume: { type: '__DEFAULT__', zone: 'nova' },
};

/** Makes what the options name and the simulated project does not begin with. */
export async function prepareOptions(world: SimulatedOpenStack): Promise<void> {
  const session = world.session();
  const make = (path: string, json: object): Promise<unknown> =>
    session.send({ service: 'compute', method: 'POST', path, json, operation: 'prepare' });
  await make('/os-keypairs', { keypair: { name: 'options-key', public_key: KEY } });
  await make('/os-server-groups', { server_group: { name: 'options-servers', policies: ['anti-affinity'] } });
}
