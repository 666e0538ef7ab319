import type { Clock } from '@isobar/core';
import { systemClock } from '@isobar/core';

import type { Connection, Database } from '../database/database.ts';
import type { Audit, AuditEntry, NewAuditEntry } from './audit.ts';
import { insertWaiting, readEntries } from './audit-rows.ts';
import { Sealer } from './sealer.ts';
import type { AuditVerdict } from './verify-chain.ts';
import { verifyChain } from './verify-chain.ts';

const PAGE = 1_000;

/**
 * The audit record in PostgreSQL. An entry is durable with the transaction it is written in, and bound into the chain within a second
 * of its commit, at the latest before anybody reads the record: a chain that was bound at once would make every change wait for every other.
 */
export class PgAudit implements Audit {
  private readonly database: Database;
  private readonly clock: Clock;
  private readonly sealer: Sealer;

  constructor(database: Database, clock: Clock = systemClock) {
    this.database = database;
    this.clock = clock;
    this.sealer = new Sealer(database, clock);
  }

  async record(entry: NewAuditEntry, connection: Connection = this.database): Promise<void> {
    await insertWaiting(connection, new Date(this.clock.now()), entry);
    this.sealer.expect();
  }

  async list(after: number, limit: number): Promise<readonly AuditEntry[]> {
    await this.sealer.seal();
    return readEntries(this.database, after, limit);
  }

  async *export(): AsyncGenerator<AuditEntry> {
    await this.sealer.seal();
    let after = 0;
    for (let count = PAGE; count === PAGE;) {
      const page = await readEntries(this.database, after, PAGE);
      yield* page;
      after = page.at(-1)?.number ?? after;
      count = page.length;
    }
  }

  verify(): Promise<AuditVerdict> {
    return verifyChain(this.export());
  }

  /** Binds what still waits, also what a process left behind that is gone. */
  start(): void {
    this.sealer.expect();
  }

  close(): Promise<void> {
    return this.sealer.close();
  }
}
