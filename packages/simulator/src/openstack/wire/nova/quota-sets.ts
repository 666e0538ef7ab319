import type { WireReply } from '../../../kernel/wire.ts';
import type { ProjectQuota, ProjectUsage } from '../../model/catalog.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import { anything, requireFields } from '../shared/field-checks.ts';
import { readWrapped } from '../shared/exchange.ts';
import type { Exchange } from '../shared/exchange.ts';
import { isAtLeast } from '../shared/microversion.ts';
import type { Microversion } from '../shared/microversion.ts';

/** A resource with a limit. `until`: the last microversion before Nova leaves it to another service. */
interface QuotaRow {
  readonly name: string;
  readonly until?: '2.35' | '2.56';
  readonly limit: (quota: ProjectQuota) => number;
  readonly used?: (used: ProjectUsage) => number;
  readonly setting?: keyof ProjectQuota;
}

const ROWS: readonly QuotaRow[] = [
  { name: 'cores', limit: ({ cores }) => cores, used: ({ cores }) => cores, setting: 'cores' },
  { name: 'fixed_ips', until: '2.35', limit: () => -1 },
  { name: 'floating_ips', until: '2.35', limit: () => -1 },
  { name: 'injected_file_content_bytes', until: '2.56', limit: () => 10_240 },
  { name: 'injected_file_path_bytes', until: '2.56', limit: () => 255 },
  { name: 'injected_files', until: '2.56', limit: () => 5 },
  { name: 'instances', limit: ({ instances }) => instances, used: ({ instances }) => instances, setting: 'instances' },
  { name: 'key_pairs', limit: ({ keyPairs }) => keyPairs, setting: 'keyPairs' },
  { name: 'metadata_items', limit: () => 128 },
  { name: 'ram', limit: ({ memoryMiB }) => memoryMiB, used: ({ memoryMiB }) => memoryMiB, setting: 'memoryMiB' },
  { name: 'security_group_rules', until: '2.35', limit: () => -1 },
  { name: 'security_groups', until: '2.35', limit: () => -1 },
  { name: 'server_group_members', limit: ({ serverGroupMembers }) => serverGroupMembers, setting: 'serverGroupMembers' },
  { name: 'server_groups', limit: ({ serverGroups }) => serverGroups, setting: 'serverGroups' },
];

/** `GET /os-quota-sets/{projectId}` */
export function showQuotaSet(exchange: Exchange): WireReply {
  const id = exchange.parameter('projectId');
  const { quota } = read(exchange, 'show');
  return { status: 200, body: { quota_set: { id, ...toLimits(exchange.version, quota) } } };
}

/** `GET /os-quota-sets/{projectId}/defaults`: what a project without own limits has. */
export function showQuotaDefaults(exchange: Exchange): WireReply {
  const id = exchange.parameter('projectId');
  const { quota } = read(exchange, 'defaults');
  return { status: 200, body: { quota_set: { id, ...toLimits(exchange.version, quota) } } };
}

/** `GET /os-quota-sets/{projectId}/detail` */
export function showQuotaDetails(exchange: Exchange): WireReply {
  const id = exchange.parameter('projectId');
  const { quota, used } = read(exchange, 'detail');
  const rows = rowsOf(exchange.version).map(({ name, limit, used: count }) => [
    name,
    { limit: limit(quota), in_use: count?.(used) ?? 0, reserved: 0 },
  ]);
  return { status: 200, body: { quota_set: { id, ...Object.fromEntries(rows) } } };
}

/** `PUT /os-quota-sets/{projectId}`, for administrators. Below what is used only with `force`. */
export function updateQuotaSet(exchange: Exchange): WireReply {
  const { context, caller, version, parameter } = exchange;
  const wanted = readWrapped(exchange.request, 'quota_set');
  const rows = rowsOf(version);
  requireFields(wanted, { name: 'quota_set', fields: { force: anything, ...Object.fromEntries(rows.map(({ name }) => [name, anything])) } });
  const { used } = read(exchange, 'update');
  const isForced = wanted['force'] === true || wanted['force'] === 'true' || wanted['force'] === 'True';
  const changes: Partial<ProjectQuota> = {};
  for (const { name, setting, used: count } of rows) {
    if (setting === undefined || wanted[name] === undefined) continue;
    const limit = Number(wanted[name]);
    const least = count?.(used) ?? 0;
    if (!isForced && limit >= 0 && limit < least) {
      throw new OpenStackRefusal(
        'badRequest',
        `Quota limit ${limit} for ${name} must be greater than or equal to already used and reserved ${least}.`,
      );
    }
    changes[setting] = limit;
  }
  context.backend.compute.setQuota(caller, parameter('projectId'), changes);
  return { status: 200, body: { quota_set: toLimits(version, read(exchange, 'show').quota) } };
}

/** `DELETE /os-quota-sets/{projectId}`: back to what every project has. */
export function deleteQuotaSet({ context, caller, parameter }: Exchange): WireReply {
  context.backend.compute.resetQuota(caller, parameter('projectId'));
  return { status: 202 };
}

function read({ context, caller, parameter }: Exchange, policy: string) {
  return context.backend.compute.usageOfProject(caller, parameter('projectId'), `os-quota-sets:${policy}`);
}

function toLimits(version: Microversion, quota: ProjectQuota): Readonly<Record<string, number>> {
  return Object.fromEntries(rowsOf(version).map(({ name, limit }) => [name, limit(quota)]));
}

/** What Nova still speaks of. */
function rowsOf(version: Microversion): readonly QuotaRow[] {
  return ROWS.filter(({ until }) => until === undefined || !isAtLeast(version, until === '2.35' ? '2.36' : '2.57'));
}
