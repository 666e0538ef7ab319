import type { DBOSClient } from '@dbos-inc/dbos-sdk';

import { queueOf } from './form.ts';

/** How much happens on one cloud at once, over all workers. */
export interface QueueSettings {
  /** Operations that are driven at once. */
  readonly concurrency?: number | undefined;
  /** Operations that begin in a minute. */
  readonly perMinute?: number | undefined;
}

/**
 * Without a setting each process drives this many at once. A limit over all processes makes them wait for one another at
 * each look into the queue, so there is none unless it is asked for; requests are held to the quota of the cloud anyway.
 */
const WORKER_CONCURRENCY = 250;
const POLL_MILLISECONDS = 200;
const MINUTE_SECONDS = 60;

/** Queues of clouds, each made when something is to be queued there. All processes see the same ones. */
export class Queues {
  private readonly client: DBOSClient;
  private readonly settings: Readonly<Record<string, QueueSettings>>;
  private readonly known = new Map<string, Promise<string>>();

  constructor(client: DBOSClient, settings: Readonly<Record<string, QueueSettings>>) {
    this.client = client;
    this.settings = settings;
  }

  /** Name of the queue of a cloud. */
  of(cloud: string): Promise<string> {
    const known = this.known.get(cloud) ?? this.register(cloud);
    this.known.set(cloud, known);
    known.catch(() => this.known.delete(cloud));
    return known;
  }

  private async register(cloud: string): Promise<string> {
    const { concurrency, perMinute } = this.settings[cloud] ?? {};
    const name = queueOf(cloud);
    await this.client.registerQueue(name, {
      minPollingIntervalMs: POLL_MILLISECONDS,
      ...(concurrency === undefined ? { workerConcurrency: WORKER_CONCURRENCY } : { globalConcurrency: concurrency }),
      ...(perMinute === undefined ? {} : { rateLimit: { limitPerPeriod: perMinute, periodSec: MINUTE_SECONDS } }),
    });
    return name;
  }
}
