import { hostname } from 'node:os';

import type { Owner, Ownership } from '@isobar/core';

import type { Database } from '../../database/database.ts';
import type { WorkerLiveness } from './worker-liveness.ts';
import { noOperation } from './operation-rows.ts';

interface OwnerRow {
  readonly epoch: string;
  readonly owner: string | null;
  readonly owner_process: number | null;
  readonly owner_host: string | null;
}

const READ = 'SELECT epoch, owner, owner_process, owner_host FROM isobar_operations WHERE id = $1';

const TAKE = `
  UPDATE isobar_operations SET owner = $3, owner_process = $4, owner_host = $5, epoch = epoch + 1
  WHERE id = $1 AND epoch = $2 RETURNING epoch`;

const RELEASE = 'UPDATE isobar_operations SET owner = NULL, owner_process = NULL, owner_host = NULL WHERE id = $1 AND epoch = $2';

/**
 * Who drives which operation. Each owner has an epoch of its own: what it appends counts only as long as that is the newest,
 * so one that was thought dead and comes back can write down nothing, and so sends nothing.
 */
export class Owners {
  private readonly database: Database;
  private readonly worker: WorkerLiveness;
  /** Epochs of operations that this process drives; null while one is being taken. */
  private readonly held = new Map<string, string | null>();

  constructor(database: Database, worker: WorkerLiveness) {
    this.database = database;
    this.worker = worker;
  }

  /** null where this process does not drive the operation. */
  epochOf(id: string): string | null {
    return this.held.get(id) ?? null;
  }

  /** @throws CloudError `not_found` */
  async own(id: string): Promise<Ownership | { readonly owner: Owner }> {
    if (this.held.has(id)) return { owner: { processId: process.pid, host: hostname() } };
    this.held.set(id, null);
    try {
      const taken = await this.take(id);
      if (typeof taken !== 'string') return { owner: taken };
      this.held.set(id, taken);
      return { release: () => this.release(id, taken) };
    } finally {
      if (this.held.get(id) === null) this.held.delete(id);
    }
  }

  /** The new epoch, or who drives it. */
  private async take(id: string): Promise<string | Owner> {
    for (;;) {
      const [row] = await this.database.query<OwnerRow>(READ, [id]);
      if (row === undefined) throw noOperation(id);
      // A row that names us, while we drive nothing of it, was left when the database was away.
      const other = row.owner === this.worker.id ? null : row.owner;
      if (other !== null && (await this.worker.isAlive(other))) return { processId: row.owner_process ?? 0, host: row.owner_host ?? 'unknown' };
      const [taken] = await this.database.query<Pick<OwnerRow, 'epoch'>>(TAKE, [id, row.epoch, this.worker.id, process.pid, hostname()]);
      if (taken !== undefined) return taken.epoch;
    }
  }

  private async release(id: string, epoch: string): Promise<void> {
    if (this.held.get(id) === epoch) this.held.delete(id);
    await this.database.query(RELEASE, [id, epoch]);
  }
}
