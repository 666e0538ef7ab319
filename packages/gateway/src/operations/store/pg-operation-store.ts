import type { Operation, OperationEvent, OperationStore, Owner, Ownership, ReturnedSecret } from '@isobar/core';

import type { Scope } from '../../access/access.ts';
import type { Schemas } from '../../contract.ts';
import type { Connection, Database } from '../../database/database.ts';
import type { DurableStore, Started, WithEvent } from '../durable-store.ts';
import type { OperationOwner, OperationPage, OperationQuery } from '../gateway-operations.ts';
import { GivenSecrets } from '../sealing/given-secrets.ts';
import { requirePublicKey, ReturnedSecrets } from '../sealing/returned-secrets.ts';
import type { SealingKey } from '../sealing/sealing-key.ts';
import type { Created } from './journal.ts';
import { Journal } from './journal.ts';
import { readPage } from './operation-page.ts';
import type { OperationRow } from './operation-rows.ts';
import { noOperation, operationOf } from './operation-rows.ts';
import { Owners } from './owners.ts';
import { activeOn } from './target-lock.ts';
import type { WorkerLiveness } from './worker-liveness.ts';

export interface PgOperationStoreSettings {
  readonly database: Database;
  readonly worker: WorkerLiveness;
  readonly key: SealingKey;
  readonly now: () => number;
}

/** Begun by nobody that access knows of, such as the gateway itself. */
const BY_ITSELF: Started = { startedBy: 'gateway', labels: {}, secrets: {}, sealTo: null };

const OWNER = 'SELECT cloud, target, started_by AS "startedBy", labels FROM isobar_operations WHERE id = $1';

/**
 * Operations in PostgreSQL: the events as they were written, and beside them what they add up to. Any number of processes
 * share it; of each of them there is one such store, since it knows what its process drives.
 */
export class PgOperationStore implements DurableStore {
  private readonly database: Database;
  private readonly owners: Owners;
  private readonly journal: Journal;
  private readonly given: GivenSecrets;
  private readonly returned: ReturnedSecrets;

  constructor({ database, worker, key, now }: PgOperationStoreSettings) {
    this.database = database;
    this.owners = new Owners(database, worker);
    this.given = new GivenSecrets(database, key);
    this.returned = new ReturnedSecrets(database, now);
    this.journal = new Journal(database, this.owners, this.given);
  }

  withEvents(within: WithEvent): void {
    this.journal.withEvents(within);
  }

  create(first: Created, closes: string | null): Promise<void> {
    return this.journal.create(first, closes, BY_ITSELF, async () => undefined);
  }

  creator(started: Started, within: (connection: Connection, operation: Operation) => Promise<void>): Pick<OperationStore, 'create'> {
    return {
      create: async (first, closes) => {
        if (started.sealTo !== null) await requirePublicKey(started.sealTo);
        await this.journal.create(first, closes, started, within);
      },
    };
  }

  append(id: string, event: OperationEvent): Promise<void> {
    return this.journal.append(id, event);
  }

  async events(id: string): Promise<readonly OperationEvent[]> {
    const rows = await this.rows<{ readonly event: OperationEvent }>(
      'SELECT event FROM isobar_operation_events WHERE operation_id = $1 ORDER BY number',
      id,
    );
    return rows.map(({ event }) => event);
  }

  async list(): Promise<readonly Operation[]> {
    return (await this.database.query<OperationRow>('SELECT plan, document FROM isobar_operations ORDER BY created_at, id')).map(operationOf);
  }

  page(query: OperationQuery, scope: Scope): Promise<OperationPage> {
    return readPage(this.database, query, scope);
  }

  activeOn(target: string): Promise<Operation | null> {
    return activeOn(this.database, target);
  }

  own(id: string): Promise<Ownership | { readonly owner: Owner }> {
    return this.owners.own(id);
  }

  async ownerOf(id: string): Promise<OperationOwner> {
    const [owner] = await this.rows<OperationOwner>(OWNER, id);
    return owner;
  }

  unfinished(): Promise<readonly { readonly id: string; readonly cloud: string }[]> {
    return this.database.query(`SELECT id, cloud FROM isobar_operations WHERE NOT final AND state <> 'needsAttention' ORDER BY created_at`);
  }

  async requestCancel(id: string): Promise<void> {
    await this.rows('UPDATE isobar_operations SET cancel_requested = true WHERE id = $1 RETURNING id', id);
  }

  async cancelRequested(id: string): Promise<boolean> {
    const [row] = await this.rows<{ readonly cancel_requested: boolean }>('SELECT cancel_requested FROM isobar_operations WHERE id = $1', id);
    return row.cancel_requested;
  }

  givenSecrets(id: string): Promise<Readonly<Record<string, string>>> {
    return this.given.read(id);
  }

  giveSecrets(id: string, secrets: Readonly<Record<string, string>>): Promise<void> {
    return this.given.add(id, secrets);
  }

  keepReturned(id: string, step: string, secrets: readonly ReturnedSecret[]): Promise<void> {
    return this.returned.keep(id, step, secrets);
  }

  takeReturned(id: string): Promise<readonly Schemas['SealedSecret'][]> {
    return this.returned.take(id);
  }

  /** Throws away what nobody came for in time. */
  sweep(): Promise<void> {
    return this.returned.sweep();
  }

  /** Rows of one operation. @throws CloudError `not_found` where there are none */
  private async rows<Row extends object>(text: string, id: string): Promise<readonly [Row, ...Row[]]> {
    // No id has this character, and PostgreSQL takes no text that has it.
    const [first, ...rest] = id.includes('\0') ? [] : await this.database.query<Row>(text, [id]);
    if (first === undefined) throw noOperation(id);
    return [first, ...rest];
  }
}
