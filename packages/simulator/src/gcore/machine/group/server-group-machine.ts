import type { ServerGroupBackend } from '../../backend/group-backend.ts';
import { GcoreRefusal, refuseInvalid, refuseMissing } from '../../gcore-refusal.ts';
import type { ServerGroup } from '../../model/catalog.ts';
import type { Instance } from '../../model/instance.ts';
import type { Scope } from '../../model/scope.ts';
import type { GcoreState } from '../state/gcore-state.ts';

/** The placement groups of a simulated cloud. */
export function createServerGroupMachine(state: GcoreState): ServerGroupBackend {
  const require = (scope: Scope, id: string): ServerGroup => requireServerGroup(state, scope, id);
  return {
    list: (scope) => listServerGroups(state, scope),
    find: (scope, id) => listServerGroups(state, scope).find((group) => group.id === id),
    require,
    create: (scope, name, policy) => {
      state.quotas.reserve(scope.regionId, { servergroup_count: 1 }, 'quota')();
      const group: ServerGroup = { ...scope, id: state.ids.uuid(), taskId: null, name, policy, instanceIds: [] };
      state.serverGroups.set(group.id, group);
      return group;
    },
    remove: (scope, id) => [removeServerGroup(state, scope, require(scope, id))],
  };
}

/** Starts the task that puts an instance into a group; it can be in one only. */
export function joinServerGroup(state: GcoreState, scope: Scope, instance: Instance, groupId: string): string {
  const group = requireServerGroup(state, scope, groupId);
  state.tasks.requireUnlocked([instance]);
  const present = groupOf(state, scope, instance);
  if (present !== undefined) throw refuseInvalid(`Instance ${instance.id} is already in server group ${present.id}`);
  return state.tasks.start({
    type: 'put_into_server_group',
    scope,
    data: { instance_id: instance.id, servergroup_id: group.id },
    locks: [instance, group],
    finish: () => {
      state.instances.require(scope, instance.id);
      group.instanceIds = [...group.instanceIds, instance.id];
    },
  });
}

/** Starts the task that takes an instance out of its group. */
export function leaveServerGroup(state: GcoreState, scope: Scope, instance: Instance): string {
  state.tasks.requireUnlocked([instance]);
  const group = groupOf(state, scope, instance);
  if (group === undefined) throw refuseInvalid(`Instance ${instance.id} is not in a server group`);
  return state.tasks.start({
    type: 'remove_from_server_group',
    scope,
    data: { instance_id: instance.id, servergroup_id: group.id },
    locks: [instance, group],
    finish: () => void (group.instanceIds = group.instanceIds.filter((id) => id !== instance.id)),
  });
}

/** Throws the platform's 404 for an id that the project does not have. */
export function requireServerGroup(state: GcoreState, scope: Scope, id: string): ServerGroup {
  const group = listServerGroups(state, scope).find((row) => row.id === id);
  if (group === undefined) throw refuseMissing(`Server group ${id} not found`);
  return group;
}

function removeServerGroup(state: GcoreState, scope: Scope, group: ServerGroup): string {
  if (group.instanceIds.length > 0) {
    throw new GcoreRefusal({ kind: 'wrongState', message: `Server group ${group.id} has instances`, answer: '409' });
  }
  return state.tasks.start({
    type: 'delete_servergroup',
    scope,
    data: { servergroup_id: group.id },
    locks: [group],
    finish: () => void state.serverGroups.delete(group.id),
  });
}

const listServerGroups = (state: GcoreState, scope: Scope): readonly ServerGroup[] =>
  [...state.serverGroups.values()].filter((group) => group.projectId === scope.projectId && group.regionId === scope.regionId);

const groupOf = (state: GcoreState, scope: Scope, instance: Instance): ServerGroup | undefined =>
  listServerGroups(state, scope).find((group) => group.instanceIds.includes(instance.id));
