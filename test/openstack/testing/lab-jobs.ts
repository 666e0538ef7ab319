import type { ConformanceWorld, FixtureJobs } from '@isobar/conformance';
import { requireText } from '@isobar/core';

import type { LabProject } from './lab-project.ts';
import { STAYS } from './lab-sweep.ts';

/** Things that options name; they stay in a project from play to play. */
const NAMES = { keyPair: `${STAYS}key`, serverGroup: `${STAYS}servers`, securityGroup: `${STAYS}group` } as const;

const KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIEmFRCc8bkZ6bqXwEfUkGQVQPHZ6GxYbpQ3FhDDdoIwj conformance';

/** Verbs that need more than the ordinary job of the suite: of the networks that a project sees, ports are made in its own. */
export function labJobs({ networkId: network }: LabProject, imageUrl: string): FixtureJobs {
  return {
    attachPort: async ({ world }) => ({ action: 'attachPort', targetId: world.fixtures.runningServer, request: { network } }),
    detachPort: async ({ world, perform }) => {
      const targetId = world.fixtures.runningServer;
      const { steps } = await perform({ action: 'attachPort', targetId, request: { network } });
      return { action: 'detachPort', targetId, request: { port: requireText(steps[0]?.output ?? {}, 'portId') } };
    },
    createPort: async () => ({ action: 'createPort', targetId: null, request: { network, name: 'conformance-port' } }),
    importImage: async () => ({ action: 'importImage', targetId: null, request: { name: 'conformance-image', url: imageUrl, diskFormat: 'qcow2' } }),
  };
}

/** Names of the lab and of the project that options may hold. */
export function labOptions({ networkId: network }: LabProject): NonNullable<ConformanceWorld['options']> {
  return {
    create: {
      zone: 'nova',
      networks: [network],
      addressing: [{ network, allowedPairs: ['192.0.2.0/24'] }],
      keyPair: NAMES.keyPair,
      securityGroups: [NAMES.securityGroup],
      serverGroup: NAMES.serverGroup,
      rootDiskGiB: 2,
      volumes: [{ sizeGiB: 3 }],
      userScript: 'conformance-script',
    },
    rebuild: { keyPair: NAMES.keyPair },
    rescue: { image: 'lab-rescue' },
    unshelve: { zone: 'nova' },
    attachVolume: { device: '/dev/vdx', deleteOnTermination: true },
    createVolume: { type: 'lab-multiattach', zone: 'nova' },
  };
}

/** Makes what options name. */
export async function prepareOptions({ session }: LabProject): Promise<void> {
  await Promise.all([
    session.call('compute', 'POST', '/os-keypairs', { keypair: { name: NAMES.keyPair, type: 'ssh', public_key: KEY } }),
    session.call('compute', 'POST', '/os-server-groups', { server_group: { name: NAMES.serverGroup, policy: 'anti-affinity' } }),
    session.call('network', 'POST', '/security-groups', { security_group: { name: NAMES.securityGroup } }),
  ]);
}
