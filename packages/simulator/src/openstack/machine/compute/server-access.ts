import type { Caller } from '../../model/identity.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import type { NovaServer } from '../../model/server.ts';
import type { World } from '../world.ts';
import type { ActionRule } from './rules/action-rule.ts';
import { ACTION_RULES } from './rules/action-rules.ts';
import type { ActionName } from './rules/action-rules.ts';

/** The server, if the caller may see it. Throws `notFound`. */
export function requireServer(world: World, caller: Caller, id: string): NovaServer {
  const server = world.servers.get(id);
  const visible = server !== undefined && (caller.isAdmin || server.projectId === caller.projectId);
  if (visible && !server.gone) return server;
  throw new OpenStackRefusal('notFound', `Instance ${id} could not be found.`);
}

/** The server, once role, lock, host, state and task allow the action, asked for in Nova's order. */
export function acceptAction(world: World, caller: Caller, id: string, name: ActionName): NovaServer {
  const rule: ActionRule = ACTION_RULES[name];
  if (rule.looksForCell === true && !world.servers.has(id)) {
    throw new OpenStackRefusal('notFound', `Instance ${id} has no mapping to a cell.`);
  }
  const server = requireServer(world, caller, id);
  requirePolicy(world, caller, rule);
  requireUnlocked(caller, server, rule);
  if (rule.host === 'first') requireHost(server);
  requireState(server, rule);
  if (rule.host === 'last') requireHost(server);
  return server;
}

/** Throws what Nova's policy says to those who are not administrators. */
export function requireAdmin(caller: Caller, policy: string): void {
  if (!caller.isAdmin) throw refuseByPolicy(policy);
}

/** Throws the conflict of a server that no hypervisor has. */
export function requireHost(server: NovaServer): string {
  if (server.host !== null) return server.host;
  throw new OpenStackRefusal('conflict', `Instance ${server.id} is not ready`);
}

/** Throws for a reader, when the cloud's policy knows the role (`readerMayWrite` off). */
export function requireWriter(world: World, caller: Caller, policy: string): void {
  if (caller.isReaderOnly && !world.switches.readerMayWrite) throw refuseByPolicy(policy);
}

function requirePolicy(world: World, caller: Caller, { role, policy }: ActionRule): void {
  if (role === 'admin') requireAdmin(caller, policy);
  else requireWriter(world, caller, policy);
}

/** An administrator passes locks. */
function requireUnlocked(caller: Caller, server: NovaServer, rule: ActionRule): void {
  if (server.lock === null || caller.isAdmin || rule.lock === 'ignored') return;
  if (rule.lock === 'worded') throw invalidState(server, rule);
  throw new OpenStackRefusal('conflict', `Instance ${server.id} is locked`);
}

function requireState(server: NovaServer, rule: ActionRule): void {
  if (rule.vmStates !== 'any' && !rule.vmStates.includes(server.vmState)) {
    throw wrongState(rule.verb, server, `vm_state ${server.vmState}`);
  }
  const tasks = rule.taskStates ?? [null];
  if (tasks !== 'any' && !tasks.includes(server.taskState)) {
    throw wrongState(rule.verb, server, `task_state ${server.taskState}`);
  }
  if (rule.neverLaunched !== 'allowed' && server.launchedAt === null) throw invalidState(server, rule);
}

function wrongState(verb: string, server: NovaServer, state: string): OpenStackRefusal {
  const text = `Cannot '${verb}' instance ${server.id} while it is in ${state}`;
  return new OpenStackRefusal('conflict', text);
}

function invalidState(server: NovaServer, { verb }: ActionRule): OpenStackRefusal {
  return new OpenStackRefusal('conflict', `Instance ${server.id} is in an invalid state for '${verb}'`);
}

function refuseByPolicy(policy: string): OpenStackRefusal {
  return new OpenStackRefusal('forbidden', `Policy doesn't allow ${policy} to be performed.`);
}
