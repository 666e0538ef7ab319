import type { Caller } from '../../model/identity.ts';
import type { CreateSecurityGroupRequest, UpdateSecurityGroupRequest } from '../../model/network-requests.ts';
import type { NeutronSecurityGroup, SecurityGroupRule } from '../../model/network.ts';
import type { World } from '../world.ts';
import { conflict, isVisible, notFound, touch } from './network-access.ts';
import { requireNetworkQuota } from './network-quota.ts';

/** The caller's groups. Asking makes the project's `default` group when it has none. */
export function listSecurityGroups(world: World, caller: Caller): readonly NeutronSecurityGroup[] {
  ensureDefaultGroup(world, caller.projectId);
  return [...world.securityGroups.values()].filter((group) => isVisible(caller, group));
}

/** Throws `SecurityGroupNotFound`. */
export function requireSecurityGroup(world: World, caller: Caller, id: string): NeutronSecurityGroup {
  const group = world.securityGroups.get(id);
  if (group !== undefined && isVisible(caller, group)) return group;
  throw notFound('SecurityGroupNotFound', `Security group ${id} does not exist`);
}

/** A new group lets everything out and nothing in. */
export function createSecurityGroup(world: World, caller: Caller, request: CreateSecurityGroupRequest): NeutronSecurityGroup {
  ensureDefaultGroup(world, caller.projectId);
  if (request.name.toLowerCase() === 'default') {
    throw conflict('SecurityGroupDefaultAlreadyExists', 'Default security group already exists.');
  }
  requireNetworkQuota(world, request.projectId, 'security_group');
  requireNetworkQuota(world, request.projectId, 'security_group_rule', 2);
  return addSecurityGroup(world, request);
}

/** Stores a group with the rules that every group is born with. */
export function addSecurityGroup(world: World, request: CreateSecurityGroupRequest, createdAt = world.clock.now()): NeutronSecurityGroup {
  const group: NeutronSecurityGroup = {
    ...request,
    id: world.ids.uuid(),
    tags: [],
    createdAt,
    updatedAt: createdAt,
    revision: 1,
    rules: [],
  };
  group.rules = [bornRule(world, group, 'IPv6'), bornRule(world, group, 'IPv4')];
  world.securityGroups.set(group.id, group);
  return group;
}

/** Makes the project's `default` group, which lets its own members in, unless it is there. */
export function ensureDefaultGroup(world: World, projectId: string, createdAt = world.clock.now()): void {
  const groups = [...world.securityGroups.values()];
  if (groups.some((group) => group.projectId === projectId && group.name === 'default')) return;
  const request = { projectId, name: 'default', description: 'Default security group', isStateful: true };
  const group = addSecurityGroup(world, request, createdAt);
  const inward = { direction: 'ingress', remoteGroupId: group.id } as const;
  group.rules = [...group.rules, { ...bornRule(world, group, 'IPv6'), ...inward }, { ...bornRule(world, group, 'IPv4'), ...inward }];
}

export function updateSecurityGroup(world: World, caller: Caller, id: string, request: UpdateSecurityGroupRequest): NeutronSecurityGroup {
  const group = requireSecurityGroup(world, caller, id);
  if (group.name === 'default' && request.name !== undefined) {
    throw conflict('SecurityGroupCannotUpdateDefault', 'Updating default security group not allowed.');
  }
  Object.assign(group, request);
  touch(group, world.clock.now());
  return group;
}

/** Throws `SecurityGroupInUse` while a port has the group. */
export function deleteSecurityGroup(world: World, caller: Caller, id: string): void {
  const group = requireSecurityGroup(world, caller, id);
  if ([...world.ports.values()].some((port) => port.securityGroupIds.includes(id))) {
    throw conflict('SecurityGroupInUse', `Security Group ${id} in use.`);
  }
  if (group.name === 'default' && !caller.isAdmin) {
    throw conflict('SecurityGroupCannotRemoveDefault', 'Insufficient rights for removing default security group.');
  }
  world.securityGroups.delete(id);
  // Rules that named the group go with it.
  for (const other of world.securityGroups.values()) {
    other.rules = other.rules.filter(({ remoteGroupId }) => remoteGroupId !== id);
  }
}

function bornRule(world: World, { createdAt }: NeutronSecurityGroup, etherType: SecurityGroupRule['etherType']): SecurityGroupRule {
  return {
    id: world.ids.uuid(),
    direction: 'egress',
    etherType,
    protocol: null,
    portMinimum: null,
    portMaximum: null,
    remoteCidr: null,
    remoteGroupId: null,
    description: null,
    createdAt,
  };
}
