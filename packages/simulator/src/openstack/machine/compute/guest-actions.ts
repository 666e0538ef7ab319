import type { Caller } from '../../model/identity.ts';
import { DURATION } from '../durations.ts';
import type { World } from '../world.ts';
import { ActionRecord } from './action-record.ts';
import { acceptAction } from './server-access.ts';
import { runSteps, takeOver } from './timeline.ts';

/** Hands a password to the guest; nothing of it is kept. */
export function changePassword(world: World, caller: Caller, id: string): void {
  const server = acceptAction(world, caller, id, 'changePassword');
  takeOver(world, server);
  server.taskState = 'updating_password';
  const record = new ActionRecord(world, caller, server, 'changePassword');
  record.enter('compute_set_admin_password', server.host ?? '');
  runSteps(world, server, [
    {
      seconds: DURATION.changePassword,
      run: () => {
        server.taskState = null;
        record.succeed();
      },
    },
  ]);
}

/** Sends the guest a non-maskable interrupt: no task, no other state. */
export function triggerCrashDump(world: World, caller: Caller, id: string): void {
  const server = acceptAction(world, caller, id, 'crashDump');
  const record = new ActionRecord(world, caller, server, 'trigger_crash_dump');
  record.enter('compute_trigger_crash_dump', server.host ?? '');
  record.succeed();
}
