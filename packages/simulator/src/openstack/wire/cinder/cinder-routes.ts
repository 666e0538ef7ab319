import { OpenStackRefusal } from '../../model/refusal.ts';
import type { Handler, HandlerRoute } from '../shared/exchange.ts';
import { isAtLeast } from '../shared/microversion.ts';
import { listAttachmentDetails, listAttachments, showAttachment } from './attachments.ts';
import { showVolumeLimits } from './limits.ts';
import { changeQuotaSet, showDefaultQuotaSet, showQuotaSet } from './quota-sets.ts';
import { createSnapshot, deleteSnapshot, runSnapshotAction, updateSnapshot } from './snapshots/snapshot-writes.ts';
import { listSnapshotDetails, listSnapshots, showSnapshot } from './snapshots/snapshot-reads.ts';
import { snapshotMetadataRoutes, volumeMetadataRoutes } from './metadata.ts';
import { listVolumeTypes, listVolumeZones, showDefaultVolumeType, showVolumeType } from './volume-types.ts';
import { listVolumeDetails, listVolumes, showVolume, showVolumeSummary } from './volumes/volume-reads.ts';
import { runVolumeAction } from './volumes/volume-actions.ts';
import { createVolume, deleteVolume, updateVolume } from './volumes/volume-writes.ts';

/** Everything of Cinder that is simulated; the paths follow the project. */
const PROJECT_ROUTES: readonly HandlerRoute[] = [
  { method: 'GET', pattern: '/volumes', handler: listVolumes },
  { method: 'POST', pattern: '/volumes', handler: createVolume },
  { method: 'GET', pattern: '/volumes/detail', handler: listVolumeDetails },
  { method: 'GET', pattern: '/volumes/summary', handler: showVolumeSummary },
  { method: 'GET', pattern: '/volumes/{id}', handler: showVolume },
  { method: 'PUT', pattern: '/volumes/{id}', handler: updateVolume },
  { method: 'DELETE', pattern: '/volumes/{id}', handler: deleteVolume },
  { method: 'POST', pattern: '/volumes/{id}/action', handler: runVolumeAction },
  ...volumeMetadataRoutes('/volumes/{id}/metadata'),
  { method: 'GET', pattern: '/snapshots', handler: listSnapshots },
  { method: 'POST', pattern: '/snapshots', handler: createSnapshot },
  { method: 'GET', pattern: '/snapshots/detail', handler: listSnapshotDetails },
  { method: 'GET', pattern: '/snapshots/{id}', handler: showSnapshot },
  { method: 'PUT', pattern: '/snapshots/{id}', handler: updateSnapshot },
  { method: 'DELETE', pattern: '/snapshots/{id}', handler: deleteSnapshot },
  { method: 'POST', pattern: '/snapshots/{id}/action', handler: runSnapshotAction },
  ...snapshotMetadataRoutes('/snapshots/{id}/metadata'),
  { method: 'GET', pattern: '/types', handler: listVolumeTypes },
  { method: 'GET', pattern: '/types/default', handler: showDefaultVolumeType },
  { method: 'GET', pattern: '/types/{id}', handler: showVolumeType },
  { method: 'GET', pattern: '/attachments', handler: listAttachments },
  { method: 'GET', pattern: '/attachments/detail', handler: listAttachmentDetails },
  { method: 'GET', pattern: '/attachments/{id}', handler: showAttachment },
  { method: 'GET', pattern: '/os-availability-zone', handler: listVolumeZones },
  { method: 'GET', pattern: '/limits', handler: showVolumeLimits },
  { method: 'GET', pattern: '/os-quota-sets/{target}', handler: showQuotaSet },
  { method: 'PUT', pattern: '/os-quota-sets/{target}', handler: changeQuotaSet },
  { method: 'GET', pattern: '/os-quota-sets/{target}/defaults', handler: showDefaultQuotaSet },
];

/** With the project in the path, and (from 3.67) without. */
export const CINDER_ROUTES: readonly HandlerRoute[] = [
  ...PROJECT_ROUTES.map((route) => ({ ...route, pattern: `/v3/{project}${route.pattern}`, handler: inOwnProject(route.handler) })),
  ...PROJECT_ROUTES.map((route) => ({ ...route, pattern: `/v3${route.pattern}`, handler: withoutProject(route.handler) })),
];

function inOwnProject(handler: Handler): Handler {
  return (exchange) => {
    if (exchange.parameter('project') === exchange.caller.projectId) return handler(exchange);
    throw new OpenStackRefusal('badRequest', 'Malformed request url');
  };
}

function withoutProject(handler: Handler): Handler {
  return (exchange) => {
    if (isAtLeast(exchange.version, '3.67')) return handler(exchange);
    throw new OpenStackRefusal('notFound', 'The resource could not be found.');
  };
}
