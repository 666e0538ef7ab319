import type { Volume, VolumeSnapshot, VolumeType } from '@isobar/core';

import { joined, viewOf } from './view.ts';

export const VOLUME_VIEW = viewOf<Volume>(
  (isobar) => isobar.volumes,
  ['state', 'sizeGiB', 'type', 'servers'],
  [
    { name: 'state', value: (volume) => volume.state },
    { name: 'native', value: (volume) => volume.native.status },
    { name: 'sizeGiB', value: (volume) => volume.sizeGiB, align: 'right' },
    { name: 'type', value: (volume) => volume.type },
    { name: 'bootable', value: (volume) => volume.bootable },
    { name: 'servers', value: (volume) => joined(volume.attachments.map((attachment) => attachment.serverId)) },
  ],
);

export const VOLUME_SNAPSHOT_VIEW = viewOf<VolumeSnapshot>(
  (isobar) => isobar.volumeSnapshots,
  ['state', 'volumeId', 'sizeGiB', 'createdAt'],
  [
    { name: 'state', value: (snapshot) => snapshot.state },
    { name: 'native', value: (snapshot) => snapshot.native.status },
    { name: 'volumeId', value: (snapshot) => snapshot.volumeId },
    { name: 'sizeGiB', value: (snapshot) => snapshot.sizeGiB, align: 'right' },
    { name: 'description', value: (snapshot) => snapshot.description },
    { name: 'createdAt', value: (snapshot) => snapshot.createdAt },
  ],
);

export const VOLUME_TYPE_VIEW = viewOf<VolumeType>(
  (isobar) => isobar.volumeTypes,
  ['isDefault', 'description'],
  [
    { name: 'isDefault', value: (type) => type.isDefault },
    { name: 'multiAttach', value: (type) => type.multiAttach },
    { name: 'description', value: (type) => type.description },
  ],
);
