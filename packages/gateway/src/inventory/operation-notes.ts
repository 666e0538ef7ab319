import type { Clock, Operation, ResourceKind } from '@isobar/core';
import { isCloudError, isFinal } from '@isobar/core';

import { rowsOfOperation } from './operation-rows.ts';

export interface OperationNotesParts {
  readonly clock: Clock;
  /** Reads one resource and keeps what it found. */
  readonly read: (kind: ResourceKind, cloud: string, id: string) => Promise<unknown>;
  /** Has kinds read soon. */
  readonly hurry: (cloud: string, kinds: readonly ResourceKind[]) => Promise<void>;
  readonly onError: (error: unknown) => void;
}

/** While an operation runs its target is read no more often than this: others need the quota too. */
const SPACE_MILLISECONDS = 5000;

interface Reading {
  readonly current: Promise<void>;
  next: Promise<void> | null;
}

/** Reads again what operations are about, once for all that was noted meanwhile. */
export class OperationNotes {
  private readonly parts: OperationNotesParts;
  private readonly readings = new Map<string, Reading>();
  private readonly readAt = new Map<string, number>();

  constructor(parts: OperationNotesParts) {
    this.parts = parts;
  }

  async note(operation: Operation): Promise<void> {
    const rows = rowsOfOperation(operation);
    if (rows === null) return;
    const { kind, cloud, ids, kindsToo } = rows;
    const rests = isFinal(operation) || operation.state === 'needsAttention' || operation.state === 'awaitingConfirmation';
    await Promise.all(ids.map((id) => this.readSoon(kind, cloud, id, rests)));
    if (kindsToo.length > 0) await this.parts.hurry(cloud, kindsToo).catch(this.parts.onError);
  }

  private readSoon(kind: ResourceKind, cloud: string, id: string, rests: boolean): Promise<void> {
    const key = JSON.stringify([kind, cloud, id]);
    const reading = this.readings.get(key);
    if (reading !== undefined) return (reading.next ??= reading.current.then(() => this.read(key, kind, cloud, id)));
    const readAt = this.readAt.get(key);
    if (!rests && readAt !== undefined && this.parts.clock.now() - readAt < SPACE_MILLISECONDS) return Promise.resolve();
    return this.read(key, kind, cloud, id).finally(() => {
      if (rests) this.readAt.delete(key);
    });
  }

  private read(key: string, kind: ResourceKind, cloud: string, id: string): Promise<void> {
    this.readAt.set(key, this.parts.clock.now());
    const current = this.parts
      .read(kind, cloud, id)
      .then(
        () => undefined,
        (error: unknown) => this.fail(error),
      )
      .finally(() => {
        if (this.readings.get(key) === reading) this.readings.delete(key);
      });
    const reading: Reading = { current, next: null };
    this.readings.set(key, reading);
    return current;
  }

  /** What is gone is taken away by who reads. Nobody waits for more. */
  private fail(error: unknown): void {
    if (!(isCloudError(error) && error.code === 'not_found')) this.parts.onError(error);
  }
}
