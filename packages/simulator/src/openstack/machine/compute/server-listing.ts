import type { Caller } from '../../model/identity.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import type { ServerQuery } from '../../model/requests.ts';
import { toServerStatus } from '../../model/server-status.ts';
import type { NovaServer } from '../../model/server.ts';
import type { World } from '../world.ts';
import { requireAdmin } from './server-access.ts';

const SORT_VALUES: ReadonlyMap<string, (server: NovaServer) => number | string> = new Map([
  ['created_at', (server) => server.createdAt],
  ['updated_at', (server) => server.updatedAt],
  ['display_name', (server) => server.name],
  ['uuid', (server) => server.id],
  ['vm_state', (server) => server.vmState],
] as [string, (server: NovaServer) => number | string][]);

/** One page of servers. Throws for an unknown marker or sort key, as Nova does. */
export function listServers(world: World, caller: Caller, query: ServerQuery): readonly NovaServer[] {
  if (query.allProjects) {
    requireAdmin(caller, 'os_compute_api:servers:index:get_all_tenants');
  }
  const visible = [...world.servers.values()].filter((server) => query.allProjects || server.projectId === caller.projectId);
  const start = findStart(sortServers(visible, query), query.marker);
  return start.filter((server) => matches(server, query)).slice(0, query.limit);
}

/** The rows after the marker; the marker itself need not match the filters. */
function findStart(sorted: readonly NovaServer[], marker: string | undefined) {
  if (marker === undefined) return sorted;
  const index = sorted.findIndex(({ id, gone }) => id === marker && !gone);
  if (index >= 0) return sorted.slice(index + 1);
  throw new OpenStackRefusal('badRequest', `marker [${marker}] not found`);
}

function sortServers(servers: readonly NovaServer[], query: ServerQuery): readonly NovaServer[] {
  const value = SORT_VALUES.get(query.sortKey);
  if (value === undefined) {
    throw new OpenStackRefusal('badRequest', `Sort key supplied is invalid: ${query.sortKey}`);
  }
  const direction = query.sortAscending ? 1 : -1;
  return servers.toSorted((left, right) => {
    const [first, second] = [value(left), value(right)];
    const order = first < second ? -1 : first > second ? 1 : left.sequence - right.sequence;
    return order * direction;
  });
}

function matches(server: NovaServer, query: ServerQuery): boolean {
  const { changesSince, statuses, name, flavorId, imageId, reservationId } = query;
  // Only `changes-since` shows what was deleted.
  if (changesSince === undefined ? server.gone : server.updatedAt < changesSince) return false;
  if (statuses.length > 0 && !statuses.includes(toServerStatus(server))) return false;
  if (name !== undefined && !toPattern(name).test(server.name)) return false;
  if (flavorId !== undefined && server.flavor.id !== flavorId) return false;
  if (imageId !== undefined && server.imageId !== imageId) return false;
  if (reservationId !== undefined && server.reservationId !== reservationId) return false;
  return query.tags.every((tag) => server.tags.includes(tag));
}

function toPattern(name: string): RegExp {
  try {
    return new RegExp(name.replaceAll('|', String.raw`\|`), 'iu');
  } catch {
    throw new OpenStackRefusal('badRequest', 'Invalid regular expression');
  }
}
