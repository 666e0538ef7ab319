import type { QuotedPart, QuoteRequest } from '@isobar/core';
import { toCloudError } from '@isobar/core';

import type { CompareSource } from './compare-source.ts';

/** Quotes of one cloud, each asked for once. */
export class Quotes {
  /** Why a quote could not be had, each told once. */
  readonly problems = new Set<string>();
  private readonly source: CompareSource;
  private readonly cloud: string;
  private readonly signal: AbortSignal | undefined;
  private readonly asked = new Map<string, Promise<readonly QuotedPart[]>>();

  constructor(source: CompareSource, cloud: string, signal: AbortSignal | undefined) {
    this.source = source;
    this.cloud = cloud;
    this.signal = signal;
  }

  /** Empty where the cloud quotes nothing, or could not be asked: then the parts stay unknown. */
  of(request: QuoteRequest): Promise<readonly QuotedPart[]> {
    const key = JSON.stringify(request);
    const known = this.asked.get(key);
    if (known !== undefined) return known;
    const asked = this.ask(request);
    this.asked.set(key, asked);
    return asked;
  }

  private async ask(request: QuoteRequest): Promise<readonly QuotedPart[]> {
    try {
      return (await this.source.prices.quote(this.cloud, request, { signal: this.signal })) ?? [];
    } catch (error) {
      this.signal?.throwIfAborted();
      this.problems.add(`${this.cloud}: asked for a price: ${toCloudError(error).message}`);
      return [];
    }
  }
}
