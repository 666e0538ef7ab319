import { expect, test } from 'vitest';

import type { NewEvent } from '../../live/event-log.ts';
import { Metrics } from './metrics.ts';

type Samples = ReadonlyMap<string, number>;

/** The text format of Prometheus, strictly: each sample has its HELP and its TYPE before it. */
function parse(text: string): { readonly samples: Samples; readonly names: ReadonlySet<string> } {
  const samples = new Map<string, number>();
  const [helped, typed] = [new Set<string>(), new Set<string>()];
  for (const line of text.split('\n').filter((each) => each !== '')) {
    const comment = /^# (HELP|TYPE) ([a-z_:][\w:]*) \S/.exec(line);
    if (comment !== null) {
      (comment[1] === 'HELP' ? helped : typed).add(comment[2] ?? '');
      continue;
    }
    const sample = /^([a-z_:][\w:]*)(\{(?:[a-z_]\w*="(?:[^"\\\n]|\\.)*",?)*\})? (-?[\d.e+-]+|NaN|\+Inf)$/i.exec(line);
    if (sample === null) throw new Error(`not a sample: ${line}`);
    const [, name = '', labels = '', value] = sample;
    const family = typed.has(name) ? name : name.replace(/_(?:bucket|sum|count)$/, '');
    expect([...helped], line).toContain(family);
    expect([...typed], line).toContain(family);
    samples.set(`${name}${labels}`, Number(value));
  }
  return { samples, names: typed };
}

const REQUEST = { requestId: 'r-1', method: 'GET', path: '/v1/servers', operationId: 'listServers', subject: 'token:1', error: null } as const;
const EXCHANGE = { cloud: 'seoul', method: 'GET', url: '', requestHeaders: {}, requestBody: null, replyHeaders: {}, replyBody: null, error: null };

test('counts requests, by operation and status, and those that nobody has a route for', async () => {
  const metrics = new Metrics({});
  for (const status of [200, 200, 403]) {
    metrics.began();
    metrics.answered({ ...REQUEST, status, durationMilliseconds: 20 });
  }
  metrics.began();
  metrics.began();
  metrics.answered({ ...REQUEST, operationId: null, status: 404, durationMilliseconds: 1 });
  const { samples } = parse(await metrics.scrape());
  expect(samples.get('isobar_http_request_duration_seconds_count{operation="listServers",status="200"}')).toBe(2);
  expect(samples.get('isobar_http_request_duration_seconds_bucket{le="0.025",operation="listServers",status="403"}')).toBe(1);
  expect(samples.get('isobar_http_request_duration_seconds_count{operation="none",status="404"}')).toBe(1);
  expect(samples.get('isobar_http_requests_in_flight')).toBe(1);
});

test('counts what clouds answered, what was tried again, and who is left alone', async () => {
  const metrics = new Metrics({});
  metrics.exchanged({ ...EXCHANGE, status: 204, elapsedMilliseconds: 70 });
  metrics.exchanged({ ...EXCHANGE, status: null, elapsedMilliseconds: 900 });
  metrics.noticed({
    type: 'retry',
    cloud: 'seoul',
    operation: 'list',
    method: 'GET',
    attempt: 1,
    delayMilliseconds: 5,
    code: 'unavailable',
    status: null,
  });
  metrics.noticed({ type: 'paced', cloud: 'seoul', operation: 'list', waitedMilliseconds: 1500 });
  metrics.noticed({ type: 'breaker', cloud: 'lux', origin: 'https://lux.example', state: 'open', pauseMilliseconds: 10 });
  metrics.delivered('givenUp', 3);
  metrics.reloaded('refused');
  const { samples } = parse(await metrics.scrape());
  expect(samples.get('isobar_cloud_request_duration_seconds_count{cloud="seoul",outcome="2xx"}')).toBe(1);
  expect(samples.get('isobar_cloud_request_duration_seconds_count{cloud="seoul",outcome="none"}')).toBe(1);
  expect(samples.get('isobar_cloud_retries_total{cloud="seoul",code="unavailable"}')).toBe(1);
  expect(samples.get('isobar_cloud_quota_wait_seconds_total{cloud="seoul"}')).toBe(1.5);
  expect(samples.get('isobar_cloud_breaker_open{cloud="lux"}')).toBe(1);
  expect(samples.get('isobar_webhook_deliveries_total{outcome="givenUp"}')).toBe(3);
  expect(samples.get('isobar_configuration_reloads_total{outcome="refused"}')).toBe(1);
});

test('counts operations that came to their end, not those that go on', async () => {
  const metrics = new Metrics({});
  const told = { type: 'operation.changed', cloud: 'seoul', labels: {} } as const;
  const operation = (state: string): NonNullable<NewEvent['operation']> => ({ kind: 'rebuild', state }) as NonNullable<NewEvent['operation']>;
  metrics.happened([
    { ...told, operation: operation('running') },
    { ...told, operation: operation('succeeded') },
  ]);
  metrics.happened([{ type: 'server.changed', cloud: 'seoul', labels: {} }]);
  const { samples } = parse(await metrics.scrape());
  expect(samples.get('isobar_operations_finished_total{cloud="seoul",kind="rebuild",state="succeeded"}')).toBe(1);
  expect(samples.has('isobar_operations_finished_total{cloud="seoul",kind="rebuild",state="running"}')).toBe(false);
});

test('shows the queue, the clouds and the database as they are at the scrape, and asks each once', async () => {
  let asked = 0;
  const metrics = new Metrics(
    {
      operations: async () => {
        asked += 1;
        return [
          { cloud: 'seoul', kind: 'rebuild', state: 'pending', count: 2, oldestSeconds: 30 },
          { cloud: 'seoul', kind: 'resize', state: 'pending', count: 1, oldestSeconds: 50 },
          { cloud: 'seoul', kind: 'resize', state: 'running', count: 7, oldestSeconds: 500 },
        ];
      },
      clouds: async () => [
        {
          cloud: 'seoul',
          state: 'up',
          since: null,
          error: null,
          freshness: [{ cloud: 'seoul', kind: 'server', asOf: '1970-01-01T00:01:00Z', complete: true, reachableSeconds: 12 }],
        },
        { cloud: 'lux', state: 'down', since: null, error: null, freshness: [] },
        { cloud: 'north', state: 'notAsked', since: null, error: null, freshness: [] },
      ],
      webhooks: async () => ({ webhooks: 3, failing: 1, events: 40, seconds: 9 }),
      database: () => ({ idle: 4, busy: 6, waiting: 1 }),
      followers: () => 1000,
      ready: () => true,
    },
    () => 90_000,
  );
  const { samples } = parse(await metrics.scrape());
  expect(asked).toBe(1);
  expect(samples.get('isobar_operations{cloud="seoul",kind="resize",state="running"}')).toBe(7);
  expect(samples.get('isobar_operation_queue_length{cloud="seoul"}')).toBe(3);
  expect(samples.get('isobar_operation_queue_oldest_seconds{cloud="seoul"}')).toBe(50);
  expect([
    samples.get('isobar_cloud_up{cloud="seoul"}'),
    samples.get('isobar_cloud_up{cloud="lux"}'),
    samples.get('isobar_cloud_up{cloud="north"}'),
  ]).toEqual([1, 0, undefined]);
  expect(samples.get('isobar_inventory_age_seconds{cloud="seoul",kind="server"}')).toBe(30);
  expect(samples.get('isobar_inventory_reachable_seconds{cloud="seoul",kind="server"}')).toBe(12);
  expect(samples.get('isobar_webhook_lag_events')).toBe(40);
  expect(samples.get('isobar_database_connections{state="busy"}')).toBe(6);
  expect(samples.get('isobar_event_followers')).toBe(1000);
  expect(samples.get('isobar_ready')).toBe(1);
});

test('what is there no more is shown no more, and a part that does not answer hides no other', async () => {
  let clouds = ['seoul', 'lux'];
  const metrics = new Metrics({
    clouds: async () => clouds.map((cloud) => ({ cloud, state: 'up', since: null, error: null, freshness: [] })),
    operations: () => Promise.reject(new Error('postgres://isobar:hunter22@db away')),
  });
  await metrics.scrape();
  clouds = ['lux'];
  const text = await metrics.scrape();
  const { samples } = parse(text);
  expect(samples.has('isobar_cloud_up{cloud="seoul"}')).toBe(false);
  expect(samples.get('isobar_cloud_up{cloud="lux"}')).toBe(1);
  expect(samples.get('isobar_metric_failures_total{metric="isobar_operations"}')).toBeGreaterThan(0);
  expect(text).not.toContain('hunter22');
});

test('no label holds an id: two registries with other requests have the same names', async () => {
  const { names } = parse(await new Metrics({}).scrape());
  expect([...names].filter((name) => name.startsWith('isobar_')).every((name) => /^isobar_[a-z_]+$/.test(name))).toBe(true);
  expect(names).toContain('process_resident_memory_bytes');
  expect(names).toContain('nodejs_eventloop_lag_seconds');
});
