import type { components } from '@isobar/contracts/gcore';
import type { Volume } from '@isobar/core';

type DocumentedStatus = components['schemas']['VolumeStatus'];

/** Every documented status (SOURCES.md#gcore-volume-status). */
const VOLUME_STATES = {
  attaching: 'changing',
  available: 'available',
  'awaiting-transfer': 'changing',
  'backing-up': 'changing',
  creating: 'creating',
  deleting: 'deleting',
  detaching: 'changing',
  downloading: 'creating',
  error: 'error',
  'error_backing-up': 'error',
  error_deleting: 'error',
  error_extending: 'error',
  error_restoring: 'error',
  extending: 'changing',
  'in-use': 'inUse',
  maintenance: 'changing',
  reserved: 'changing',
  'restoring-backup': 'changing',
  retyping: 'changing',
  reverting: 'changing',
  uploading: 'changing',
} as const satisfies Readonly<Record<DocumentedStatus, Volume['state']>>;

export function toVolumeState(status: string): Volume['state'] {
  return Object.hasOwn(VOLUME_STATES, status) ? VOLUME_STATES[status as DocumentedStatus] : 'unknown';
}
