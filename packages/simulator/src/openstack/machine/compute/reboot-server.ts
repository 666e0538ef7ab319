import type { Caller } from '../../model/identity.ts';
import type { NovaServer } from '../../model/server.ts';
import { POWER_STATE } from '../../model/server.ts';
import { DURATION } from '../durations.ts';
import type { World } from '../world.ts';
import { ActionRecord } from './action-record.ts';
import { settleServer } from './plain-actions.ts';
import { requireAllowed, requireServer } from './server-access.ts';
import type { ActionRule } from './server-access.ts';
import { runSteps, takeOver } from './timeline.ts';

const RULES: Readonly<Record<'SOFT' | 'HARD', ActionRule>> = {
  SOFT: { verb: 'reboot', vmStates: ['active'] },
  // A hard reboot also starts what is down, and may interrupt a few other tasks.
  HARD: {
    verb: 'reboot',
    vmStates: ['active', 'stopped', 'paused', 'suspended', 'error'],
    taskStates: [null, 'rebooting', 'reboot_pending', 'reboot_started', 'resuming', 'rebooting_hard', 'unpausing', 'pausing', 'suspending'],
  },
};

const TASKS: Readonly<Record<'SOFT' | 'HARD', readonly [string, string, string]>> = {
  SOFT: ['rebooting', 'reboot_pending', 'reboot_started'],
  HARD: ['rebooting_hard', 'reboot_pending_hard', 'reboot_started_hard'],
};

/** Soft reboot from ACTIVE only; a hard one keeps the old status word until it is ACTIVE. */
export function rebootServer(world: World, caller: Caller, id: string, type: 'SOFT' | 'HARD'): void {
  const server = requireServer(world, caller, id);
  requireAllowed(caller, server, RULES[type]);
  takeOver(world, server);
  const record = new ActionRecord(world, caller, server, 'reboot');
  record.enter('compute_reboot_instance', server.host ?? '');
  const [requested, pending, started] = TASKS[type];
  server.taskState = requested;
  runSteps(world, server, [
    setTask(server, pending, DURATION.rebootPreparation),
    setTask(server, started, DURATION.rebootPreparation),
    {
      seconds: DURATION.reboot,
      run: () => {
        settleServer(server, 'active', POWER_STATE.running);
        record.succeed();
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
