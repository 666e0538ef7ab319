import type { NovaFlavor } from '../../model/catalog.ts';
import type { Caller } from '../../model/identity.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import type { NovaServer, PendingResize } from '../../model/server.ts';
import type { ServerMigration } from '../../model/server-migration.ts';
import { DURATION } from '../durations.ts';
import { growthBetween, requireComputeQuota } from '../quota.ts';
import { takeNextOutcome } from '../switches.ts';
import type { World } from '../world.ts';
import { ActionRecord, CONTROL_HOST } from './action-record.ts';
import { requireFlavorForServer } from './create/create-checks.ts';
import { reasonOfFailure, secondsFor } from '../lab-metadata.ts';
import { failAction } from './fail-server.ts';
import { noteMigration, setMigrationStatus } from './migrations.ts';
import { chooseHost } from './scheduler.ts';
import { acceptAction } from './server-access.ts';
import { runSteps, takeOver } from './timeline.ts';

const HYPERVISOR_FAILURE = 'internal error: process exited while connecting to monitor';

/** Accepts a resize. It may still end where it began: no host, or a disk that cannot shrink. */
export function resizeServer(world: World, caller: Caller, id: string, flavorId: string, diskConfig?: 'AUTO' | 'MANUAL'): void {
  const server = acceptAction(world, caller, id, 'resize');
  const flavor = requireFlavorForServer(world, flavorId);
  if (flavor.diskGiB === 0 && server.flavor.diskGiB !== 0 && server.imageId !== null) {
    const text = 'Resize to zero disk flavor is not allowed.';
    throw new OpenStackRefusal('badRequest', text);
  }
  if (flavor.id === server.flavor.id) {
    throw new OpenStackRefusal('badRequest', 'When resizing, instances must change flavor!');
  }
  requireComputeQuota(world, server.projectId, growthBetween(server.flavor, flavor));
  // What is not said is not kept: a migration says nothing either.
  server.diskConfig = diskConfig ?? 'MANUAL';
  startMove(world, caller, server, flavor, 'resize');
}

/** An operator's cold migration: it ends in VERIFY_RESIZE too, with the same flavor. */
export function migrateServer(world: World, caller: Caller, id: string, host: string | null = null): void {
  const server = acceptAction(world, caller, id, 'migrate');
  if (host !== null && !world.hosts.includes(host)) {
    throw new OpenStackRefusal('badRequest', `Compute host ${host} could not be found.`);
  }
  if (host !== null && host === server.host) {
    throw new OpenStackRefusal('badRequest', 'Cannot migrate to the host where the server exists.');
  }
  server.diskConfig = 'MANUAL';
  startMove(world, caller, server, server.flavor, 'migration', host);
}

function startMove(
  world: World,
  caller: Caller,
  server: NovaServer,
  flavor: NovaFlavor,
  kind: PendingResize['kind'],
  host: string | null = null,
): void {
  takeOver(world, server);
  const record = new ActionRecord(world, caller, server, kind === 'resize' ? 'resize' : 'migrate');
  record.enter('cold_migrate', CONTROL_HOST);
  const migration = noteMigration(world, caller, server, { kind, toFlavorId: flavor.id, status: 'pre-migrating' });
  const move = new Move(world, server, flavor, migration, record, host);
  move.start();
}

/** One resize or migration under way. */
class Move {
  readonly #world: World;
  readonly #server: NovaServer;
  readonly #flavor: NovaFlavor;
  readonly #record: ActionRecord;
  readonly #migration: ServerMigration;
  readonly #wantedHost: string | null;
  readonly #from: PendingResize;
  readonly #outcome;

  constructor(world: World, server: NovaServer, flavor: NovaFlavor, migration: ServerMigration, record: ActionRecord, host: string | null) {
    this.#world = world;
    this.#server = server;
    this.#flavor = flavor;
    this.#record = record;
    this.#outcome = takeNextOutcome(world.switches, 'nextResize');
    this.#migration = migration;
    this.#wantedHost = host;
    this.#from = {
      kind: migration.kind === 'resize' ? 'resize' : 'migration',
      fromFlavor: server.flavor,
      fromVmState: server.vmState === 'stopped' ? 'stopped' : 'active',
      fromHost: server.host,
      fromRootDisk: server.rootDisk,
      confirming: false,
    };
  }

  start(): void {
    this.#server.taskState = 'resize_prep';
    runSteps(this.#world, this.#server, [
      { seconds: DURATION.resizePreparation, run: () => this.#schedule() },
      { seconds: secondsFor(this.#server, DURATION.resizeMigrating), run: () => this.#copyDisk() },
      { seconds: DURATION.resizeMigrated, run: () => this.#enterTarget() },
      { seconds: secondsFor(this.#server, DURATION.resizeFinish), run: () => this.#finish() },
    ]);
  }

  #schedule(): void | 'stop' {
    const target = this.#wantedHost ?? chooseHost(this.#world, this.#server, { avoidHosts: [this.#server.host ?? ''] });
    if (this.#outcome === 'noValidHost' || target === undefined) {
      return this.#goBack('No valid host was found. No valid host found for resize');
    }
    this.#migration.toHost = target;
    setMigrationStatus(this.#world, this.#migration, 'migrating');
    this.#record.enter('compute_prep_resize', target);
    this.#record.enter('compute_resize_instance', this.#server.host ?? '');
    this.#server.taskState = 'resize_migrating';
  }

  #copyDisk(): void | 'stop' {
    const shrinks = this.#flavor.diskGiB < this.#from.fromFlavor.diskGiB;
    const isRefused = this.#world.switches.smallerDisk === 'refused';
    if (shrinks && isRefused && this.#server.imageId !== null) {
      return this.#goBack('Resize error: Unable to resize disk down.');
    }
    const failure = reasonOfFailure(this.#server, 'migrate');
    if (failure !== undefined) return this.#breakDown(failure);
    setMigrationStatus(this.#world, this.#migration, 'post-migrating');
    this.#server.taskState = 'resize_migrated';
  }

  #enterTarget(): void {
    this.#server.host = this.#migration.toHost;
    this.#server.flavor = this.#flavor;
    this.#server.taskState = 'resize_finish';
    this.#record.enter('compute_finish_resize', this.#server.host ?? '');
  }

  #finish(): void {
    const failure = this.#outcome === 'hypervisorFails' ? HYPERVISOR_FAILURE : reasonOfFailure(this.#server, 'finish_migration');
    if (failure !== undefined) {
      this.#breakDown(failure);
      return;
    }
    setMigrationStatus(this.#world, this.#migration, 'finished');
    this.#server.vmState = 'resized';
    this.#server.taskState = null;
    this.#server.launchedAt = this.#world.clock.now();
    this.#server.pendingResize = this.#from;
    this.#record.succeed();
  }

  #breakDown(reason: string): 'stop' {
    setMigrationStatus(this.#world, this.#migration, 'error');
    return failAction(this.#world, this.#server, this.#record, reason, 'error');
  }

  /** The old status and flavor again: only the action tells that it failed. */
  #goBack(reason: string): 'stop' {
    setMigrationStatus(this.#world, this.#migration, 'error');
    this.#record.fail(reason);
    this.#server.taskState = null;
    return 'stop';
  }
}
