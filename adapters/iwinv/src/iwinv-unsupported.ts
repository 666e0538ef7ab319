import type { Action, Evidence, OptionalReaderName, Unsupported } from '@isobar/core';

import { EVIDENCE } from './iwinv-evidence.ts';

const row = (reason: string, evidence: Evidence, alternative?: string): Unsupported => ({
  reason,
  evidence,
  ...(alternative === undefined ? {} : { alternative }),
});

const noCall = (what: string, alternative?: string): Unsupported =>
  row(`iwinv has no call to ${what} a server`, EVIDENCE.noPauseShelveLockRescue, alternative);
const noPorts = row('a server has one interface, which iwinv makes itself', EVIDENCE.noNetworkChoice);
const noFloating = row('no address of iwinv can be kept or moved', EVIDENCE.noFloatingAddress);
const noServerGroups = row('no call of iwinv speaks of placement', EVIDENCE.noServerGroups);
const noSnapshots = row('block storages have no snapshots', EVIDENCE.noVolumeChange, 'a copy made from inside the guest');
const noImageWrite = (what: string): Unsupported => row(`no call ${what} an image`, EVIDENCE.noImageWrite, 'the iwinv console');
const noKeyWrite = row('SSH keys are made and deleted in the iwinv console only', EVIDENCE.keysReadOnly, 'the iwinv console');

/** What iwinv has not, with the reason and what comes nearest. */
export const IWINV_UNSUPPORTED = {
  restore: row('a deleted server cannot be brought back', EVIDENCE.noRestore),
  pause: noCall('pause', 'stop'),
  unpause: noCall('unpause', 'start'),
  suspend: noCall('suspend', 'stop'),
  resume: noCall('resume', 'start'),
  shelve: noCall('shelve', 'stop; the fee goes on'),
  unshelve: noCall('unshelve', 'start'),
  lock: noCall('lock'),
  unlock: noCall('unlock'),
  rescue: noCall('rescue', 'console'),
  unrescue: noCall('unrescue'),
  createImage: row('no call makes an image of a server', EVIDENCE.noServerSnapshot, 'a copy made from inside the guest'),
  attachPort: noPorts,
  detachPort: noPorts,
  attachFloatingIp: noFloating,
  detachFloatingIp: noFloating,
  attachServerGroup: noServerGroups,
  detachServerGroup: noServerGroups,
  extendVolume: row('a block storage keeps its size', EVIDENCE.noVolumeChange, 'a second, larger block storage'),
  retypeVolume: row('a block storage keeps its type', EVIDENCE.noVolumeChange, 'a block storage of the other type'),
  snapshotVolume: noSnapshots,
  revertVolume: noSnapshots,
  deleteVolumeSnapshot: noSnapshots,
  importImage: noImageWrite('takes'),
  deleteImage: noImageWrite('deletes'),
  createKeyPair: noKeyWrite,
  deleteKeyPair: noKeyWrite,
  createPort: noPorts,
  deletePort: noPorts,
  createFloatingIp: noFloating,
  deleteFloatingIp: noFloating,
  createServerGroup: noServerGroups,
  deleteServerGroup: noServerGroups,
  volumeSnapshots: noSnapshots,
  networks: row('iwinv shows no networks', EVIDENCE.noNetworkChoice),
  subnets: row('iwinv shows no subnets', EVIDENCE.noNetworkChoice),
  ports: noPorts,
  floatingIps: noFloating,
  serverGroups: noServerGroups,
  quotas: row('no call tells a quota', EVIDENCE.noQuotaCall, 'connection_limit of a server, in its native row'),
  downloadImage: noImageWrite('gives the bytes of'),
} as const satisfies { readonly [Name in Action | OptionalReaderName | 'downloadImage']?: Unsupported };
