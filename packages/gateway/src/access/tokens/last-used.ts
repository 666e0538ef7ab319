import type { Clock } from '@isobar/core';

import type { Connection } from '../../database/database.ts';

/** How far the time that is shown may lag behind. */
const LAG_MILLISECONDS = 60_000;

/** Writes when a token was last used: at most once a minute for each, and no request waits for it. */
export class LastUsed {
  private readonly connection: Connection;
  private readonly clock: Pick<Clock, 'now'>;
  private readonly written = new Map<string, number>();
  private readonly writing = new Set<Promise<void>>();

  constructor(connection: Connection, clock: Pick<Clock, 'now'>) {
    this.connection = connection;
    this.clock = clock;
  }

  note(id: string): void {
    const now = this.clock.now();
    if (now - (this.written.get(id) ?? Number.NEGATIVE_INFINITY) < LAG_MILLISECONDS) return;
    this.written.set(id, now);
    const write = this.write(id, now).finally(() => this.writing.delete(write));
    this.writing.add(write);
  }

  /** Until all of it is written. */
  async settle(): Promise<void> {
    await Promise.all(this.writing);
  }

  private async write(id: string, now: number): Promise<void> {
    try {
      await this.connection.query('UPDATE isobar_tokens SET last_used_at = greatest(last_used_at, $2) WHERE id = $1', [id, new Date(now)]);
    } catch {
      // The request that used the token says what is wrong with the database; this is written with the next use.
      this.written.delete(id);
    }
  }
}
