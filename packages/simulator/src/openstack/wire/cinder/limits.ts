import type { WireReply } from '../../../kernel/wire.ts';
import type { Exchange } from '../shared/exchange.ts';

/** Backups are counted, though there is no service for them. */
export const BACKUP_LIMITS = { backups: 10, gigabytes: 1000 } as const;

/** `GET /{project}/limits` */
export function showVolumeLimits({ context, caller }: Exchange): WireReply {
  const { quota, used } = context.backend.network.quota(caller.projectId);
  const absolute = {
    maxTotalVolumes: quota.volumes,
    maxTotalSnapshots: quota.snapshots,
    maxTotalVolumeGigabytes: quota.volumeGiB,
    maxTotalBackups: BACKUP_LIMITS.backups,
    maxTotalBackupGigabytes: BACKUP_LIMITS.gigabytes,
    totalVolumesUsed: used.volumes,
    totalGigabytesUsed: used.volumeGiB,
    totalSnapshotsUsed: used.snapshots,
    totalBackupsUsed: 0,
    totalBackupGigabytesUsed: 0,
  };
  return { status: 200, body: { limits: { rate: [], absolute } } };
}
