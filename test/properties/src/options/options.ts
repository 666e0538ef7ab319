import type { Action, ActionRequest } from '@isobar/core';
import type { SimulatedProvider } from '@isobar/simulator';

import { secretText, USER_DATA } from '../world/world.ts';

export type OptionedAction = Extract<
  Action,
  'create' | 'rebuild' | 'resize' | 'attachVolume' | 'createVolume' | 'importImage' | 'createPort' | 'snapshotVolume' | 'createImage'
>;

type Samples = { readonly [A in OptionedAction]?: Partial<ActionRequest<A>> };

const GIVEN = secretText(USER_DATA, 'e'.repeat(64));

/** Options that mean the same wherever they are taken. */
const CREATE = { description: 'sample description', hostname: 'sample-host', labels: { sample: 'label' }, userData: GIVEN, password: 'set' } as const;
const REBUILD = { ...CREATE, name: 'sample-name' } as const;
const VOLUME = { name: 'sample-volume', description: 'sample description', labels: { sample: 'label' } } as const;
const IMAGE = {
  osType: 'linux',
  osDistribution: 'debian',
  osVersion: '12.77',
  architecture: 'x86_64',
  minDiskGiB: 57,
  minMemoryMiB: 613,
  firmware: 'uefi',
  secureBoot: true,
  machineType: 'q35',
  diskBus: 'scsi',
  nicModel: 'virtio',
  scsiModel: 'virtio-scsi',
  guestAgent: true,
  sshKeyPolicy: 'allow',
  labels: { sample: 'label' },
} as const;
const PORT = {
  family: 4,
  macAddress: 'fa:16:3e:00:00:77',
  allowedPairs: ['10.7.0.0/24'],
  portSecurity: true,
  name: 'sample-port',
  securityGroups: ['web'],
} as const;

/** Every optional field of every request that has some, with a value that the cloud takes. */
export const OPTIONS: Readonly<Record<SimulatedProvider, Samples>> = {
  openstack: {
    create: {
      ...CREATE,
      zone: 'nova',
      publicAddress: 'auto',
      keyPair: 'sample-key',
      securityGroups: ['web'],
      rootDiskGiB: 33,
      volumes: [{ sizeGiB: 7, type: 'fast' }],
      userScript: 'sample-script',
    },
    rebuild: { ...REBUILD, keyPair: 'sample-key' },
    resize: { confirm: 'manual' },
    attachVolume: { device: '/dev/vdx', deleteOnTermination: true },
    createVolume: { ...VOLUME, type: 'fast', zone: 'nova' },
    // The disk format is needed with an address that does not tell it.
    importImage: IMAGE,
    createPort: PORT,
    // From 3.66 on, which is offered here, `force` means nothing: a volume in use is taken without it.
    snapshotVolume: { description: 'sample description' },
    createImage: { labels: { sample: 'label' } },
  },
  gcore: {
    create: {
      ...CREATE,
      zone: 'sample-zone',
      publicAddress: 'auto',
      keyPair: 'ops-key',
      securityGroups: ['web'],
      serverGroup: 'db-group',
      rootDiskGiB: 33,
      volumes: [{ sizeGiB: 7, type: 'ssd_hiiops' }],
      userScript: 'sample-script',
    },
    rebuild: { ...REBUILD, keyPair: 'ci-key' },
    resize: { confirm: 'manual' },
    attachVolume: { device: '/dev/vdx', deleteOnTermination: true },
    createVolume: { description: VOLUME.description, labels: VOLUME.labels, type: 'ssd_hiiops', zone: 'sample-zone' },
    importImage: { ...IMAGE, diskFormat: 'raw' },
    createPort: PORT,
    snapshotVolume: { description: 'sample description', force: true },
    createImage: { labels: { sample: 'label' } },
  },
  iwinv: {
    create: {
      ...CREATE,
      publicAddress: 'none',
      keyPair: 'SSHKEY-5WbJ0k2mXc7RqTz1Lp8VnA',
      securityGroups: ['database'],
      serverGroup: 'sample-group',
      networks: ['sample-network'],
      rootDiskGiB: 33,
      volumes: [{ sizeGiB: 19, type: 'ssd', name: 'sample-disk' }],
      userScript: 'SCRIPT-2gMtKs4hVw6XbNy8Qd0RjD',
    },
    rebuild: { ...REBUILD, keyPair: 'SSHKEY-5WbJ0k2mXc7RqTz1Lp8VnA' },
    resize: { confirm: 'manual' },
    attachVolume: { device: '/dev/vdx', deleteOnTermination: true },
    createVolume: VOLUME,
  },
};
