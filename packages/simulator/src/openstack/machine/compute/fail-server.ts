import type { NovaServer } from '../../model/server.ts';
import type { World } from '../world.ts';

/** Ends all tasks in ERROR, with a fault that the API shows (its details to administrators only). */
export function failServer(world: World, server: NovaServer, message: string): void {
  server.vmState = 'error';
  server.taskState = null;
  server.fault = {
    code: 500,
    message,
    details: `Traceback (most recent call last):\n${message}\n`,
    createdAt: world.clock.now(),
  };
}
