import type { NovaFlavor } from '../../model/catalog.ts';
import type { Caller } from '../../model/identity.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import { POWER_STATE } from '../../model/server.ts';
import type { NovaServer, PendingResize } from '../../model/server.ts';
import { DURATION } from '../durations.ts';
import { growthBetween, requireComputeQuota } from '../quota.ts';
import { takeNextOutcome } from '../switches.ts';
import type { World } from '../world.ts';
import { ActionRecord } from './action-record.ts';
import { requireFlavorForServer } from './create/create-checks.ts';
import { failServer } from './fail-server.ts';
import { requireAdmin, requireAllowed, requireServer, requireWriter } from './server-access.ts';
import { runSteps, takeOver } from './timeline.ts';

const RULE = { verb: 'resize', vmStates: ['active', 'stopped'], needsHost: true } as const;

/** Accepts a resize. It may still end where it began: no host, or a disk that cannot shrink. */
export function resizeServer(world: World, caller: Caller, id: string, flavorId: string, diskConfig?: 'AUTO' | 'MANUAL'): void {
  requireWriter(world, caller, 'os_compute_api:servers:resize');
  const server = requireServer(world, caller, id);
  requireAllowed(caller, server, RULE);
  const flavor = requireFlavorForServer(world, flavorId);
  if (flavor.diskGiB === 0 && server.flavor.diskGiB !== 0 && server.imageId !== null) {
    const text = 'Resize to zero disk flavor is not allowed.';
    throw new OpenStackRefusal('badRequest', text);
  }
  if (flavor.id === server.flavor.id) {
    throw new OpenStackRefusal('badRequest', 'When resizing, instances must change flavor!');
  }
  requireComputeQuota(world, server.projectId, growthBetween(server.flavor, flavor));
  server.diskConfig = diskConfig ?? server.diskConfig;
  startMove(world, caller, server, flavor, 'resize');
}

/** An operator's cold migration: it ends in VERIFY_RESIZE too, with the same flavor. */
export function migrateServer(world: World, caller: Caller, id: string): void {
  const server = requireServer(world, caller, id);
  requireAdmin(caller, 'os_compute_api:os-migrate-server:migrate');
  requireAllowed(caller, server, { ...RULE, verb: 'migrate' });
  startMove(world, caller, server, server.flavor, 'migration');
}

function startMove(world: World, caller: Caller, server: NovaServer, flavor: NovaFlavor, kind: PendingResize['kind']): void {
  takeOver(world, server);
  const record = new ActionRecord(world, caller, server, kind === 'resize' ? 'resize' : 'migrate');
  record.enter('cold_migrate', 'control-1');
  const move = new Move(world, server, flavor, kind, record);
  move.start();
}

/** One resize or migration under way. */
class Move {
  readonly #world: World;
  readonly #server: NovaServer;
  readonly #flavor: NovaFlavor;
  readonly #record: ActionRecord;
  readonly #from: PendingResize;
  readonly #outcome;

  constructor(world: World, server: NovaServer, flavor: NovaFlavor, kind: PendingResize['kind'], record: ActionRecord) {
    this.#world = world;
    this.#server = server;
    this.#flavor = flavor;
    this.#record = record;
    this.#outcome = takeNextOutcome(world.switches, 'nextResize');
    this.#from = {
      kind,
      fromFlavor: server.flavor,
      fromVmState: server.vmState === 'stopped' ? 'stopped' : 'active',
      fromHost: server.host,
      confirming: false,
    };
  }

  start(): void {
    this.#server.taskState = 'resize_prep';
    runSteps(this.#world, this.#server, [
      { seconds: DURATION.resizePreparation, run: () => this.#schedule() },
      { seconds: DURATION.resizeMigrating, run: () => this.#copyDisk() },
      { seconds: DURATION.resizeMigrated, run: () => this.#enterTarget() },
      { seconds: DURATION.resizeFinish, run: () => this.#finish() },
    ]);
  }

  #schedule(): void | 'stop' {
    if (this.#outcome === 'noValidHost') {
      return this.#goBack('No valid host was found. No valid host found for resize');
    }
    this.#record.enter('compute_resize_instance', this.#server.host ?? '');
    this.#server.taskState = 'resize_migrating';
  }

  #copyDisk(): void | 'stop' {
    const shrinks = this.#flavor.diskGiB < this.#from.fromFlavor.diskGiB;
    const isRefused = this.#world.switches.smallerDisk === 'refused';
    if (shrinks && isRefused && this.#server.imageId !== null) {
      return this.#goBack('Resize error: Unable to resize disk down.');
    }
    this.#server.taskState = 'resize_migrated';
  }

  #enterTarget(): void {
    this.#server.host = otherHost(this.#world, this.#server.host);
    this.#server.flavor = this.#flavor;
    this.#server.taskState = 'resize_finish';
    this.#record.enter('compute_finish_resize', this.#server.host ?? '');
  }

  #finish(): void {
    if (this.#outcome === 'hypervisorFails') {
      const reason = 'internal error: process exited while connecting to monitor';
      this.#record.fail(reason);
      failServer(this.#world, this.#server, reason);
      return;
    }
    this.#server.vmState = 'resized';
    this.#server.taskState = null;
    this.#server.launchedAt = this.#world.clock.now();
    this.#server.pendingResize = this.#from;
    this.#record.succeed();
  }

  /** The old status and flavor again: only the action tells that it failed. */
  #goBack(reason: string): 'stop' {
    this.#record.fail(reason);
    this.#server.taskState = null;
    return 'stop';
  }
}

/** 204, no task: the server stays VERIFY_RESIZE until it flips. */
export function confirmResize(world: World, caller: Caller, id: string): void {
  const { server, pending } = requirePending(world, caller, id, 'confirmResize');
  takeOver(world, server);
  pending.confirming = true;
  const record = new ActionRecord(world, caller, server, 'confirmResize');
  record.enter('compute_confirm_resize', pending.fromHost ?? '');
  runSteps(world, server, [
    {
      seconds: DURATION.confirmResize,
      run: () => {
        settleMove(server, pending);
        record.succeed();
      },
    },
  ]);
}

/** Puts flavor, host and root disk back: what was written since is lost with the new disk. */
export function revertResize(world: World, caller: Caller, id: string): void {
  const { server, pending } = requirePending(world, caller, id, 'revertResize');
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
        server.launchedAt = world.clock.now();
        settleMove(server, pending);
        record.succeed();
      },
    },
  ]);
}

function requirePending(world: World, caller: Caller, id: string, verb: string) {
  requireWriter(world, caller, `os_compute_api:servers:${verb === 'confirmResize' ? 'confirm_resize' : 'revert_resize'}`);
  const server = requireServer(world, caller, id);
  requireAllowed(caller, server, { verb, vmStates: ['resized'] });
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

function otherHost(world: World, host: string | null): string | null {
  const index = host === null ? -1 : world.hosts.indexOf(host);
  return world.hosts[(index + 1) % world.hosts.length] ?? null;
}
