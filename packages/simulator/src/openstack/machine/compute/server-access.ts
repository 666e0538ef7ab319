import type { Caller } from '../../model/identity.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import type { NovaServer, TaskState, VmState } from '../../model/server.ts';
import type { World } from '../world.ts';

/** What must hold before Nova accepts an action. `verb` is the word in its refusals. */
export interface ActionRule {
  readonly verb: string;
  readonly vmStates: readonly VmState[] | 'any';
  /** `undefined`: only without a task. */
  readonly taskStates?: readonly TaskState[] | 'any';
  /** Nova asks for a host first, and says "not ready" without one. */
  readonly needsHost?: boolean;
  readonly needsLaunch?: boolean;
}

/** The server, if the caller may see it. Throws `notFound`. */
export function requireServer(world: World, caller: Caller, id: string): NovaServer {
  const server = world.servers.get(id);
  const visible = server !== undefined && (caller.isAdmin || server.projectId === caller.projectId);
  if (visible && !server.gone) return server;
  throw new OpenStackRefusal('notFound', `Instance ${id} could not be found.`);
}

/** As {@link requireServer}, for start and stop, which look for the cell of the server first. */
export function requireMappedServer(world: World, caller: Caller, id: string): NovaServer {
  if (world.servers.has(id)) return requireServer(world, caller, id);
  throw new OpenStackRefusal('notFound', `Instance ${id} has no mapping to a cell.`);
}

/** Checks lock, host, state and task in Nova's order. An administrator passes locks. */
export function requireAllowed(caller: Caller, server: NovaServer, rule: ActionRule): void {
  requireUnlocked(caller, server);
  if (rule.needsHost === true && server.host === null) {
    throw new OpenStackRefusal('conflict', `Instance ${server.id} is not ready`);
  }
  if (rule.vmStates !== 'any' && !rule.vmStates.includes(server.vmState)) {
    throw wrongState(rule.verb, server, `vm_state ${server.vmState}`);
  }
  const tasks = rule.taskStates ?? [null];
  if (tasks !== 'any' && !tasks.includes(server.taskState)) {
    throw wrongState(rule.verb, server, `task_state ${server.taskState}`);
  }
  if (rule.needsLaunch !== false && server.launchedAt === null) {
    const text = `Instance ${server.id} is in an invalid state for '${rule.verb}'`;
    throw new OpenStackRefusal('conflict', text);
  }
}

/** Throws the conflict of a locked server, unless the caller is an administrator. */
export function requireUnlocked(caller: Caller, server: NovaServer): void {
  if (server.lock === null || caller.isAdmin) return;
  throw new OpenStackRefusal('conflict', `Instance ${server.id} is locked`);
}

/** Throws what Nova's policy says to those who are not administrators. */
export function requireAdmin(caller: Caller, policy: string): void {
  if (caller.isAdmin) return;
  throw new OpenStackRefusal('forbidden', policyText(policy));
}

/** Throws for a reader, when the cloud's policy knows the role (`readerMayWrite` off). */
export function requireWriter(world: World, caller: Caller, policy: string): void {
  if (!caller.isReaderOnly || world.switches.readerMayWrite) return;
  throw new OpenStackRefusal('forbidden', policyText(policy));
}

function policyText(policy: string): string {
  return `Policy doesn't allow ${policy} to be performed.`;
}

function wrongState(verb: string, server: NovaServer, state: string): OpenStackRefusal {
  const text = `Cannot '${verb}' instance ${server.id} while it is in ${state}`;
  return new OpenStackRefusal('conflict', text);
}
