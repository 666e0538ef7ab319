import type { NovaServer } from '../../model/server.ts';
import type { World } from '../world.ts';
import type { ActionRecord } from './action-record.ts';

/** Ends all tasks in ERROR, with a fault that the API shows (its details to administrators only). */
export function failServer(world: World, server: NovaServer, message: string): void {
  server.vmState = 'error';
  server.taskState = null;
  noteFault(world, server, message);
}

/**
 * What a hypervisor's failure does to an action: it is noted, and the server is what it was (`revert`)
 * or in ERROR. The fault is kept in both cases, but shows only in ERROR.
 */
export function failAction(world: World, server: NovaServer, record: ActionRecord, reason: string, end: 'revert' | 'error'): 'stop' {
  record.fail(reason);
  if (end === 'error') failServer(world, server, reason);
  else {
    server.taskState = null;
    noteFault(world, server, reason);
  }
  return 'stop';
}

/** Keeps a fault beside whatever state the server is in. */
export function noteFault(world: World, server: NovaServer, message: string): void {
  server.fault = {
    code: 500,
    message,
    details: `Traceback (most recent call last):\n${message}\n`,
    createdAt: world.clock.now(),
  };
}
