import type { Clock } from '@isobar/core';

import { AccountBooks } from './account-books.ts';
import type { Command, CommandInput, CommandRule } from './commands.ts';
import { COMMANDS } from './commands.ts';
import { Connection } from './connection.ts';
import type { FlavorRow, ImageRow, NewServer, ServerRow, VolumeRow } from './rows.ts';
import { PASSING_STATUSES } from './rows.ts';
import type { MemoryServerSeed } from './seed.ts';
import { DEFAULT_SERVERS, macAddress, MEMORY_FLAVORS, MEMORY_IMAGES, privateAddress, rootVolume, seedVolumes, serverRow } from './seed.ts';

const BUILD_SECONDS = 25;

interface Pending {
  readonly serverId: string;
  readonly endsAt: number;
  readonly settle: (row: ServerRow) => void;
}

export interface MemoryCloudSettings {
  readonly servers?: readonly MemoryServerSeed[] | undefined;
  /** Without a clock no time passes: every change is settled by the next read. */
  readonly clock?: Clock | undefined;
  /** Left out, every access key is good. */
  readonly accessKey?: string | undefined;
}

/** What a write that was taken is answered with. */
export interface CommandAnswer {
  readonly actionId: string;
  /** Shown once, by create, rebuild and rescue. */
  readonly adminPass?: string;
  /** Shown once. */
  readonly consoleUrl?: string;
}

/**
 * A small cloud in memory, with its own state machine and its own time. Adapters speak to it through `connection`
 * only; what tests do behind their back has a method of its own.
 */
export class MemoryCloud {
  readonly connection: Connection;
  readonly flavors: readonly FlavorRow[] = MEMORY_FLAVORS;
  images: readonly ImageRow[] = MEMORY_IMAGES;
  /** Every password that was handed out, for tests that look for leaks. */
  readonly passwords: string[] = [];
  /** What each server was told to run, by server id. As on a real cloud, no read of the adapter shows it. */
  readonly userData = new Map<string, string>();
  private readonly servers = new Map<string, ServerRow>();
  /** Everything of the account that is no server. */
  readonly books: AccountBooks;
  private readonly clock: Clock | undefined;
  private pending: Pending[] = [];
  private counter = 0;

  constructor(settings: MemoryCloudSettings = {}) {
    this.connection = new Connection(settings.accessKey);
    this.clock = settings.clock;
    this.books = new AccountBooks(
      (kind, text) => this.connection.failure(kind, text),
      () => this.now(),
    );
    for (const seed of settings.servers ?? DEFAULT_SERVERS) this.plant(seed);
  }

  /** Its own time, as a UTC instant. */
  now(): string {
    return new Date(this.milliseconds()).toISOString();
  }

  listServers(): readonly ServerRow[] {
    this.settle();
    return [...this.servers.values()];
  }

  listVolumes(): readonly VolumeRow[] {
    this.settle();
    return [...this.books.volumes.values()];
  }

  getServer(id: string): ServerRow {
    this.settle();
    const row = this.servers.get(id);
    if (row === undefined) throw this.connection.failure('missing', `there is no server ${id}`);
    return row;
  }

  /** Adds a server that is there already. */
  plant(seed: MemoryServerSeed): ServerRow {
    this.counter += 1;
    const row = serverRow(seed, this.counter, this.now());
    this.servers.set(row.id, row);
    for (const volume of seedVolumes(seed, row)) this.books.volumes.set(volume.id, volume);
    return row;
  }

  /** What a colleague would do: at once, without a trace in the ledger. */
  change(id: string, changes: Partial<ServerRow>): void {
    Object.assign(this.getServer(id), changes, { updatedAt: this.now() });
  }

  create(wanted: NewServer): CommandAnswer & { readonly serverId: string } {
    const seed = { name: wanted.name, flavorId: wanted.flavorId, imageId: wanted.imageId };
    this.requireFlavor(wanted.flavorId);
    this.requireImage(wanted.imageId);
    this.counter += 1;
    const row: ServerRow = { ...serverRow(seed, this.counter, this.now()), status: 'BUILDING', power: 'off', tag: wanted.tag ?? null };
    row.description = wanted.description ?? null;
    row.labels = { ...wanted.labels };
    row.keyPair = wanted.keyPair ?? null;
    row.groups = [...(wanted.groups ?? ['default'])];
    row.privateAddress = privateAddress(this.counter);
    row.macAddress = macAddress(this.counter);
    this.servers.set(row.id, row);
    this.books.volumes.set(rootVolume(row).id, rootVolume(row));
    if (wanted.userData !== undefined) this.userData.set(row.id, wanted.userData);
    const actionId = this.begin(row, 'create', BUILD_SECONDS, (built) => {
      built.power = 'on';
      built.status = 'RUNNING';
    });
    return { serverId: row.id, actionId, adminPass: this.newPassword(wanted.password) };
  }

  command(id: string, command: Command, input: CommandInput): CommandAnswer {
    const row = this.getServer(id);
    const rule: CommandRule = COMMANDS[command];
    this.requireAllowed(row, command, rule);
    if (input.flavorId !== undefined) this.requireFlavor(input.flavorId);
    if (input.imageId !== undefined) this.requireImage(input.imageId);
    row.status = rule.via ?? row.status;
    const actionId = this.begin(row, command, rule.seconds, (settled) => {
      rule.after(settled, input);
      if (typeof input.userData === 'string') this.userData.set(id, input.userData);
      if (input.userData === null) this.userData.delete(id);
      if (command === 'delete') this.forget(settled);
    });
    const makesPassword = command === 'rebuild' || command === 'rescue';
    return makesPassword ? { actionId, adminPass: this.newPassword(input.password) } : { actionId };
  }

  rename(id: string, name: string): CommandAnswer {
    const row = this.getServer(id);
    row.name = name;
    return { actionId: this.begin(row, 'rename', 0, () => undefined) };
  }

  /** Moves data volumes and the floating address from one server to another. */
  handOver(fromId: string, toId: string): CommandAnswer {
    const [from, to] = [this.getServer(fromId), this.getServer(toId)];
    to.floatingAddress = from.floatingAddress;
    from.floatingAddress = null;
    for (const volume of this.books.volumes.values()) if (!volume.root && volume.serverId === fromId) volume.serverId = toId;
    return { actionId: this.begin(to, 'handOver', 0, () => undefined) };
  }

  private begin(row: ServerRow, kind: string, seconds: number, settle: (row: ServerRow) => void): string {
    this.counter += 1;
    const id = `action-${this.counter}`;
    row.actions.push({ id, kind, done: false });
    const finish = (settled: ServerRow): void => {
      settle(settled);
      settled.actions = settled.actions.map((action) => (action.id === id ? { ...action, done: true } : action));
      settled.updatedAt = this.now();
    };
    const delay = this.clock === undefined ? 0 : seconds * 1_000;
    this.pending.push({ serverId: row.id, endsAt: this.milliseconds() + delay, settle: finish });
    return id;
  }

  private settle(): void {
    const due = this.pending.filter((entry) => entry.endsAt <= this.milliseconds());
    this.pending = this.pending.filter((entry) => !due.includes(entry));
    for (const { serverId, settle } of due) {
      const row = this.servers.get(serverId);
      if (row !== undefined) settle(row);
    }
  }

  private forget(row: ServerRow): void {
    this.servers.delete(row.id);
    this.userData.delete(row.id);
    for (const volume of this.books.volumes.values()) {
      if (volume.serverId !== row.id) continue;
      if (volume.root) this.books.volumes.delete(volume.id);
      else volume.serverId = null;
    }
  }

  private requireAllowed(row: ServerRow, command: string, rule: CommandRule): void {
    if (row.locked && command !== 'unlock') throw this.connection.failure('locked', `server ${row.id} is locked`);
    if ((rule.from as readonly string[]).includes(row.status)) return;
    const busy = (PASSING_STATUSES as readonly string[]).includes(row.status);
    throw this.connection.failure(busy ? 'busy' : 'wrongState', `cannot ${command} server ${row.id} while it is ${row.status}`);
  }

  private requireFlavor(id: string): void {
    if (!this.flavors.some((flavor) => flavor.id === id)) throw this.connection.failure('invalid', `there is no flavor ${id}`);
  }

  private requireImage(id: string): void {
    if (!this.images.some((image) => image.id === id)) throw this.connection.failure('invalid', `there is no image ${id}`);
  }

  private newPassword(wanted: string | undefined): string {
    this.counter += 1;
    const password = wanted ?? `Mem0ry-password-${this.counter}`;
    this.passwords.push(password);
    return password;
  }

  private milliseconds(): number {
    return this.clock?.now() ?? Date.now();
  }
}
