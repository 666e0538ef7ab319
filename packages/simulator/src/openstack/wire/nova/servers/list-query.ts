import { OpenStackRefusal } from '../../../model/refusal.ts';
import type { ServerQuery } from '../../../model/requests.ts';
import { fromServerStatus } from '../../../model/server-status.ts';
import { refuse } from '../../shared/field-checks.ts';
import type { Exchange } from '../../shared/exchange.ts';
import { isAtLeast } from '../../shared/microversion.ts';
import { NotSimulated } from '../../shared/not-simulated.ts';
import { PAGE_LIMIT } from '../../shared/paging.ts';
import { toPythonText } from '../../shared/python-text.ts';

const SIMULATED_FILTERS = new Set([
  'all_tenants',
  'changes-since',
  'name',
  'status',
  'flavor',
  'image',
  'reservation_id',
  'tags',
  'marker',
  'limit',
  'sort_key',
  'sort_dir',
  'deleted',
]);

/** What Nova knows and the simulator does not. */
const OTHER_FILTERS = new Set(
  'access_ip_v4 access_ip_v6 auto_disk_config availability_zone changes-before config_drive created_at description display_description display_name ec2_id host hostname instance_type_id ip ip6 is_public kernel_id key_name launch_index launched_at limit locked locked_by node not-tags not-tags-any power_state progress project_id ramdisk_id root_device_name soft_deleted tags-any task_state tenant_id terminated_at user_data user_id uuid vm_state block_device_mapping services metadata system_metadata info_cache security_groups fault pci_devices numa_topology'.split(
    ' ',
  ),
);

/** The query of a server list. Unknown filters are ignored before 2.75 and refused from there on. */
export function readServerQuery(exchange: Exchange): ServerQuery {
  const { query } = exchange.request;
  requireKnownFilters(exchange);
  const optional = (name: string): string | undefined => query.get(name) ?? undefined;
  const changesSince = optional('changes-since');
  return {
    allProjects: isTrue(query.get('all_tenants')),
    statuses: readStatuses(exchange),
    tags: isAtLeast(exchange.version, '2.26') ? (optional('tags')?.split(',') ?? []) : [],
    limit: readLimit(query),
    sortKey: query.get('sort_key') ?? 'created_at',
    sortAscending: query.get('sort_dir') === 'asc',
    ...present('name', optional('name')),
    ...present('flavorId', optional('flavor')),
    ...present('imageId', optional('image')),
    ...present('reservationId', optional('reservation_id')),
    ...present('marker', optional('marker')),
    ...(changesSince === undefined ? {} : { changesSince: readTime(changesSince) }),
  };
}

/** The query that a next-page link repeats: only what Nova knows. */
export function knownQuery(query: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...query].filter(([name]) => SIMULATED_FILTERS.has(name)));
}

function requireKnownFilters({ request, version }: Exchange): void {
  for (const name of request.query.keys()) {
    if (SIMULATED_FILTERS.has(name) || name.startsWith('_')) continue;
    if (OTHER_FILTERS.has(name)) throw new NotSimulated(`the server filter ${name}`);
    if (!isAtLeast(version, '2.75')) continue;
    const text = `${toPythonText(name)} does not match any of the regexes: '^_'`;
    throw new OpenStackRefusal('badRequest', text);
  }
}

function readStatuses({ request, caller }: Exchange): readonly string[] {
  const statuses = request.query.getAll('status').map((status) => status.toUpperCase());
  if (statuses.some((status) => fromServerStatus(status) === undefined)) {
    throw new OpenStackRefusal('badRequest', 'Invalid status value');
  }
  if (statuses.includes('DELETED') && !caller.isAdmin) {
    throw new OpenStackRefusal('forbidden', 'Only administrators may list deleted instances');
  }
  return statuses;
}

function readLimit(query: URLSearchParams): number {
  const limit = query.get('limit');
  if (limit === null || limit === '') return PAGE_LIMIT;
  if (!/^\d*$/u.test(limit)) {
    throw refuseQuery('limit', limit, "does not match '^[0-9]*$'");
  }
  return Math.min(Number(limit), PAGE_LIMIT);
}

function readTime(text: string): number {
  const hasZone = /(?:Z|[+-]\d\d:?\d\d)$/u.test(text);
  const time = Date.parse(hasZone ? text : `${text}Z`);
  if (Number.isNaN(time)) throw refuse('changes-since', text, `'${text}' is not a 'date-time'`);
  return time;
}

function refuseQuery(name: string, value: string, problem: string): OpenStackRefusal {
  const text = `Invalid input for query parameters ${name}. Value: ${value}. ${toPythonText(value)} ${problem}`;
  return new OpenStackRefusal('badRequest', text);
}

function isTrue(value: string | null): boolean {
  return value !== null && ['1', 'true', 't', 'yes', 'on', ''].includes(value.toLowerCase());
}

function present<Name extends string>(name: Name, value: string | undefined) {
  return (value === undefined ? {} : { [name]: value }) as Partial<Record<Name, string>>;
}
