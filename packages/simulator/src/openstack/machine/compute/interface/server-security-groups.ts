import type { Caller } from '../../../model/identity.ts';
import type { NeutronSecurityGroup } from '../../../model/network.ts';
import { OpenStackRefusal } from '../../../model/refusal.ts';
import { listSecurityGroups } from '../../network/security-groups.ts';
import type { World } from '../../world.ts';
import { requireServer, requireWriter } from '../server-access.ts';
import { portsOf } from './nova-port.ts';

/** Puts a group (by name or id) on all ports of the server. */
export function addSecurityGroup(world: World, caller: Caller, id: string, nameOrId: string): void {
  const { server, group } = find(world, caller, id, nameOrId, 'add');
  const ports = portsOf(world, server);
  if (ports.length === 0) throw new OpenStackRefusal('notFound', `instance_id ${id} could not be found as device id on any ports`);
  for (const port of ports) {
    if (!port.securityGroupIds.includes(group.id)) port.securityGroupIds = [...port.securityGroupIds, group.id];
  }
}

/** Takes a group off all ports. Throws `notFound` when none has it. */
export function removeSecurityGroup(world: World, caller: Caller, id: string, nameOrId: string): void {
  const { server, group } = find(world, caller, id, nameOrId, 'remove');
  const ports = portsOf(world, server).filter(({ securityGroupIds }) => securityGroupIds.includes(group.id));
  if (ports.length === 0) {
    throw new OpenStackRefusal('notFound', `Security group ${nameOrId} not associated with the instance ${id}`);
  }
  for (const port of ports) port.securityGroupIds = port.securityGroupIds.filter((other) => other !== group.id);
}

/** The groups of a server, each once, in the order of its ports. */
export function securityGroupsOf(world: World, caller: Caller, id: string): readonly NeutronSecurityGroup[] {
  const ids = portsOf(world, requireServer(world, caller, id)).flatMap(({ securityGroupIds }) => securityGroupIds);
  return [...new Set(ids)].flatMap((groupId) => world.securityGroups.get(groupId) ?? []);
}

function find(world: World, caller: Caller, id: string, nameOrId: string, verb: 'add' | 'remove') {
  const server = requireServer(world, caller, id);
  requireWriter(world, caller, `os_compute_api:os-security-groups:${verb}`);
  const groups = listSecurityGroups(world, caller).filter(({ projectId }) => projectId === server.projectId);
  const group = groups.find((candidate) => candidate.name === nameOrId || candidate.id === nameOrId);
  if (group !== undefined) return { server, group };
  throw new OpenStackRefusal('notFound', `Security group ${nameOrId} is not found for project ${caller.projectId}`);
}
