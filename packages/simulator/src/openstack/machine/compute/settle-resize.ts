import type { Caller } from '../../model/identity.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import { POWER_STATE } from '../../model/server.ts';
import type { NovaServer, PendingResize } from '../../model/server.ts';
import { DURATION } from '../durations.ts';
import type { World } from '../world.ts';
import { ActionRecord } from './action-record.ts';
import { finishedMigration, setMigrationStatus } from './migrations.ts';
import { acceptAction } from './server-access.ts';
import { runSteps, takeOver } from './timeline.ts';

/** 204, no task: the server stays VERIFY_RESIZE until it flips. */
export function confirmResize(world: World, caller: Caller, id: string): void {
  const { server, pending } = requirePending(world, caller, id, 'confirmResize');
  const migration = finishedMigration(world, server);
  if (migration !== undefined) setMigrationStatus(world, migration, 'confirming');
  takeOver(world, server);
  pending.confirming = true;
  const record = new ActionRecord(world, caller, server, 'confirmResize');
  record.enter('compute_confirm_resize', pending.fromHost ?? '');
  runSteps(world, server, [
    {
      seconds: DURATION.confirmResize,
      run: () => {
        settleMove(server, pending);
        if (migration !== undefined) setMigrationStatus(world, migration, 'confirmed');
        record.succeed();
      },
    },
  ]);
}

/** Puts flavor, host and root disk back: what was written since is lost with the new disk. */
export function revertResize(world: World, caller: Caller, id: string): void {
  const { server, pending } = requirePending(world, caller, id, 'revertResize');
  const migration = finishedMigration(world, server);
  if (migration !== undefined) setMigrationStatus(world, migration, 'reverting');
  takeOver(world, server);
  server.taskState = 'resize_reverting';
  const record = new ActionRecord(world, caller, server, 'revertResize');
  record.enter('compute_revert_resize', server.host ?? '');
  runSteps(world, server, [
    {
      seconds: DURATION.revertResize,
      run: () => {
        server.flavor = pending.fromFlavor;
        server.host = pending.fromHost;
        server.rootDisk = pending.fromRootDisk;
        server.launchedAt = world.clock.now();
        settleMove(server, pending);
        if (migration !== undefined) setMigrationStatus(world, migration, 'reverted');
        record.succeed();
      },
    },
  ]);
}

function requirePending(world: World, caller: Caller, id: string, name: 'confirmResize' | 'revertResize') {
  const server = acceptAction(world, caller, id, name);
  const pending = server.pendingResize;
  if (pending !== null && !pending.confirming) return { server, pending };
  throw new OpenStackRefusal('badRequest', 'Instance has not been resized.');
}

function settleMove(server: NovaServer, pending: PendingResize): void {
  const isStopped = pending.fromVmState === 'stopped';
  server.vmState = pending.fromVmState;
  server.powerState = isStopped ? POWER_STATE.shutDown : POWER_STATE.running;
  server.taskState = null;
  server.pendingResize = null;
}
