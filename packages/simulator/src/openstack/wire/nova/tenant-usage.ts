import type { WireReply } from '../../../kernel/wire.ts';
import type { NovaServer } from '../../model/server.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import type { Exchange } from '../shared/exchange.ts';
import { toMicrosecondsTime, toOptionalMicrosecondsTime } from '../shared/times.ts';

const HOUR_MILLISECONDS = 3_600_000;
const DEFAULT_WEEKS = 4;

interface Period {
  readonly start: number;
  readonly stop: number;
}

/** `GET /os-simple-tenant-usage`: all projects, for administrators; the servers with `detailed=1`. */
export function listTenantUsages(exchange: Exchange): WireReply {
  const period = readPeriod(exchange);
  const servers = exchange.context.backend.compute.serversForUsage(exchange.caller, null).filter((server) => ranIn(server, period));
  const isDetailed = exchange.request.query.get('detailed') === '1';
  const usages = [...Map.groupBy(servers, ({ projectId }) => projectId)].map(([projectId, own]) => {
    return toUsage(projectId, own, period, isDetailed, exchange.context.backend.compute.now());
  });
  return { status: 200, body: { tenant_usages: usages } };
}

/** `GET /os-simple-tenant-usage/{projectId}` with its servers; an empty object without any. */
export function showTenantUsage(exchange: Exchange): WireReply {
  const period = readPeriod(exchange);
  const projectId = exchange.parameter('projectId');
  const servers = exchange.context.backend.compute.serversForUsage(exchange.caller, projectId).filter((server) => ranIn(server, period));
  const usage = servers.length === 0 ? {} : toUsage(projectId, servers, period, true, exchange.context.backend.compute.now());
  return { status: 200, body: { tenant_usage: usage } };
}

function toUsage(projectId: string, servers: readonly NovaServer[], period: Period, isDetailed: boolean, now: number) {
  const rows = servers.map((server) => toServerUsage(server, period, now));
  const total = (value: (row: (typeof rows)[number]) => number): number => rows.reduce((sum, row) => sum + value(row) * row.hours, 0);
  return {
    tenant_id: projectId,
    ...(isDetailed ? { server_usages: rows } : {}),
    total_local_gb_usage: total(({ local_gb: gigabytes }) => gigabytes),
    total_vcpus_usage: total(({ vcpus }) => vcpus),
    total_memory_mb_usage: total(({ memory_mb: megabytes }) => megabytes),
    total_hours: total(() => 1),
    start: toMicrosecondsTime(period.start),
    stop: toMicrosecondsTime(period.stop),
  };
}

function toServerUsage(server: NovaServer, period: Period, now: number) {
  const { flavor, terminatedAt } = server;
  const launchedAt = server.launchedAt ?? server.createdAt;
  const until = Math.min(terminatedAt ?? now, period.stop);
  return {
    hours: Math.max(0, until - Math.max(launchedAt, period.start)) / HOUR_MILLISECONDS,
    flavor: flavor.name,
    instance_id: server.id,
    name: server.name,
    tenant_id: server.projectId,
    memory_mb: flavor.memoryMiB,
    local_gb: flavor.diskGiB + flavor.ephemeralGiB,
    vcpus: flavor.virtualCpus,
    started_at: toMicrosecondsTime(launchedAt),
    ended_at: toOptionalMicrosecondsTime(terminatedAt),
    state: terminatedAt === null ? server.vmState : 'terminated',
    uptime: Math.floor(((terminatedAt ?? now) - launchedAt) / 1000),
  };
}

/** Without times the four weeks that end now. */
function readPeriod({ request, context }: Exchange): Period {
  const stop = readTime(request.query.get('end')) ?? context.backend.compute.now();
  const start = readTime(request.query.get('start')) ?? stop - DEFAULT_WEEKS * 7 * 24 * HOUR_MILLISECONDS;
  if (start < stop) return { start, stop };
  throw new OpenStackRefusal('badRequest', 'Invalid start time. The start time cannot occur after the end time.');
}

function readTime(text: string | null): number | undefined {
  if (text === null) return undefined;
  const time = Date.parse(/[Zz]$/u.test(text) ? text : `${text}Z`);
  if (!Number.isNaN(time)) return time;
  throw new OpenStackRefusal('badRequest', 'Datetime is in invalid format');
}

function ranIn(server: NovaServer, { start, stop }: Period): boolean {
  return (server.launchedAt ?? server.createdAt) <= stop && (server.terminatedAt === null || server.terminatedAt >= start);
}
