import type { Action, ActionRequest } from '@isobar/core';
import { afterEach, describe, expect, it } from 'vitest';

import { SEED, startWorld } from '../testing/gcore-world.ts';
import type { GcoreWorld } from '../testing/gcore-world.ts';

let world: GcoreWorld;
afterEach(() => world.close());

const SECRET = { sha256: 'f'.repeat(64), sizeBytes: 3 };
const RULE = { direction: 'ingress', family: 4, protocol: 'tcp', portFrom: 22, portTo: 22, remote: { kind: 'any' }, description: null } as const;

type Full = { readonly [A in Action]?: { readonly targetId: string | null; readonly request: ActionRequest<A> } };

/** Each request with every option that it may hold at once. */
const FULL: Full = {
  create: {
    targetId: null,
    request: {
      name: 'full-1',
      flavor: 'g1-standard-1-2',
      image: 'debian-12-x64',
      zone: 'a',
      networks: ['app-net'],
      publicAddress: 'auto',
      keyPair: 'ops-key',
      securityGroups: ['web'],
      labels: { env: 'full' },
      description: 'd',
      hostname: 'h',
      rootDiskGiB: 20,
      volumes: [{ sizeGiB: 5 }],
      userData: SECRET,
      userScript: 's',
      password: 'return',
    },
  },
  rebuild: {
    targetId: SEED.web1,
    request: {
      image: SEED.ubuntu24,
      name: 'full-2',
      description: 'd',
      hostname: 'h',
      keyPair: 'ops-key',
      labels: { env: 'full' },
      userData: SECRET,
      password: 'return',
    },
  },
  createVolume: {
    targetId: null,
    request: { name: 'full', sizeGiB: 10, type: 'standard', zone: 'a', description: 'd', labels: { env: 'full' }, server: SEED.web1 },
  },
  snapshotVolume: { targetId: SEED.web1Data, request: { name: 'full', description: 'd', force: true } },
  importImage: {
    targetId: null,
    request: {
      name: 'full',
      url: 'https://images.example.com/x.raw',
      diskFormat: 'raw',
      osType: 'linux',
      osDistribution: 'debian',
      osVersion: '12',
      architecture: 'x86_64',
      minDiskGiB: 5,
      minMemoryMiB: 512,
      firmware: 'uefi',
      secureBoot: true,
      machineType: 'q35',
      diskBus: 'scsi',
      nicModel: 'virtio',
      scsiModel: 'virtio-scsi',
      guestAgent: true,
      sshKeyPolicy: 'allow',
      labels: { env: 'full' },
    },
  },
  createPort: {
    targetId: null,
    request: {
      network: 'lab-net',
      family: 4,
      macAddress: 'fa:16:3e:00:00:01',
      allowedPairs: ['10.0.0.0/8'],
      portSecurity: true,
      name: 'full',
      securityGroups: ['web'],
    },
  },
  createFloatingIp: { targetId: null, request: { network: 'pub_net', description: 'd' } },
  createSecurityGroup: { targetId: null, request: { name: 'full', description: 'd', rules: [RULE] } },
  createImage: { targetId: SEED.web1, request: { name: 'full', labels: { env: 'full' } } },
};

/** Where an option stands in what is sent, as far as its value does not show it by itself. */
const SHOWN_AS: ReadonlyMap<string, RegExp> = new Map([
  ['flavor', /"flavorId"/],
  ['networks', /"networkId"/],
  ['network', /"network_id"/],
  ['publicAddress', /"newFloatingIp":true/],
  ['securityGroups', /"groups":\["/],
  ['userData', /"withUserData":true/],
  ['family', /"ip_family":"ipv4"/],
  ['rules', /"port_range_min":22/],
]);

describe.each(['gcore', 'edgecenter'] as const)('every option (%s)', (dialect) => {
  it.each(Object.keys(FULL) as (keyof typeof FULL)[])('of %s is sent or warned of', async (action) => {
    world = await startWorld({ dialect });
    const { targetId = null, request = {} } = FULL[action] ?? {};
    const plan = await world.plan({ action, targetId, request });
    const sent = JSON.stringify(plan.steps.map((step) => step.input));
    const lost = Object.entries(request).filter(([option, value]) => {
      const warned = plan.warnings.some(({ subject }) => subject.startsWith(`request.${option}`));
      const resolved: unknown = (plan.request as Record<string, unknown>)[option] ?? value;
      return !warned && !(SHOWN_AS.get(option) ?? literally(resolved)).test(sent);
    });
    expect(lost).toEqual([]);
  });
});

function literally(value: unknown): RegExp {
  const inner = Array.isArray(value) ? JSON.stringify(value[0]).slice(1, -1) : JSON.stringify(value);
  return new RegExp(inner.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
}
