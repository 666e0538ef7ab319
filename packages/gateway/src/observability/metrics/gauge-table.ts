import type { MetricSources } from './metric-sources.ts';

/** One value with what it is of. */
export interface Measured {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** A gauge that is read from a source at each scrape. */
export interface GaugeRow {
  readonly name: string;
  readonly help: string;
  readonly labels: readonly string[];
  /** null where the source is not there. */
  readonly measure: (sources: MetricSources, now: number) => Promise<readonly Measured[]> | null;
}

type Answer<Source extends keyof MetricSources> = Awaited<ReturnType<NonNullable<MetricSources[Source]>>>;

function gauge<Source extends keyof MetricSources>(
  name: string,
  help: string,
  labels: readonly string[],
  source: Source,
  toMeasured: (answer: Answer<Source>, now: number) => readonly Measured[],
): GaugeRow {
  return {
    name,
    help,
    labels,
    measure: (sources, now) => {
      const ask = sources[source] as (() => Answer<Source> | Promise<Answer<Source>>) | undefined;
      return ask === undefined ? null : answered(ask, (answer) => toMeasured(answer, now));
    },
  };
}

async function answered<Result>(
  ask: () => Result | Promise<Result>,
  toMeasured: (answer: Result) => readonly Measured[],
): Promise<readonly Measured[]> {
  return toMeasured(await ask());
}

const single = (value: number): readonly Measured[] => [{ labels: {}, value }];

/** Everything that is measured at a scrape. Labels are names of clouds, kinds and states: never an id. */
export const GAUGES: readonly GaugeRow[] = [
  gauge('isobar_operations', 'Operations that are not over, of all processes on the database', ['cloud', 'kind', 'state'], 'operations', (counts) =>
    counts.map(({ cloud, kind, state, count }) => ({ labels: { cloud, kind, state }, value: count })),
  ),
  gauge('isobar_operation_queue_length', 'Operations that nobody has begun', ['cloud'], 'operations', (counts) =>
    perCloud(counts.filter(isQueued), (of) => of.reduce((sum, { count }) => sum + count, 0)),
  ),
  gauge('isobar_operation_queue_oldest_seconds', 'How long the first in the queue has waited', ['cloud'], 'operations', (counts) =>
    perCloud(counts.filter(isQueued), (of) => Math.max(...of.map(({ oldestSeconds }) => oldestSeconds))),
  ),
  gauge('isobar_cloud_up', '1 where the last reading of the cloud worked, 0 where it did not', ['cloud'], 'clouds', (clouds) =>
    clouds.filter(({ state }) => state !== 'notAsked').map(({ cloud, state }) => ({ labels: { cloud }, value: state === 'up' ? 1 : 0 })),
  ),
  gauge('isobar_inventory_age_seconds', 'How old the rows of a cloud are', ['cloud', 'kind'], 'clouds', (clouds, now) =>
    clouds.flatMap(({ cloud, freshness }) =>
      freshness.flatMap(({ kind, asOf }) => (asOf === null ? [] : [{ labels: { cloud, kind }, value: (now - Date.parse(asOf)) / 1000 }])),
    ),
  ),
  gauge(
    'isobar_inventory_reachable_seconds',
    'How often the cloud could be read whole: pages over its quota',
    ['cloud', 'kind'],
    'clouds',
    (clouds) =>
      clouds.flatMap(({ cloud, freshness }) =>
        freshness.flatMap(({ kind, reachableSeconds }) => (reachableSeconds === null ? [] : [{ labels: { cloud, kind }, value: reachableSeconds }])),
      ),
  ),
  gauge('isobar_webhooks', 'Webhooks', [], 'webhooks', ({ webhooks }) => single(webhooks)),
  gauge('isobar_webhooks_failing', 'Webhooks whose receiver did not take the last event', [], 'webhooks', ({ failing }) => single(failing)),
  gauge('isobar_webhook_lag_events', 'Events that the webhook furthest behind has still to get', [], 'webhooks', ({ events }) => single(events)),
  gauge('isobar_webhook_lag_seconds', 'How long the oldest event of those has waited', [], 'webhooks', ({ seconds }) => single(seconds)),
  gauge('isobar_database_connections', 'Connections of the pool, and who waits for one', ['state'], 'database', (counts) =>
    Object.entries(counts).map(([state, value]) => ({ labels: { state }, value: value as number })),
  ),
  gauge('isobar_event_followers', 'Readers of the event stream', [], 'followers', (followers) => single(followers)),
  gauge('isobar_ready', '1 while requests are taken', [], 'ready', (ready) => single(ready ? 1 : 0)),
];

function isQueued({ state }: { readonly state: string }): boolean {
  return state === 'pending';
}

function perCloud<Row extends { readonly cloud: string }>(rows: readonly Row[], value: (ofCloud: readonly Row[]) => number): readonly Measured[] {
  return [...Map.groupBy(rows, ({ cloud }) => cloud)].map(([cloud, ofCloud]) => ({ labels: { cloud }, value: value(ofCloud) }));
}
