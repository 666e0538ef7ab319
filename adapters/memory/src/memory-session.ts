import { CloudError, formatRef } from '@isobar/core';

import type { ExchangeOptions } from './cloud/connection.ts';
import type { MemoryCloud } from './cloud/memory-cloud.ts';
import { toMemoryError } from './memory-error.ts';

interface Exchange {
  /** Such as `get server`. */
  readonly operation: string;
  readonly id?: string;
  readonly signal?: AbortSignal | undefined;
}

/** The only way from the adapter to its cloud: every exchange passes here and fails as a CloudError. */
export class MemorySession {
  readonly cloud: string;
  private readonly backend: MemoryCloud;
  private readonly accessKey: string | undefined;

  constructor(cloud: string, backend: MemoryCloud, accessKey?: string) {
    this.cloud = cloud;
    this.backend = backend;
    this.accessKey = accessKey;
  }

  /** Time of the cloud, as a UTC instant. */
  now(): string {
    return this.backend.now();
  }

  /** @throws CloudError; `invalid_response` where the answer has not the expected shape */
  async read<Answer extends object>(exchange: Exchange, answer: (cloud: MemoryCloud) => Answer): Promise<Answer> {
    const result = await this.guarded(exchange, false, () => this.backend.connection.read(() => answer(this.backend), this.options(exchange)));
    if (typeof result === 'object') return result;
    throw new CloudError('invalid_response', `${exchange.operation} in ${this.cloud}: the answer is no object`, this.context(exchange));
  }

  /** Sends one write; `line` is what the ledger shows. */
  write<Answer>(exchange: Exchange, line: string, apply: (cloud: MemoryCloud) => Answer): Promise<Answer> {
    return this.guarded(exchange, true, () => this.backend.connection.write(line, () => apply(this.backend), this.options(exchange)));
  }

  private options({ operation, signal }: Exchange): ExchangeOptions {
    return { operation, signal, accessKey: this.accessKey };
  }

  private async guarded<Answer>(exchange: Exchange, writes: boolean, run: () => Promise<Answer>): Promise<Answer> {
    try {
      return await run();
    } catch (error) {
      throw toMemoryError(error, { ...this.context(exchange), writes });
    }
  }

  private context(exchange: Exchange): { cloud: string; provider: string; operation: string; resource?: string } {
    const resource = exchange.id === undefined ? {} : { resource: formatRef(this.cloud, exchange.id) };
    return { cloud: this.cloud, provider: 'memory', operation: exchange.operation, ...resource };
  }
}
