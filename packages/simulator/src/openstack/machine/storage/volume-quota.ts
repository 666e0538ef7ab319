import { OpenStackRefusal } from '../../model/refusal.ts';
import { quotaOf, usageOf } from '../quota.ts';
import type { World } from '../world.ts';

/** Throws Cinder's refusal (a 413 there) if the project may not have one more volume of this size. */
export function requireVolumeQuota(world: World, projectId: string, sizeGiB: number): void {
  requireSizeLimit(world, projectId, sizeGiB);
  requireGigabytes(world, projectId, sizeGiB);
  const limit = quotaOf(world, projectId).volumes;
  if (limit < 0 || usageOf(world, projectId).volumes < limit) return;
  const text = `VolumeLimitExceeded: Maximum number of volumes allowed (${limit}) exceeded for quota 'volumes'.`;
  throw new OpenStackRefusal('overQuota', text);
}

/** Throws for a single volume above the limit of one. */
export function requireSizeLimit(world: World, projectId: string, sizeGiB: number): void {
  const limit = quotaOf(world, projectId).perVolumeGiB;
  if (limit < 0 || sizeGiB <= limit) return;
  const text = `VolumeSizeExceedsLimit: Requested volume size ${sizeGiB}G is larger than maximum allowed limit ${limit}G.`;
  throw new OpenStackRefusal('overQuota', text);
}

/** The same for a snapshot, which counts as gigabytes too. */
export function requireSnapshotQuota(world: World, projectId: string, sizeGiB: number): void {
  requireGigabytes(world, projectId, sizeGiB);
  const limit = quotaOf(world, projectId).snapshots;
  if (limit < 0 || usageOf(world, projectId).snapshots < limit) return;
  throw new OpenStackRefusal('overQuota', `SnapshotLimitExceeded: Maximum number of snapshots allowed (${limit}) exceeded`);
}

/** Throws when so many gigabytes more are above the limit. */
export function requireGigabytes(world: World, projectId: string, sizeGiB: number): void {
  const limit = quotaOf(world, projectId).volumeGiB;
  const used = usageOf(world, projectId).volumeGiB;
  if (limit < 0 || used + sizeGiB <= limit) return;
  throw new OpenStackRefusal(
    'overQuota',
    `VolumeSizeExceedsAvailableQuota: Requested volume or snapshot exceeds allowed gigabytes quota. Requested ${sizeGiB}G, quota is ${limit}G and ${used}G has been consumed.`,
  );
}
