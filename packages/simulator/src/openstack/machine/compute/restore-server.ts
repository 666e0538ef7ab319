import type { Caller } from '../../model/identity.ts';
import { POWER_STATE } from '../../model/server.ts';
import { DURATION } from '../durations.ts';
import type { World } from '../world.ts';
import { ActionRecord } from './action-record.ts';
import { settleServer } from './plain-actions.ts';
import { acceptAction } from './server-access.ts';
import { runSteps, takeOver } from './timeline.ts';

/** Brings a soft-deleted server back: it is ACTIVE, whatever it was before. */
export function restoreServer(world: World, caller: Caller, id: string): void {
  const server = acceptAction(world, caller, id, 'restore');
  takeOver(world, server);
  const record = new ActionRecord(world, caller, server, 'restore');
  record.enter('compute_restore_instance', server.host ?? '');
  server.taskState = 'restoring';
  runSteps(world, server, [
    {
      seconds: server.host === null ? 0 : DURATION.restoring,
      run: () => {
        settleServer(server, 'active', POWER_STATE.running);
        record.succeed();
      },
    },
  ]);
}
