import { createHash } from 'node:crypto';
import { channel } from 'node:diagnostics_channel';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import type { Operation, OperationEvent, OperationStore, Owner, Ownership } from '@isobar/core';
import { CloudError, isCloudError, isFinal, reduceEvents } from '@isobar/core';

import { Generations } from './generations.ts';
import { JournalFiles } from './journal-file.ts';
import type { ProcessIdentity } from './process-identity.ts';
import { isAlive, thisProcess } from './process-identity.ts';
import { openStateFolder } from './state-folder.ts';

type Created = Extract<OperationEvent, { readonly type: 'created' }>;

/** Each event, `{ id, event }`, once it is on stable storage; for tracing and for tests of what a crash leaves. */
const journaled = channel('isobar:operation:journaled');

/** An owner's mark; `released` where it let go by itself. */
interface OwnerMark extends ProcessIdentity {
  readonly released?: true;
}

/**
 * Operations in a folder: `operations/<id>.ndjson`, fsynced, with a lock per target (whose operation is not final)
 * and an owner per operation (the process that drives it). Safe among any number of processes of one machine.
 */
export class FileOperationStore implements OperationStore {
  private readonly journals: JournalFiles;
  private readonly targets: Generations;
  private readonly owners: Generations;

  constructor(stateFolder: string) {
    const root = openStateFolder(stateFolder);
    const folder = (name: string): string => {
      const path = join(root, name);
      mkdirSync(path, { recursive: true, mode: 0o700 });
      return path;
    };
    this.journals = new JournalFiles(folder('operations'));
    this.targets = new Generations(folder('targets'));
    this.owners = new Generations(folder('owners'));
  }

  /** The journal comes first, so that a lock never names an operation that nobody can read. */
  async create(first: Created, closes: string | null): Promise<void> {
    await this.journals.create(first.id, first);
    try {
      await this.lockTarget(first, closes);
    } catch (error) {
      if (isCloudError(error)) await this.journals.append(first.id, { type: 'finished', at: first.at, state: 'cancelled', error: error.toJSON() });
      throw error;
    }
  }

  async append(id: string, event: OperationEvent): Promise<void> {
    await this.journals.append(id, event);
    journaled.publish({ id, event });
  }

  events(id: string): Promise<readonly OperationEvent[]> {
    return this.journals.read(id);
  }

  async list(): Promise<readonly Operation[]> {
    const ids = await this.journals.ids();
    const operations = await Promise.all(ids.map(async (id) => reduceEvents(await this.journals.read(id))));
    return operations.sort((left, right) => left.createdAt.localeCompare(right.createdAt));
  }

  async activeOn(target: string): Promise<Operation | null> {
    const newest = await this.targets.newest(targetName(target));
    return newest === null ? null : this.unfinished(newest.content);
  }

  requestCancel(id: string): Promise<void> {
    return this.journals.mark(id);
  }

  cancelRequested(id: string): Promise<boolean> {
    return this.journals.isMarked(id);
  }

  async own(id: string): Promise<Ownership | { readonly owner: Owner }> {
    const own = thisProcess();
    const newest = await this.owners.newest(id);
    const mark = newest === null || newest.content === '' ? null : (JSON.parse(newest.content) as OwnerMark);
    if (mark !== null && mark.released !== true && isAlive(mark)) return { owner: mark };
    if (!(await this.owners.succeed(id, newest, JSON.stringify(own)))) return this.own(id);
    await this.journals.repair(id);
    return { release: () => this.release(id, own) };
  }

  private async release(id: string, own: ProcessIdentity): Promise<void> {
    const mark: OwnerMark = { ...own, released: true };
    await this.owners.succeed(id, await this.owners.newest(id), JSON.stringify(mark));
  }

  private async lockTarget(first: Created, closes: string | null): Promise<void> {
    const name = targetName(first.plan.target);
    const newest = await this.targets.newest(name);
    const holder = newest === null ? null : await this.unfinished(newest.content);
    if (holder !== null && holder.id !== closes) throw busy(first.plan.target, holder);
    if (!(await this.targets.succeed(name, newest, first.id))) await this.lockTarget(first, closes);
  }

  /** The operation itself, or the resize that it was to confirm or revert and that still waits. */
  private async unfinished(id: string): Promise<Operation | null> {
    const operation = await this.operation(id);
    if (operation === null || !isFinal(operation)) return operation;
    return operation.plan.closesOperation === null ? null : this.unfinished(operation.plan.closesOperation);
  }

  private async operation(id: string): Promise<Operation | null> {
    try {
      return reduceEvents(await this.journals.read(id));
    } catch (error) {
      if (isCloudError(error) && error.code === 'not_found') return null;
      throw error;
    }
  }
}

function targetName(target: string): string {
  return createHash('sha256').update(target).digest('hex').slice(0, 32);
}

function busy(target: string, holder: Operation): CloudError {
  return new CloudError(
    'concurrent_operation',
    `operation ${holder.id} (${holder.kind}, ${holder.state}) is active on ${target}: wait for it first`,
    {
      resource: target,
      outcome: 'not_applied',
      extra: { operationId: holder.id, state: holder.state },
    },
  );
}
