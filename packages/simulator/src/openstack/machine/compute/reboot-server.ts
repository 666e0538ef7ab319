import type { Caller } from '../../model/identity.ts';
import type { NovaServer } from '../../model/server.ts';
import { POWER_STATE } from '../../model/server.ts';
import { DURATION } from '../durations.ts';
import type { World } from '../world.ts';
import { ActionRecord } from './action-record.ts';
import { settleServer } from './plain-actions.ts';
import { reasonOfFailure, secondsFor } from '../lab-metadata.ts';
import { failAction, noteFault } from './fail-server.ts';
import { acceptAction } from './server-access.ts';
import { runSteps, takeOver } from './timeline.ts';

const TASKS: Readonly<Record<'SOFT' | 'HARD', readonly [string, string, string]>> = {
  SOFT: ['rebooting', 'reboot_pending', 'reboot_started'],
  HARD: ['rebooting_hard', 'reboot_pending_hard', 'reboot_started_hard'],
};

/** Soft reboot from ACTIVE only; a hard one keeps the old status word until it is ACTIVE. */
export function rebootServer(world: World, caller: Caller, id: string, type: 'SOFT' | 'HARD'): void {
  const server = acceptAction(world, caller, id, type === 'SOFT' ? 'softReboot' : 'hardReboot');
  takeOver(world, server);
  const record = new ActionRecord(world, caller, server, 'reboot');
  record.enter('compute_reboot_instance', server.host ?? '');
  const [requested, pending, started] = TASKS[type];
  server.taskState = requested;
  runSteps(world, server, [
    setTask(server, pending, DURATION.rebootPreparation),
    setTask(server, started, DURATION.rebootPreparation),
    {
      seconds: secondsFor(server, DURATION.reboot),
      run: () => {
        const failure = reasonOfFailure(server, 'reboot');
        const isRunning = server.powerState === POWER_STATE.running;
        if (failure !== undefined && !isRunning) return failAction(world, server, record, failure, 'error');
        settleServer(server, 'active', POWER_STATE.running);
        // What runs all the same is left running, and only the fault tells.
        if (failure !== undefined) noteFault(world, server, failure);
        record.succeed();
        return undefined;
      },
    },
  ]);
}

function setTask(server: NovaServer, task: string, seconds: number) {
  return {
    seconds,
    run: () => {
      server.taskState = task;
    },
  };
}
