import type { Operation, OperationEvent } from '@isobar/core';
import { applyEvent, CloudError, invalidArgument, reduceEvents } from '@isobar/core';

import type { Connection, Database } from '../../database/database.ts';
import type { Started, WithEvent } from '../durable-store.ts';
import type { GivenSecrets } from '../sealing/given-secrets.ts';
import type { OperationRow } from './operation-rows.ts';
import { begin, moveOn, noOperation, operationOf } from './operation-rows.ts';
import type { Owners } from './owners.ts';
import { lockTarget } from './target-lock.ts';

export type Created = Extract<OperationEvent, { readonly type: 'created' }>;

interface JournalRow extends OperationRow {
  readonly number: number;
  readonly epoch: string;
  readonly final: boolean;
  readonly started_by: string;
  readonly labels: Readonly<Record<string, string>>;
}

const READ = 'SELECT plan, document, number, epoch, final, started_by, labels FROM isobar_operations WHERE id = $1 FOR UPDATE';

/** What else belongs to the beginning of an operation, such as a place in a queue. */
type Also = (connection: Connection, operation: Operation) => Promise<void>;

/** Writes journals: each event with its row, and with what belongs to it, in one transaction. */
export class Journal {
  private readonly database: Database;
  private readonly owners: Owners;
  private readonly secrets: GivenSecrets;
  private within: WithEvent = async () => undefined;

  constructor(database: Database, owners: Owners, secrets: GivenSecrets) {
    this.database = database;
    this.owners = owners;
    this.secrets = secrets;
  }

  withEvents(within: WithEvent): void {
    this.within = within;
  }

  /** @throws CloudError `concurrent_operation`, `invalid_argument` */
  async create(first: Created, closes: string | null, started: Started, also: Also): Promise<void> {
    const operation = reduceEvents([first]);
    const { cloud, target } = operation;
    const { startedBy, labels, secrets, sealTo } = started;
    requireKeepable(target, labels);
    await this.database.transaction(async (connection) => {
      await lockTarget(connection, target, closes);
      await begin(connection, operation, first, { startedBy, labels, sealTo });
      await this.secrets.put(operation.id, secrets, connection);
      await this.within(connection, first, operation, { cloud, target, startedBy, labels });
      await also(connection, operation);
    });
  }

  /** @throws CloudError `not_found`; `concurrent_operation` where another process has taken the operation over, or it is over */
  async append(id: string, event: OperationEvent): Promise<void> {
    await this.database.transaction(async (connection) => {
      const [row] = await connection.query<JournalRow>(READ, [id]);
      if (row === undefined) throw noOperation(id);
      const before = operationOf(row);
      const isOwn = this.owners.epochOf(id) === row.epoch;
      if (row.final || !(isOwn || isClosing(before.state, event))) throw lost(id, row.final);
      // Whoever ends a resize that waits ends the right of those who look at it, too.
      if (!isOwn) await connection.query('UPDATE isobar_operations SET epoch = epoch + 1, owner = NULL WHERE id = $1', [id]);
      const operation = applyEvent(before, event);
      await moveOn(connection, { operation, event, number: row.number + 1 });
      if (event.type === 'finished') await this.secrets.remove(id, connection);
      const { cloud, target } = operation;
      await this.within(connection, event, operation, { cloud, target, startedBy: row.started_by, labels: row.labels });
    });
  }
}

/** A confirm or a revert that succeeded ends the resize that waited for it. */
function isClosing(state: string, event: OperationEvent): boolean {
  return state === 'awaitingConfirmation' && event.type === 'finished';
}

function lost(id: string, isOver: boolean): CloudError {
  const why = isOver ? 'it is over' : 'another process has taken it over';
  return new CloudError('concurrent_operation', `nothing more is written down of operation ${id} here: ${why}`, {
    resource: id,
    outcome: 'not_applied',
  });
}

/** Of what PostgreSQL can index. */
const LONGEST_TARGET_BYTES = 1024;

/** What a caller named may not fit into the table. @throws CloudError `invalid_argument` */
function requireKeepable(target: string, labels: Readonly<Record<string, string>>): void {
  if (Buffer.byteLength(target) > LONGEST_TARGET_BYTES) throw invalidArgument('target', null, `at most ${LONGEST_TARGET_BYTES} bytes`);
  if (target.includes('\0')) throw invalidArgument('target', null, WITHOUT_NUL);
  if (Object.entries(labels).flat().join('').includes('\0')) throw invalidArgument('labels', null, WITHOUT_NUL);
}

const WITHOUT_NUL = 'text without the character U+0000';
