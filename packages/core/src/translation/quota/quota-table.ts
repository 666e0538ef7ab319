import type { Evidence } from '../../effect/evidence.ts';
import type { QuotaLimit } from '../../resource/quota.ts';

/** What quotas count, in neutral words. */
export const QUOTA_SUBJECTS = [
  'servers',
  'vcpus',
  'memoryMiB',
  'keyPairs',
  'serverGroups',
  'volumes',
  'volumeGiB',
  'volumeSnapshots',
  'images',
  'imageBytes',
  'networks',
  'subnets',
  'ports',
  'routers',
  'floatingIps',
  'publicAddresses',
  'securityGroups',
  'securityGroupRules',
] as const;

export type QuotaSubject = (typeof QUOTA_SUBJECTS)[number];

/** How one service tells its quotas. */
export interface QuotaService {
  readonly service: string;
  /** The cloud's key per subject that it counts. */
  readonly keys: Readonly<Partial<Record<QuotaSubject, string>>>;
  /** The value that means no limit; null where none does. */
  readonly unlimited: number | null;
  readonly evidence: Evidence;
}

export interface QuotaTable {
  /** Empty where the cloud tells none. */
  readonly services: readonly QuotaService[];
  readonly evidence: Evidence;
}

/** A limit as it is meant: a number, none, or not known. What is absent, negative or no number is not known. Pure. */
export function readQuota(value: unknown, { unlimited }: Pick<QuotaService, 'unlimited'>): QuotaLimit {
  if (typeof value !== 'number' || !Number.isFinite(value)) return null;
  if (value === unlimited) return 'unlimited';
  return value < 0 ? null : value;
}

/** The neutral word for a cloud's key; null where there is none. */
export function quotaSubject(key: string, { keys }: Pick<QuotaService, 'keys'>): QuotaSubject | null {
  return QUOTA_SUBJECTS.find((subject) => keys[subject] === key) ?? null;
}

/** How much is left: null as soon as either number is not known. */
export function quotaLeft(limit: QuotaLimit, used: number | null): QuotaLimit {
  if (limit === 'unlimited') return 'unlimited';
  return limit === null || used === null ? null : Math.max(0, limit - used);
}
