import type { WireReply } from '../../../kernel/wire.ts';
import type { ProjectQuota } from '../../model/catalog.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import { readWrapped } from '../shared/exchange.ts';
import type { Exchange } from '../shared/exchange.ts';
import { requireFields, wholeNumber } from '../shared/field-checks.ts';
import { BACKUP_LIMITS } from './limits.ts';

/** What Cinder counts; each exists for every volume type too, without a limit. */
const COUNTED = { volumes: 'volumes', snapshots: 'snapshots', gigabytes: 'volumeGiB' } as const;

/** What a project has that no one gave a quota. */
const DEFAULTS = { volumes: 10, snapshots: 10, gigabytes: 1000, per_volume_gigabytes: -1 } as const;

/** `GET /{project}/os-quota-sets/{target}`, with `usage=True` with what is used. */
export function showQuotaSet(exchange: Exchange): WireReply {
  const { request, parameter } = exchange;
  requireOwnOrAdministrator(exchange);
  const isDetailed = ['true', '1'].includes((request.query.get('usage') ?? '').toLowerCase());
  const rows = readRows(exchange).map(([name, limit, inUse]) => [name, isDetailed ? { limit, in_use: inUse, reserved: 0 } : limit]);
  return { status: 200, body: { quota_set: { ...Object.fromEntries(rows), id: parameter('target') } } };
}

/** `GET /{project}/os-quota-sets/{target}/defaults` */
export function showDefaultQuotaSet(exchange: Exchange): WireReply {
  requireOwnOrAdministrator(exchange);
  const rows = readRows(exchange).map(([name, limit]) => [name, name in DEFAULTS ? DEFAULTS[name as keyof typeof DEFAULTS] : limit]);
  return { status: 200, body: { quota_set: { ...Object.fromEntries(rows), id: exchange.parameter('target') } } };
}

/** `PUT /{project}/os-quota-sets/{target}`, an administrator's. */
export function changeQuotaSet(exchange: Exchange): WireReply {
  const { context, caller, request, parameter } = exchange;
  if (!caller.isAdmin) throw new OpenStackRefusal('forbidden', "Policy doesn't allow volume_extension:quotas:update to be performed.");
  const wanted = readWrapped(request, 'quota_set');
  const known = [...Object.keys(COUNTED), 'per_volume_gigabytes'];
  requireFields(wanted, { name: 'quota_set', fields: Object.fromEntries(known.map((name) => [name, wholeNumber(-1)])) });
  const change: Partial<ProjectQuota> = {};
  for (const [name, value] of Object.entries(wanted)) {
    const limit = Number(value);
    if (name === 'per_volume_gigabytes') change.perVolumeGiB = limit;
    else if (name === 'volumes' || name === 'snapshots' || name === 'gigabytes') change[COUNTED[name]] = limit;
    const [, , used = 0] = readRows(exchange).find(([row]) => row === name) ?? [];
    if (limit >= 0 && limit < used) {
      throw new OpenStackRefusal(
        'badRequest',
        `Quota ${name} limit must be equal or greater than existing resources. Current usage is ${used} and the requested limit is ${limit}.`,
      );
    }
  }
  context.backend.network.setQuota(parameter('target'), change);
  const rows = readRows(exchange).map(([name, limit]) => [name, limit]);
  return { status: 200, body: { quota_set: Object.fromEntries(rows) } };
}

function readRows({ context, parameter }: Exchange): readonly (readonly [name: string, limit: number, inUse: number])[] {
  const { quota, used } = context.backend.network.quota(parameter('target'));
  const types = context.backend.blockStorage.listTypes().map(({ name }) => name);
  const counted = Object.entries(COUNTED).map(([name, field]) => [name, quota[field], used[field]] as const);
  const byType = types.flatMap((type) => counted.map(([name]) => [`${name}_${type}`, -1, 0] as const));
  return [
    ...counted,
    ['per_volume_gigabytes', quota.perVolumeGiB, 0],
    ['backups', BACKUP_LIMITS.backups, 0],
    ['backup_gigabytes', BACKUP_LIMITS.gigabytes, 0],
    ['groups', 10, 0],
    ...byType,
  ];
}

function requireOwnOrAdministrator({ caller, parameter }: Exchange): void {
  if (caller.isAdmin || caller.projectId === parameter('target')) return;
  throw new OpenStackRefusal('forbidden', "Policy doesn't allow volume_extension:quotas:show to be performed.");
}
