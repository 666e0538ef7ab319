import type { Clock } from '@isobar/core';

import type { Connection, Database } from '../database/database.ts';
import type { AuditEntry } from './audit.ts';
import type { WaitingEntry } from './audit-rows.ts';
import { appendEntries, isAnyWaiting, readHead, takeWaiting } from './audit-rows.ts';
import { hashOfEntry, NO_HASH } from './entry-hash.ts';

/** Any number; held while the chain grows, so that of all processes one does it at a time. */
const LOCK = 7_105_064;

const BATCH = 1_000;

const INTERVAL_MILLISECONDS = 250;

/** As long as a transaction may take that holds a new entry. */
const ATTENTION_MILLISECONDS = 60_000;

/** Binds entries that wait into the chain, in the order in which they were written. */
export class Sealer {
  private readonly database: Database;
  private readonly clock: Clock;
  private readonly closed = new AbortController();
  private attentiveUntil = Number.NEGATIVE_INFINITY;
  private watching: Promise<void> | null = null;
  private running: Promise<void> = Promise.resolve();
  private queued: Promise<void> | null = null;

  constructor(database: Database, clock: Clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Entries were written, or are about to be committed: binds them soon. */
  expect(): void {
    this.attentiveUntil = this.clock.now() + ATTENTION_MILLISECONDS;
    this.watching ??= this.watch().finally(() => {
      this.watching = null;
    });
  }

  /** Binds all that was committed before this was called. */
  seal(): Promise<void> {
    this.queued ??= this.running
      .catch(() => undefined)
      .then(() => {
        this.queued = null;
        this.running = this.sealAll();
        return this.running;
      });
    return this.queued;
  }

  async close(): Promise<void> {
    this.closed.abort();
    await this.watching;
    await this.seal();
  }

  private async watch(): Promise<void> {
    while (this.clock.now() < this.attentiveUntil) {
      try {
        await this.clock.sleep(INTERVAL_MILLISECONDS, this.closed.signal);
      } catch {
        return;
      }
      // What could not be bound waits in its table; who reads the record hears why.
      await this.seal().catch(() => undefined);
    }
  }

  private async sealAll(): Promise<void> {
    if (!(await isAnyWaiting(this.database))) return;
    for (let bound = BATCH; bound === BATCH;) bound = await this.database.transaction(sealBatch);
  }
}

async function sealBatch(connection: Connection): Promise<number> {
  await connection.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
  const waiting = await takeWaiting(connection, BATCH);
  if (waiting.length > 0) await appendEntries(connection, chain(waiting, await readHead(connection)));
  return waiting.length;
}

/** Pure: gives each its number and its hash. */
function chain(waiting: readonly WaitingEntry[], head: Pick<AuditEntry, 'number' | 'hash'> | null): readonly AuditEntry[] {
  let { number, hash } = head ?? { number: 0, hash: NO_HASH };
  return waiting.map((entry) => {
    number += 1;
    const unbound = { number, ...entry, previousHash: hash };
    hash = hashOfEntry(unbound);
    return { ...unbound, hash };
  });
}
