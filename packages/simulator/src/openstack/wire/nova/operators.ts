import type { WireReply } from '../../../kernel/wire.ts';
import type { ComputeService, Hypervisor } from '../../model/compute-host.ts';
import type { ServerMigration } from '../../model/server-migration.ts';
import type { Exchange } from '../shared/exchange.ts';
import { isAtLeast } from '../shared/microversion.ts';
import { toMicrosecondsTime, toOptionalMicrosecondsTime } from '../shared/times.ts';

/** `GET /os-services` */
export function listServices(exchange: Exchange): WireReply {
  const { context, caller, request } = exchange;
  const host = request.query.get('host');
  const binary = request.query.get('binary');
  const services = context.backend.compute
    .listServices(caller)
    .filter((service) => (host === null || service.host === host) && (binary === null || service.binary === binary));
  return { status: 200, body: { services: services.map((service) => toServiceBody(exchange, service)) } };
}

/** `GET /os-availability-zone` */
export function listZones({ context }: Exchange): WireReply {
  const availabilityZoneInfo = context.backend.compute.listZones().map((zoneName) => ({
    zoneName,
    zoneState: { available: true },
    hosts: null,
  }));
  return { status: 200, body: { availabilityZoneInfo } };
}

/** `GET /os-availability-zone/detail`, which clients try before they settle for less. */
export function listZoneDetails({ context, caller }: Exchange): WireReply {
  const zones = Map.groupBy(context.backend.compute.listZoneServices(caller), ({ zone }) => zone);
  const availabilityZoneInfo = [...zones].map(([zoneName, services]) => {
    const hosts = Map.groupBy(services, ({ host }) => host);
    return {
      zoneName,
      zoneState: { available: true },
      hosts: Object.fromEntries([...hosts].map(([host, rows]) => [host, Object.fromEntries(rows.map(toZoneService))])),
    };
  });
  return { status: 200, body: { availabilityZoneInfo } };
}

/** `GET /os-hypervisors` */
export function listHypervisors(exchange: Exchange): WireReply {
  const rows = find(exchange, 'list').map((row) => toHypervisorSummary(exchange, row));
  return { status: 200, body: { hypervisors: rows } };
}

/** `GET /os-hypervisors/detail` */
export function listHypervisorDetails(exchange: Exchange): WireReply {
  const rows = find(exchange, 'list-detail').map((row) => toHypervisorBody(exchange, row));
  return { status: 200, body: { hypervisors: rows } };
}

/** `GET /os-hypervisors/{id}` */
export function showHypervisor(exchange: Exchange): WireReply {
  const row = exchange.context.backend.compute.getHypervisor(exchange.caller, exchange.parameter('id'));
  return { status: 200, body: { hypervisor: toHypervisorBody(exchange, row) } };
}

/** `GET /os-migrations`; newest first. */
export function listMigrations(exchange: Exchange): WireReply {
  const { query } = exchange.request;
  const filters: readonly (readonly [string, (migration: ServerMigration) => string])[] = [
    ['instance_uuid', ({ serverId }) => serverId],
    ['status', ({ status }) => status],
    ['migration_type', ({ kind }) => kind],
    ['source_compute', ({ fromHost }) => fromHost],
    ['host', ({ fromHost }) => fromHost],
    ['user_id', ({ userId }) => userId],
    ['project_id', ({ projectId }) => projectId],
  ];
  const migrations = exchange.context.backend.compute
    .listMigrations(exchange.caller)
    .filter((migration) => filters.every(([name, value]) => !query.has(name) || query.get(name) === value(migration)));
  return { status: 200, body: { migrations: migrations.map((migration) => toMigrationBody(exchange, migration)) } };
}

function toServiceBody({ version }: Exchange, service: ComputeService) {
  return {
    binary: service.binary,
    host: service.host,
    id: isAtLeast(version, '2.53') ? service.id : service.number,
    zone: service.zone,
    status: 'enabled',
    state: 'up',
    updated_at: toMicrosecondsTime(service.updatedAt),
    disabled_reason: null,
    ...(isAtLeast(version, '2.11') ? { forced_down: false } : {}),
  };
}

function toZoneService({ binary, updatedAt }: ComputeService) {
  return [binary, { available: true, active: true, updated_at: toMicrosecondsTime(updatedAt) }] as const;
}

/** From 2.53 by a pattern in the query. */
function find({ context, caller, request, version }: Exchange, policy: string): readonly Hypervisor[] {
  const pattern = isAtLeast(version, '2.53') ? (request.query.get('hypervisor_hostname_pattern') ?? '') : '';
  return context.backend.compute.listHypervisors(caller, policy).filter(({ host }) => host.includes(pattern));
}

function toHypervisorSummary({ version, request }: Exchange, row: Hypervisor) {
  const isNew = isAtLeast(version, '2.53');
  const showsServers = isNew && request.query.get('with_servers')?.toLowerCase() === 'true';
  const servers = row.servers.map(({ id, name }) => ({ name, uuid: id }));
  return {
    id: isNew ? row.id : row.number,
    hypervisor_hostname: row.host,
    state: 'up',
    status: 'enabled',
    ...(showsServers && (servers.length > 0 || isAtLeast(version, '2.75')) ? { servers } : {}),
  };
}

function toHypervisorBody(exchange: Exchange, row: Hypervisor) {
  const isNew = isAtLeast(exchange.version, '2.53');
  const { servers, ...summary } = toHypervisorSummary(exchange, row);
  return {
    ...summary,
    hypervisor_type: 'fake',
    hypervisor_version: 1000,
    host_ip: '127.0.0.1',
    service: { id: isNew ? row.serviceId : row.number + 2, host: row.host, disabled_reason: null },
    ...(isAtLeast(exchange.version, '2.88') ? { uptime: null } : toResources(exchange, row)),
    ...(servers === undefined ? {} : { servers }),
  };
}

const CPU_INFORMATION = {
  arch: 'x86_64',
  model: 'Nehalem',
  vendor: 'Intel',
  features: ['pge', 'clflush'],
  topology: { cores: 1, threads: 1, sockets: 4 },
};

/** What is counted by Placement only from 2.88. */
function toResources({ version }: Exchange, { capacity, used, servers }: Hypervisor) {
  return {
    vcpus: capacity.virtualCpus,
    memory_mb: capacity.memoryMiB,
    local_gb: capacity.diskGiB,
    vcpus_used: used.virtualCpus,
    memory_mb_used: used.memoryMiB,
    local_gb_used: used.diskGiB,
    free_ram_mb: capacity.memoryMiB - used.memoryMiB,
    free_disk_gb: capacity.diskGiB - used.diskGiB,
    current_workload: 0,
    running_vms: servers.length,
    disk_available_least: 0,
    cpu_info: isAtLeast(version, '2.28') ? CPU_INFORMATION : JSON.stringify(CPU_INFORMATION),
  };
}

function toMigrationBody({ version }: Exchange, migration: ServerMigration) {
  return {
    id: migration.number,
    ...(isAtLeast(version, '2.59') ? { uuid: migration.id } : {}),
    source_compute: migration.fromHost,
    dest_compute: migration.toHost,
    source_node: migration.fromHost,
    dest_node: migration.toHost,
    dest_host: migration.toHost === null ? null : '192.168.0.1',
    old_instance_type_id: toFlavorNumber(migration.fromFlavorId),
    new_instance_type_id: toFlavorNumber(migration.toFlavorId),
    instance_uuid: migration.serverId,
    status: migration.status,
    ...(isAtLeast(version, '2.23') ? { migration_type: migration.kind } : {}),
    ...(isAtLeast(version, '2.80') ? { user_id: migration.userId, project_id: migration.projectId } : {}),
    created_at: toMicrosecondsTime(migration.createdAt),
    updated_at: toOptionalMicrosecondsTime(migration.updatedAt),
  };
}

/** The database's number of a flavor, which the API shows nowhere else. */
function toFlavorNumber(id: string): number {
  return /^\d+$/u.test(id) ? Number(id) : Number.parseInt(id.slice(0, 4), 16);
}
