import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import { CloudError } from '@isobar/core';
import type { Client } from 'pg';

import type { Database } from '../../database/database.ts';
import { databaseError } from '../../database/database-error.ts';
import { endWith, openSession } from '../../database/session.ts';
import { heldLocks } from './held-locks.ts';
import { lockKey } from './lock-key.ts';

export interface WorkerSettings {
  readonly database: Database;
  /** Form of the workflows that this process knows. */
  readonly form: string;
}

/** Longest time without a look whether the session is still there. */
const CHECK_MILLISECONDS = 5000;
const RECONNECT_MILLISECONDS = 500;
const AGAIN_MILLISECONDS = 100;

const TRY = 'SELECT pg_try_advisory_lock($1::bigint) AS got';

interface Tried {
  readonly got: boolean;
}

const keyOfWorker = (id: string): string => lockKey(`isobar worker ${id}`);
const keyOfForm = (form: string): string => lockKey(`isobar workflow form ${form}`);

/**
 * This process among those that share the database. It lives as long as its session holds a lock, which the server lets go
 * with the process, however that ends: nobody has to guess from a clock who is dead. A process that only stands still keeps it.
 */
export class Worker {
  readonly id = randomUUID();
  /** Of the workflows that this process runs. */
  readonly form: string;
  private readonly database: Database;
  private readonly hearers = new Set<() => void>();
  private client: Client | null = null;
  private timer: NodeJS.Timeout | null = null;
  private closed = false;

  private constructor({ database, form }: WorkerSettings) {
    this.database = database;
    this.form = form;
  }

  /** @throws CloudError where the database cannot be reached */
  static async open(settings: WorkerSettings): Promise<Worker> {
    const worker = new Worker(settings);
    await worker.connect();
    return worker;
  }

  /** False where the session broke: others may have taken over what this process drove. */
  get holds(): boolean {
    return this.client !== null;
  }

  /** Called when the session broke. */
  onLost(hear: () => void): void {
    this.hearers.add(hear);
  }

  async isAlive(id: string): Promise<boolean> {
    return (await this.alive([id])).has(id);
  }

  /** Those of these workers that are alive. */
  async alive(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const held = await heldLocks(this.database, ids.map(keyOfWorker));
    return new Set(ids.filter((id) => held.has(keyOfWorker(id))));
  }

  /** Those of these forms that the workflows of some living process have. */
  async aliveForms(forms: readonly string[]): Promise<ReadonlySet<string>> {
    const held = await heldLocks(this.database, forms.map(keyOfForm));
    return new Set(forms.filter((form) => held.has(keyOfForm(form))));
  }

  /**
   * Does something that one process does at a time. It is tried again and again, since a statement that waits would hold up
   * who makes an index. @throws CloudError `unavailable` where the session broke
   */
  async alone<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    const key = lockKey(`isobar ${name}`);
    while (!(await this.tryLock(key))) await sleep(AGAIN_MILLISECONDS);
    try {
      return await work();
    } finally {
      await this.client?.query('SELECT pg_advisory_unlock($1::bigint)', [key]).catch(() => undefined);
    }
  }

  private async tryLock(key: string): Promise<boolean> {
    const { client } = this;
    if (client === null) throw new CloudError('unavailable', 'the session of this process broke', { retryable: true, outcome: 'not_applied' });
    const { rows } = await client.query<Tried>(TRY, [key]);
    return rows[0]?.got === true;
  }

  async close(): Promise<void> {
    this.closed = true;
    if (this.timer !== null) clearTimeout(this.timer);
    const { client } = this;
    this.client = null;
    await client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    try {
      const client = await openSession({ url: this.database.url }, `isobar worker ${this.id}`, CHECK_MILLISECONDS);
      await this.lock(client).catch((error: unknown) => endWith(client, error));
      this.client = client;
      client.once('end', () => this.lost(client));
    } catch (error) {
      throw databaseError(error, 'not_applied');
    }
  }

  private async lock(client: Client): Promise<void> {
    const { rows } = await client.query<Tried>(TRY, [keyOfWorker(this.id)]);
    // Our own session of before, which the server has not seen break yet.
    if (rows[0]?.got !== true)
      throw new CloudError('unavailable', 'the lock of this process is still held', { retryable: true, outcome: 'not_applied' });
    await client.query('SELECT pg_advisory_lock_shared($1::bigint)', [keyOfForm(this.form)]);
  }

  private lost(client: Client): void {
    if (this.client !== client || this.closed) return;
    this.client = null;
    for (const hear of this.hearers) hear();
    this.reconnect();
  }

  private reconnect(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (!this.closed) this.connect().catch(() => this.reconnect());
    }, RECONNECT_MILLISECONDS);
  }
}
