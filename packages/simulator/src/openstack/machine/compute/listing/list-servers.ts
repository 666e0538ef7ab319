import type { Caller } from '../../../model/identity.ts';
import { OpenStackRefusal } from '../../../model/refusal.ts';
import type { ServerQuery, TagFilter } from '../../../model/requests.ts';
import { toServerStatus } from '../../../model/server-status.ts';
import type { NovaServer } from '../../../model/server.ts';
import type { World } from '../../world.ts';
import { requireAdmin } from '../server-access.ts';
import { FILTER_FIELDS, SORT_FIELDS } from './server-fields.ts';

/** One page of servers. Throws for an unknown marker, as Nova does. */
export function listServers(world: World, caller: Caller, query: ServerQuery): readonly NovaServer[] {
  if (query.allProjects) requireAdmin(caller, `os_compute_api:servers:${query.list}:get_all_tenants`);
  const visible = [...world.servers.values()].filter((server) => query.allProjects || server.projectId === caller.projectId);
  const start = findStart(sortServers(visible, query), query.marker);
  const tests = createTests(world, query);
  return start.filter((server) => tests.every((test) => test(server))).slice(0, query.limit);
}

/** The rows after the marker; the marker itself need not match the filters. */
function findStart(sorted: readonly NovaServer[], marker: string | undefined) {
  if (marker === undefined) return sorted;
  const index = sorted.findIndex(({ id, gone }) => id === marker && !gone);
  if (index >= 0) return sorted.slice(index + 1);
  throw new OpenStackRefusal('badRequest', `marker [${marker}] not found`);
}

function sortServers(servers: readonly NovaServer[], { sort }: ServerQuery): readonly NovaServer[] {
  const keys = sort.flatMap(({ key, ascending }) => {
    const value = SORT_FIELDS.get(key);
    return value === undefined ? [] : [{ value, direction: ascending ? 1 : -1 }];
  });
  const lastDirection = keys.at(-1)?.direction ?? -1;
  return servers.toSorted((left, right) => {
    for (const { value, direction } of keys) {
      const [first, second] = [value(left), value(right)];
      if (first !== second) return first < second ? -direction : direction;
    }
    return (left.sequence - right.sequence) * lastDirection;
  });
}

type Test = (server: NovaServer) => boolean;

function createTests(world: World, query: ServerQuery): readonly Test[] {
  const { changesSince, changesBefore, statuses, deleted } = query;
  const asksForTime = changesSince !== undefined || changesBefore !== undefined;
  return [
    ({ gone, vmState }) => (deleted === true ? gone || vmState === 'deleted' : !gone || (asksForTime && deleted === undefined)),
    ({ updatedAt }) => changesSince === undefined || updatedAt >= changesSince,
    ({ updatedAt }) => changesBefore === undefined || updatedAt <= changesBefore,
    (server) => statuses.length === 0 || statuses.includes(toServerStatus(server)),
    ({ tags }) => matchesTags(tags, query.tags),
    ...Object.entries(query.fields).flatMap(([name, wanted]) => createFieldTest(world, name, wanted)),
  ];
}

function createFieldTest(world: World, name: string, wanted: string): readonly Test[] {
  const field = FILTER_FIELDS.get(name);
  if (field === undefined) return [];
  if (field.compare === 'equal') {
    const value = wanted.toLowerCase();
    return [(server) => field.values(server, world).some((actual) => actual.toLowerCase() === value)];
  }
  const pattern = toPattern(wanted);
  return [(server) => field.values(server, world).some((actual) => pattern.test(actual))];
}

function matchesTags(tags: readonly string[], { all, any, notAll, notAny }: TagFilter): boolean {
  const has = (tag: string): boolean => tags.includes(tag);
  if (!all.every(has)) return false;
  if (any.length > 0 && !any.some(has)) return false;
  if (notAll.length > 0 && notAll.every(has)) return false;
  return !notAny.some(has);
}

/** `|` is an ordinary character, as in Nova's database. */
function toPattern(text: string): RegExp {
  try {
    return new RegExp(text.replaceAll('|', String.raw`\|`), 'iu');
  } catch {
    throw new OpenStackRefusal('badRequest', 'Invalid regular expression');
  }
}
