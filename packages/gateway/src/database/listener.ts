import type { Client } from 'pg';
import { escapeIdentifier } from 'pg';

import type { Listening } from './database.ts';
import { databaseError } from './database-error.ts';
import type { PoolSettings } from './pool-settings.ts';
import { openSession } from './session.ts';

/** Who hears a channel. */
export interface Hearer {
  readonly hear: (text: string) => void;
  /** The connection was away and is back: what was said meanwhile is lost. */
  readonly onGap: () => void;
}

const FIRST_DELAY_MILLISECONDS = 100;
const LONGEST_DELAY_MILLISECONDS = 5000;
const CHECK_MILLISECONDS = 15_000;

/** Hears all channels over one connection, which is made anew for as long as anyone listens. */
export class Listener {
  private readonly settings: PoolSettings;
  private readonly channels = new Map<string, Set<Hearer>>();
  private client: Promise<Client> | null = null;
  private current: Client | null = null;
  private timer: NodeJS.Timeout | null = null;
  private closed = false;

  constructor(settings: PoolSettings) {
    this.settings = settings;
  }

  /** Resolves when the server knows that we listen. @throws CloudError where it cannot be reached */
  async listen(channel: string, hearer: Hearer): Promise<Listening> {
    const hearers = this.channels.get(channel) ?? new Set();
    this.channels.set(channel, hearers.add(hearer));
    try {
      const client = await this.connected();
      // Twice does no harm.
      await client.query(`LISTEN ${escapeIdentifier(channel)}`);
    } catch (error) {
      await this.forget(channel, hearer);
      throw databaseError(error, 'not_applied');
    }
    return { end: () => this.forget(channel, hearer) };
  }

  async close(): Promise<void> {
    this.closed = true;
    this.channels.clear();
    await this.disconnect();
  }

  private async forget(channel: string, hearer: Hearer): Promise<void> {
    const hearers = this.channels.get(channel);
    hearers?.delete(hearer);
    if (hearers?.size !== 0) return;
    this.channels.delete(channel);
    if (this.channels.size === 0) return this.disconnect();
    await this.client?.then((client) => client.query(`UNLISTEN ${escapeIdentifier(channel)}`)).catch(() => undefined);
  }

  private connected(): Promise<Client> {
    this.client ??= this.connect().catch((error: unknown) => {
      this.client = null;
      throw error;
    });
    return this.client;
  }

  private async connect(): Promise<Client> {
    const client = await openSession(this.settings, 'isobar listens', CHECK_MILLISECONDS);
    client.on('notification', ({ channel, payload }) => {
      for (const { hear } of this.channels.get(channel) ?? []) hear(payload ?? '');
    });
    this.current = client;
    client.once('end', () => {
      if (this.current === client) this.lost();
    });
    for (const channel of this.channels.keys()) await client.query(`LISTEN ${escapeIdentifier(channel)}`);
    return client;
  }

  private lost(): void {
    this.client = null;
    if (this.channels.size > 0 && !this.closed) this.reconnect(FIRST_DELAY_MILLISECONDS);
  }

  private reconnect(delayMilliseconds: number): void {
    const again = async (): Promise<void> => {
      if (this.closed || this.channels.size === 0) return;
      try {
        await this.connected();
        for (const hearer of [...this.channels.values()].flatMap((hearers) => [...hearers])) hearer.onGap();
      } catch {
        if (this.client === null) this.reconnect(Math.min(2 * delayMilliseconds, LONGEST_DELAY_MILLISECONDS));
      }
    };
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => void again(), delayMilliseconds);
  }

  private async disconnect(): Promise<void> {
    if (this.timer !== null) clearTimeout(this.timer);
    const client = this.client;
    this.client = null;
    this.current = null;
    await client?.then((connection) => connection.end()).catch(() => undefined);
  }
}
