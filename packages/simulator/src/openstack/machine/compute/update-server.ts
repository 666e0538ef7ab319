import type { Caller } from '../../model/identity.ts';
import type { UpdateServerRequest } from '../../model/requests.ts';
import type { NovaServer } from '../../model/server.ts';
import type { World } from '../world.ts';
import { ActionRecord } from './action-record.ts';
import { acceptAction, requireAdmin, requireServer, requireWriter } from './server-access.ts';
import { takeOver } from './timeline.ts';

/** Renames and the like: one write, no task, in any state, and a lock does not hinder it. */
export function updateServer(world: World, caller: Caller, id: string, request: UpdateServerRequest): NovaServer {
  const server = requireServer(world, caller, id);
  requireWriter(world, caller, 'os_compute_api:servers:update');
  server.name = request.name ?? server.name;
  server.hostname = request.hostname ?? server.hostname;
  server.accessIPv4 = request.accessIPv4 ?? server.accessIPv4;
  server.accessIPv6 = request.accessIPv6 ?? server.accessIPv6;
  server.diskConfig = request.diskConfig ?? server.diskConfig;
  if (request.description !== undefined) server.description = request.description;
  return server;
}

/** A member cannot lock twice: the first reason stays. An administrator writes over every lock. */
export function lockServer(world: World, caller: Caller, id: string, reason: string | null): void {
  const server = requireServer(world, caller, id);
  requireWriter(world, caller, 'os_compute_api:os-lock-server:lock');
  const isOwner = isOwnerOf(caller, server);
  if (server.lock !== null && isOwner) return;
  ActionRecord.note(world, caller, server, 'lock');
  server.lock = { by: isOwner ? 'owner' : 'admin', reason: reason ?? server.lock?.reason ?? null };
}

/** An administrator's lock can only be opened by an administrator. */
export function unlockServer(world: World, caller: Caller, id: string): void {
  const server = requireServer(world, caller, id);
  requireWriter(world, caller, 'os_compute_api:os-lock-server:unlock');
  const lockedBy = server.lock?.by;
  if (lockedBy !== undefined && lockedBy !== (isOwnerOf(caller, server) ? 'owner' : 'admin')) {
    requireAdmin(caller, 'os_compute_api:os-lock-server:unlock:unlock_override');
  }
  ActionRecord.note(world, caller, server, 'unlock');
  server.lock = null;
}

/** An operator's repair: the state is written, the machine is not touched. */
export function resetState(world: World, caller: Caller, id: string, state: 'active' | 'error'): void {
  const server = acceptAction(world, caller, id, 'resetState');
  takeOver(world, server);
  const record = new ActionRecord(world, caller, server, 'resetState');
  server.vmState = state;
  server.taskState = null;
  record.succeed();
}

/** Writes the network data anew into the guest: nothing that the API shows changes. */
export function injectNetworkInfo(world: World, caller: Caller, id: string): void {
  acceptAction(world, caller, id, 'injectNetworkInfo');
}

/** Nova's "owner" is the project, whoever of it calls. */
function isOwnerOf(caller: Caller, server: NovaServer): boolean {
  return caller.projectId === server.projectId;
}
