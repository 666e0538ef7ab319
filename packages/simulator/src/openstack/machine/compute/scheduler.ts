import type { SchedulerHints } from '../../model/requests.ts';
import type { NovaServer } from '../../model/server.ts';
import type { ServerGroup } from '../../model/server-group.ts';
import type { World } from '../world.ts';

/** What a request says of the place, and which hosts have failed; nothing of it may be broken. */
interface PlacementHints extends Omit<SchedulerHints, 'groupId'> {
  readonly avoidHosts?: readonly string[];
}

/** A host for the server, taken in turn. `undefined`: no valid host. */
export function chooseHost(world: World, server: NovaServer, hints: PlacementHints = {}): string | undefined {
  const inTurn = world.hosts.map((_, index) => world.hosts[(server.sequence + index + 1) % world.hosts.length] ?? '');
  const group = groupOf(world, server.id);
  const possible = inTurn.filter((host) => fitsHints(world, host, hints) && (group === undefined || fitsGroup(world, host, server, group)));
  return group === undefined ? possible[0] : preferred(world, possible, server, group);
}

/** The group that the server is in. */
export function groupOf(world: World, serverId: string): ServerGroup | undefined {
  return [...world.serverGroups.values()].find(({ memberIds }) => memberIds.includes(serverId));
}

function fitsHints(world: World, host: string, hints: PlacementHints): boolean {
  if (hints.host !== undefined && hints.host !== host) return false;
  if (hints.avoidHosts?.includes(host) === true) return false;
  const hostOf = (id: string): string | null | undefined => world.servers.get(id)?.host;
  if (hints.avoidServerIds?.some((id) => hostOf(id) === host) === true) return false;
  const { nearServerIds = [] } = hints;
  return nearServerIds.length === 0 || nearServerIds.some((id) => hostOf(id) === host);
}

function fitsGroup(world: World, host: string, server: NovaServer, group: ServerGroup): boolean {
  const others = hostsOfOthers(world, server, group);
  if (group.policy === 'affinity') return others.length === 0 || others.includes(host);
  if (group.policy !== 'anti-affinity') return true;
  return others.filter((other) => other === host).length < (group.mostPerHost ?? 1);
}

/** The soft policies sort what the others exclude. */
function preferred(world: World, hosts: readonly string[], server: NovaServer, group: ServerGroup): string | undefined {
  const others = hostsOfOthers(world, server, group);
  const sign = group.policy === 'soft-affinity' ? -1 : 1;
  const count = (host: string): number => others.filter((other) => other === host).length;
  return hosts.toSorted((left, right) => sign * (count(left) - count(right)))[0];
}

function hostsOfOthers(world: World, server: NovaServer, group: ServerGroup): readonly string[] {
  const others = group.memberIds.filter((id) => id !== server.id).flatMap((id) => world.servers.get(id) ?? []);
  return others.filter(({ gone }) => !gone).flatMap(({ host }) => host ?? []);
}
