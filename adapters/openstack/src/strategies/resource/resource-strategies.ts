import { createVolumeStrategy } from './create-volume.ts';
import { extendVolumeStrategy, retypeVolumeStrategy, revertVolumeStrategy, snapshotVolumeStrategy } from './change-volume.ts';
import { deleteVolumeSnapshotStrategy, deleteVolumeStrategy } from './delete-volume.ts';
import { createFloatingIpStrategy, deleteFloatingIpStrategy } from './floating-ips.ts';
import { deleteImageStrategy, fetchImageStrategy, uploadImageStrategy } from './images.ts';
import { createKeyPairStrategy, deleteKeyPairStrategy } from './key-pairs.ts';
import { createPortStrategy, deletePortStrategy } from './ports.ts';
import {
  createSecurityGroupRuleStrategy,
  createSecurityGroupStrategy,
  deleteSecurityGroupRuleStrategy,
  deleteSecurityGroupStrategy,
} from './security-groups.ts';
import { createServerGroupStrategy, deleteServerGroupStrategy } from './server-groups.ts';

/** Every way to do something with what is no server. */
export const RESOURCE_STRATEGIES = {
  createVolume: [createVolumeStrategy],
  deleteVolume: [deleteVolumeStrategy],
  extendVolume: [extendVolumeStrategy],
  retypeVolume: [retypeVolumeStrategy],
  snapshotVolume: [snapshotVolumeStrategy],
  revertVolume: [revertVolumeStrategy],
  deleteVolumeSnapshot: [deleteVolumeSnapshotStrategy],
  importImage: [uploadImageStrategy, fetchImageStrategy],
  deleteImage: [deleteImageStrategy],
  createKeyPair: [createKeyPairStrategy],
  deleteKeyPair: [deleteKeyPairStrategy],
  createPort: [createPortStrategy],
  deletePort: [deletePortStrategy],
  createFloatingIp: [createFloatingIpStrategy],
  deleteFloatingIp: [deleteFloatingIpStrategy],
  createSecurityGroup: [createSecurityGroupStrategy],
  deleteSecurityGroup: [deleteSecurityGroupStrategy],
  createSecurityGroupRule: [createSecurityGroupRuleStrategy],
  deleteSecurityGroupRule: [deleteSecurityGroupRuleStrategy],
  createServerGroup: [createServerGroupStrategy],
  deleteServerGroup: [deleteServerGroupStrategy],
} as const;
