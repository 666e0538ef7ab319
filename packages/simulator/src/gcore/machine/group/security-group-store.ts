import type { SecurityGroupRequest } from '../../backend/group-backend.ts';
import { GcoreRefusal } from '../../gcore-refusal.ts';
import type { SecurityGroup } from '../../model/network.ts';
import type { Scope } from '../../model/scope.ts';
import { toUserTags } from '../state/gcore-state.ts';
import type { GcoreState } from '../state/gcore-state.ts';
import { DEFAULT_RULES, toRules } from './default-rules.ts';

/** The group of a project that stands in where none is named; it cannot go. */
const DEFAULT_GROUP = 'default';

/** Makes a group at once. */
export function addGroup(
  state: GcoreState,
  scope: Scope,
  request: SecurityGroupRequest,
  given: { readonly id: string; readonly taskId: string | null },
): SecurityGroup {
  const now = state.clock.now();
  return state.securityGroups.add({
    ...scope,
    id: given.id,
    name: request.name,
    description: request.description,
    rules: toRules(state.ids, request.rules ?? DEFAULT_RULES, now),
    revision: 1,
    taskId: null,
    creatorTaskId: given.taskId,
    createdAt: now,
    updatedAt: now,
    tags: toUserTags(request.tags),
  });
}

/** Deletes a group. Throws a conflict for the default one and for one that a port has. */
export function deleteGroup(state: GcoreState, group: SecurityGroup): void {
  if (group.name === DEFAULT_GROUP) throw conflict(`Default security group ${group.id} can not be deleted`);
  const holder = [...state.ports.all()].find((port) => port.securityGroupIds.includes(group.id));
  if (holder !== undefined) throw conflict(`Security Group ${group.id} in use.`);
  state.securityGroups.delete(group.id);
}

/** Counts a change of a group. */
export function touchGroup(state: GcoreState, group: SecurityGroup): void {
  group.revision += 1;
  group.updatedAt = state.clock.now();
}

const conflict = (message: string): GcoreRefusal => new GcoreRefusal({ kind: 'wrongState', message, answer: '409' });
