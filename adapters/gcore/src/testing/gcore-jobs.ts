import type { ConformanceWorld } from '@isobar/conformance';

import type { GcoreWorld } from './gcore-world.ts';
import { SEED } from './gcore-world.ts';

/** Verbs for which the suite's ordinary job will not do here. */
export const GCORE_JOBS: NonNullable<ConformanceWorld['jobs']> = {
  attachPort: async ({ world }) => ({ action: 'attachPort', targetId: world.fixtures.runningServer, request: { network: SEED.labNetwork } }),
  detachPort: async ({ world }) => ({ action: 'detachPort', targetId: world.fixtures.runningServer, request: { port: SEED.web1Port } }),
  // The seeded running server has a floating IP on its only port already.
  attachFloatingIp: async ({ made }) => ({
    action: 'attachFloatingIp',
    targetId: SEED.stopped,
    request: { floatingIp: await made('createFloatingIp') },
  }),
  detachFloatingIp: async ({ made, perform }) => {
    const request = { floatingIp: await made('createFloatingIp') };
    await perform({ action: 'attachFloatingIp', targetId: SEED.stopped, request });
    return { action: 'detachFloatingIp', targetId: SEED.stopped, request };
  },
  retypeVolume: async ({ made }) => ({ action: 'retypeVolume', targetId: await made('createVolume'), request: { type: 'ssd_hiiops' } }),
  revertVolume: async ({ made, make }) => {
    const targetId = await made('createVolume');
    const snapshot = await make({ action: 'snapshotVolume', targetId, request: { name: 'conformance-snapshot' } });
    return { action: 'revertVolume', targetId, request: { snapshot } };
  },
  importImage: async () => ({
    action: 'importImage',
    targetId: null,
    request: { name: 'conformance-import', url: 'https://images.example.com/conformance.raw' },
  }),
};

/** Past the adapter, in one request: each test has a world of its own. */
async function makeServerGroup({ cloud }: GcoreWorld): Promise<string> {
  const { apiKey, projectId, regionId } = cloud.credentials;
  const headers = { authorization: `APIKey ${apiKey}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ name: 'conformance-near', policy: 'affinity' });
  const reply = await fetch(`${cloud.endpoint}/cloud/v1/servergroups/${projectId}/${regionId}`, { method: 'POST', headers, body });
  return ((await reply.json()) as { readonly servergroup_id: string }).servergroup_id;
}

/** A sample of each option that must name what is there. */
export async function makeOptions(world: GcoreWorld): Promise<NonNullable<ConformanceWorld['options']>> {
  const serverGroup = await makeServerGroup(world);
  return {
    create: {
      zone: 'nova',
      networks: [SEED.appNetwork],
      addressing: [{ network: SEED.appNetwork }],
      keyPair: 'ops-key',
      securityGroups: [SEED.webGroup],
      serverGroup,
      rootDiskGiB: 25,
      volumes: [{ sizeGiB: 7, name: 'conformance-data' }],
      userScript: 'conformance-script',
    },
    rebuild: { keyPair: 'ops-key' },
    attachVolume: { device: '/dev/vdz', deleteOnTermination: true },
    createVolume: { type: 'ssd_hiiops', zone: 'nova' },
  };
}
