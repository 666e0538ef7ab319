import { CloudError } from '@isobar/core';
import type { Attributes, MeterProvider, Span, TracerProvider } from '@opentelemetry/api';
import { metrics, trace } from '@opentelemetry/api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { HttpClient } from '../http-client.ts';
import type { LocalServer } from '../testing/local-server.ts';
import { startLocalServer } from '../testing/local-server.ts';
import { VirtualClock } from '../testing/virtual-clock.ts';

interface Seen {
  readonly name: string;
  attributes: Attributes;
  failed: boolean;
  ended: boolean;
}

const spans: Seen[] = [];
const measured: { readonly name: string; readonly value: number; readonly attributes: Attributes }[] = [];
let server: LocalServer;
let http: HttpClient;
let statuses: number[] = [];

beforeEach(async () => {
  trace.setGlobalTracerProvider(tracers());
  metrics.setGlobalMeterProvider(meters());
  server = await startLocalServer((_request, response) => response.writeHead(statuses.shift() ?? 200).end('{}'));
  http = new HttpClient({
    cloud: 'lab',
    provider: 'test',
    baseUrl: server.origin,
    clock: new VirtualClock(),
    toError: ({ status }) => new CloudError(status === 404 ? 'not_found' : 'unavailable', `status ${status}`),
  });
});

afterEach(async () => {
  trace.disable();
  metrics.disable();
  await http.close();
  await server.close();
  spans.length = 0;
  measured.length = 0;
});

/** The least that a registered SDK has to do. */
function tracers(): TracerProvider {
  const startSpan = (name: string, options: { attributes?: Attributes } = {}): Span => {
    const seen: Seen = { name, attributes: { ...options.attributes }, failed: false, ended: false };
    spans.push(seen);
    return {
      setAttributes: (more: Attributes) => Object.assign(seen.attributes, more),
      setStatus: () => (seen.failed = true),
      end: () => (seen.ended = true),
    } as unknown as Span;
  };
  const startActiveSpan = (name: string, options: { attributes?: Attributes }, work: (span: Span) => unknown): unknown =>
    work(startSpan(name, options));
  return { getTracer: () => ({ startSpan, startActiveSpan }) } as unknown as TracerProvider;
}

function meters(): MeterProvider {
  const instrument = (name: string) => {
    const measure = (value: number, attributes: Attributes): void => void measured.push({ name, value, attributes });
    return { add: measure, record: measure };
  };
  return { getMeter: () => ({ createCounter: instrument, createHistogram: instrument }) } as unknown as MeterProvider;
}

describe('telemetry', () => {
  it('has a span and measures for a request, whatever the number of its attempts, and no secret', async () => {
    statuses = [503, 502, 200];
    await http.send({ method: 'GET', url: '/things/planted', query: { token: 'planted' }, operation: 'list things' });
    const attributes = { 'http.request.method': 'GET', 'server.address': '127.0.0.1', 'isobar.cloud': 'lab', 'isobar.provider': 'test' };
    expect(spans).toMatchObject([
      {
        name: 'GET',
        ended: true,
        failed: false,
        attributes: { ...attributes, 'http.response.status_code': 200, 'http.request.resend_count': 2, 'isobar.attempts': 3 },
      },
    ]);
    expect(measured).toMatchObject([
      { name: 'isobar.http.requests', value: 1, attributes },
      { name: 'isobar.http.retries', value: 2 },
      { name: 'http.client.request.duration', attributes: { 'http.response.status_code': 200 } },
    ]);
    expect(JSON.stringify([spans, measured])).not.toContain('planted');
  });

  it('tells how a request failed', async () => {
    statuses = [404];
    await expect(http.send({ method: 'GET', url: '/things', operation: 'list things' })).rejects.toThrow('status 404');
    expect(spans).toMatchObject([{ ended: true, failed: true, attributes: { 'http.response.status_code': 404, 'error.type': 'not_found' } }]);
  });

  it('is not there where nobody registered it', async () => {
    trace.disable();
    metrics.disable();
    await http.send({ method: 'GET', url: '/things', operation: 'list things' });
    expect([spans, measured]).toEqual([[], []]);
  });
});
