import type { Caller } from '../../model/identity.ts';
import type { UpdateServerRequest } from '../../model/requests.ts';
import { POWER_STATE } from '../../model/server.ts';
import type { NovaServer, VmState } from '../../model/server.ts';
import type { World } from '../world.ts';
import { ActionRecord } from './action-record.ts';
import { requireAdmin, requireAllowed, requireServer, requireWriter } from './server-access.ts';
import { takeOver } from './timeline.ts';

const METADATA_STATES: readonly VmState[] = ['active', 'paused', 'suspended', 'stopped'];

/** Renames and the like: one write, no task, in any state, and a lock does not hinder it. */
export function updateServer(world: World, caller: Caller, id: string, request: UpdateServerRequest): NovaServer {
  requireWriter(world, caller, 'os_compute_api:servers:update');
  const server = requireServer(world, caller, id);
  server.name = request.name ?? server.name;
  server.hostname = request.hostname ?? server.hostname;
  server.accessIPv4 = request.accessIPv4 ?? server.accessIPv4;
  server.accessIPv6 = request.accessIPv6 ?? server.accessIPv6;
  server.diskConfig = request.diskConfig ?? server.diskConfig;
  if (request.description !== undefined) server.description = request.description;
  return server;
}

/** Replaces all metadata; refused in ERROR. */
export function setMetadata(world: World, caller: Caller, id: string, metadata: Readonly<Record<string, string>>): NovaServer {
  const server = requireServer(world, caller, id);
  requireAllowed(caller, server, { verb: 'update metadata', vmStates: METADATA_STATES });
  server.metadata = metadata;
  server.updatedAt = world.clock.now();
  return server;
}

/** Replaces all tags, in any state. */
export function setTags(world: World, caller: Caller, id: string, tags: readonly string[]): NovaServer {
  const server = requireServer(world, caller, id);
  server.tags = tags;
  return server;
}

/** An administrator's lock can only be opened by an administrator. */
export function lockServer(world: World, caller: Caller, id: string, reason: string | null): void {
  const server = requireServer(world, caller, id);
  ActionRecord.note(world, caller, server, 'lock');
  if (server.lock?.by === 'admin' && !caller.isAdmin) return;
  server.lock = { by: caller.isAdmin ? 'admin' : 'owner', reason };
}

export function unlockServer(world: World, caller: Caller, id: string): void {
  const server = requireServer(world, caller, id);
  if (server.lock?.by === 'admin') {
    requireAdmin(caller, 'os_compute_api:os-lock-server:unlock:unlock_override');
  }
  ActionRecord.note(world, caller, server, 'unlock');
  server.lock = null;
}

/** An operator's repair: the state is written, the machine is not touched. */
export function resetState(world: World, caller: Caller, id: string, state: 'active' | 'error'): void {
  requireAdmin(caller, 'os_compute_api:os-admin-actions:reset_state');
  const server = requireServer(world, caller, id);
  takeOver(world, server);
  server.vmState = state;
  server.taskState = null;
  if (state === 'active') server.powerState = POWER_STATE.running;
}
