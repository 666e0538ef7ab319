import type { Caller } from '../../../model/identity.ts';
import { OpenStackRefusal } from '../../../model/refusal.ts';
import type { ServerGroup } from '../../../model/server-group.ts';
import { quotaOf } from '../../quota.ts';
import type { World } from '../../world.ts';
import { requireWriter } from '../server-access.ts';

type CreateServerGroupRequest = Pick<ServerGroup, 'name' | 'policy' | 'mostPerHost'>;

/** The project's groups; an administrator may ask for all. */
export function listServerGroups(world: World, caller: Caller, allProjects: boolean): readonly ServerGroup[] {
  const isAll = allProjects && caller.isAdmin;
  return [...world.serverGroups.values()].filter(({ projectId }) => isAll || projectId === caller.projectId);
}

/** Throws `notFound`. */
export function requireServerGroup(world: World, caller: Caller, id: string): ServerGroup {
  const group = world.serverGroups.get(id);
  if (group !== undefined && (caller.isAdmin || group.projectId === caller.projectId)) return group;
  throw new OpenStackRefusal('notFound', `Instance group ${id} could not be found.`);
}

export function createServerGroup(world: World, caller: Caller, request: CreateServerGroupRequest): ServerGroup {
  requireWriter(world, caller, 'os_compute_api:os-server-groups:create');
  const limit = quotaOf(world, caller.projectId).serverGroups;
  if (limit >= 0 && listServerGroups(world, caller, false).length >= limit) {
    throw new OpenStackRefusal('overQuota', 'Quota exceeded, too many server groups.');
  }
  const group: ServerGroup = {
    ...request,
    id: world.ids.uuid(),
    projectId: caller.projectId,
    userId: caller.userId,
    memberIds: [],
  };
  world.serverGroups.set(group.id, group);
  return group;
}

/** Its servers stay, without the rule. */
export function deleteServerGroup(world: World, caller: Caller, id: string): void {
  const group = requireServerGroup(world, caller, id);
  requireWriter(world, caller, 'os_compute_api:os-server-groups:delete');
  world.serverGroups.delete(group.id);
}

/** The members that still exist. */
export function membersOf(world: World, group: ServerGroup): readonly string[] {
  return group.memberIds.filter((id) => world.servers.get(id)?.gone === false);
}

/** Puts new servers into their group, for which there was room. */
export function joinServerGroup(world: World, id: string, serverIds: readonly string[]): void {
  const group = world.serverGroups.get(id);
  if (group !== undefined) group.memberIds = [...group.memberIds, ...serverIds];
}

/** Throws what a create says of a group that is not there, or that has no room for so many. */
export function requireRoomInGroup(world: World, caller: Caller, id: string, count: number): void {
  const group = world.serverGroups.get(id);
  if (group === undefined || (!caller.isAdmin && group.projectId !== caller.projectId)) {
    throw new OpenStackRefusal('badRequest', `Instance group ${id} could not be found.`);
  }
  const limit = quotaOf(world, caller.projectId).serverGroupMembers;
  if (limit < 0 || membersOf(world, group).length + count <= limit) return;
  throw new OpenStackRefusal('overQuota', 'Quota exceeded, too many servers in group');
}
