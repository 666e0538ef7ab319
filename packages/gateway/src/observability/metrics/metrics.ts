import { FINAL_STATES } from '@isobar/core';
import type { HttpEvent, HttpExchange } from '@isobar/sdk';
import type { MetricObject } from 'prom-client';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

import type { NewEvent } from '../../live/event-log.ts';
import type { AnsweredRequest } from '../request-observer.ts';
import type { GaugeRow } from './gauge-table.ts';
import { GAUGES } from './gauge-table.ts';
import type { MetricSources } from './metric-sources.ts';

/** Upper ends in seconds; requests that wait (`Prefer: wait`) take up to a minute. */
const REQUEST_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60];
const CLOUD_SECONDS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

export type DeliveryOutcome = 'taken' | 'refused' | 'failed' | 'givenUp';

export interface MetricDescription {
  readonly name: string;
  readonly kind: string;
  readonly labels: readonly string[];
  readonly help: string;
}

/** What this process counts and measures, in a registry of its own. */
export class Metrics {
  private readonly registry = new Registry();
  private readonly inFlight = new Gauge({
    registers: [this.registry],
    name: 'isobar_http_requests_in_flight',
    help: 'Requests that are being answered',
  });
  private readonly requests = new Histogram({
    registers: [this.registry],
    name: 'isobar_http_request_duration_seconds',
    help: 'Requests by operation of the document and status',
    labelNames: ['operation', 'status'],
    buckets: REQUEST_SECONDS,
  });
  private readonly attempts = new Histogram({
    registers: [this.registry],
    name: 'isobar_cloud_request_duration_seconds',
    help: 'Attempts at clouds: by class of status, or none where there was no answer',
    labelNames: ['cloud', 'outcome'],
    buckets: CLOUD_SECONDS,
  });
  private readonly retries = new Counter({
    registers: [this.registry],
    name: 'isobar_cloud_retries_total',
    help: 'Attempts after the first, by what the one before failed with',
    labelNames: ['cloud', 'code'],
  });
  private readonly paced = new Counter({
    registers: [this.registry],
    name: 'isobar_cloud_quota_wait_seconds_total',
    help: 'Time that requests waited for the quota of their cloud',
    labelNames: ['cloud'],
  });
  private readonly breakers = new Gauge({
    registers: [this.registry],
    name: 'isobar_cloud_breaker_open',
    help: '1 while a cloud is left alone because it does not answer',
    labelNames: ['cloud'],
  });
  private readonly finished = new Counter({
    registers: [this.registry],
    name: 'isobar_operations_finished_total',
    help: 'Operations that came to their end in this process',
    labelNames: ['cloud', 'kind', 'state'],
  });
  private readonly deliveries = new Counter({
    registers: [this.registry],
    name: 'isobar_webhook_deliveries_total',
    help: 'Attempts to deliver, and events given up',
    labelNames: ['outcome'],
  });
  private readonly reloads = new Counter({
    registers: [this.registry],
    name: 'isobar_configuration_reloads_total',
    help: 'Reloads of the configuration: taken, refused or unchanged',
    labelNames: ['outcome'],
  });
  private readonly blind = new Counter({
    registers: [this.registry],
    name: 'isobar_metric_failures_total',
    help: 'Scrapes in which a metric could not be read, by its name',
    labelNames: ['metric'],
  });

  private readonly sources: MetricSources;
  private readonly now: () => number;
  private asked: MetricSources;

  /**
   * @param sources are asked at each scrape
   * @param now UTC milliseconds
   */
  constructor(sources: MetricSources, now: () => number = Date.now) {
    this.sources = sources;
    this.asked = sources;
    this.now = now;
    collectDefaultMetrics({ register: this.registry });
    for (const row of GAUGES) this.addGauge(row);
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  /** The text that Prometheus reads. A source that fails leaves its metrics out. */
  scrape(): Promise<string> {
    this.asked = eachOnce(this.sources);
    return this.registry.metrics();
  }

  /** The metrics of Isobar itself, for documents; those of the process are prom-client's. */
  described(): readonly MetricDescription[] {
    return this.registry
      .getMetricsAsArray()
      .filter(({ name }) => name.startsWith('isobar_'))
      .map((metric) => {
        const { name, help, labelNames = [] } = metric as MetricObject & { readonly labelNames?: readonly string[] };
        return { name, help, kind: metric.constructor.name.toLowerCase(), labels: labelNames };
      })
      .toSorted((one, other) => (one.name < other.name ? -1 : 1));
  }

  began(): void {
    this.inFlight.inc();
  }

  answered({ operationId, status, durationMilliseconds }: AnsweredRequest): void {
    this.inFlight.dec();
    this.requests.observe({ operation: operationId ?? 'none', status: String(status) }, durationMilliseconds / 1000);
  }

  /** For `onExchange` of the SDK. */
  exchanged({ cloud, status, elapsedMilliseconds }: HttpExchange): void {
    const outcome = status === null ? 'none' : `${Math.floor(status / 100)}xx`;
    this.attempts.observe({ cloud, outcome }, elapsedMilliseconds / 1000);
  }

  /** For `onHttpEvent` of the SDK. */
  noticed(event: HttpEvent): void {
    if (event.type === 'retry') this.retries.inc({ cloud: event.cloud, code: event.code });
    if (event.type === 'paced') this.paced.inc({ cloud: event.cloud }, event.waitedMilliseconds / 1000);
    if (event.type === 'breaker') this.breakers.set({ cloud: event.cloud }, event.state === 'open' ? 1 : 0);
  }

  /** For `onAppend` of the event log: each step of an operation is told by the process that drives it. */
  happened(events: readonly NewEvent[]): void {
    for (const { cloud, operation } of events)
      if (operation !== undefined && FINAL_STATES.has(operation.state)) this.finished.inc({ cloud, kind: operation.kind, state: operation.state });
  }

  delivered(outcome: DeliveryOutcome, events = 1): void {
    this.deliveries.inc({ outcome }, events);
  }

  reloaded(outcome: 'taken' | 'refused' | 'unchanged'): void {
    this.reloads.inc({ outcome });
  }

  private addGauge({ name, help, labels, measure }: GaugeRow): void {
    const gauge = new Gauge({
      name,
      help,
      labelNames: [...labels],
      registers: [this.registry],
      collect: async () => {
        gauge.reset();
        try {
          for (const { labels: of, value } of (await measure(this.asked, this.now())) ?? []) gauge.set(of, value);
        } catch {
          // One part that does not answer hides no other.
          this.blind.inc({ metric: name });
        }
      },
    });
  }
}

/** Several metrics come from one source: within a scrape it is asked once. */
function eachOnce(sources: MetricSources): MetricSources {
  const asked = Object.entries(sources).map(([name, ask]: [string, () => unknown]) => {
    let answer: { readonly value: unknown } | undefined;
    return [name, () => (answer ??= { value: ask() }).value];
  });
  return Object.fromEntries(asked) as MetricSources;
}
