import type { HandlerRoute } from '../shared/exchange.ts';
import {
  listSnapshotDetails,
  listVolumeDetails,
  listVolumes,
  listVolumeTypes,
  listVolumeZones,
  showVolume,
  showVolumeLimits,
} from './volume-reads.ts';
import { createSnapshot, createVolume, deleteSnapshot, deleteVolume } from './volume-writes.ts';

/** Everything of Cinder that is simulated. */
export const CINDER_ROUTES: readonly HandlerRoute[] = [
  { method: 'GET', pattern: '/v3/{project}/volumes', handler: listVolumes },
  { method: 'POST', pattern: '/v3/{project}/volumes', handler: createVolume },
  { method: 'GET', pattern: '/v3/{project}/volumes/detail', handler: listVolumeDetails },
  { method: 'GET', pattern: '/v3/{project}/volumes/{id}', handler: showVolume },
  { method: 'DELETE', pattern: '/v3/{project}/volumes/{id}', handler: deleteVolume },
  { method: 'GET', pattern: '/v3/{project}/types', handler: listVolumeTypes },
  { method: 'GET', pattern: '/v3/{project}/snapshots/detail', handler: listSnapshotDetails },
  { method: 'POST', pattern: '/v3/{project}/snapshots', handler: createSnapshot },
  { method: 'DELETE', pattern: '/v3/{project}/snapshots/{id}', handler: deleteSnapshot },
  { method: 'GET', pattern: '/v3/{project}/os-availability-zone', handler: listVolumeZones },
  { method: 'GET', pattern: '/v3/{project}/limits', handler: showVolumeLimits },
];
