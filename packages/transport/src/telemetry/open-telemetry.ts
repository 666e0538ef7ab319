import type * as OpenTelemetryApi from '@opentelemetry/api';

import { monotonicMilliseconds } from '../monotonic-time.ts';
import type { RequestRecord } from '../resilience/resilient-sender.ts';

/** Where @opentelemetry/api keeps what an application registered with it (its major version is in the name). */
const REGISTERED = Symbol.for('opentelemetry.js.api.1');
const SCOPE = 'isobar';

/** What is told of a request; paths and queries are not, they can hold secrets. */
export interface TracedRequest {
  readonly cloud: string;
  readonly provider: string;
  readonly method: string;
  readonly url: URL;
}

/** Spans and metrics of requests. */
export interface Telemetry {
  /** Runs `work` within a span of its own and measures it. @throws what `work` throws */
  traced<Value>(request: TracedRequest, record: RequestRecord, work: () => Promise<Value>): Promise<Value>;
}

interface Registered {
  readonly trace?: unknown;
  readonly metrics?: unknown;
}

let made: { readonly by: Registered; readonly telemetry: Promise<Telemetry> } | undefined;

/** null where the application has registered nothing: then nothing is loaded and nothing is measured. */
export function registeredTelemetry(): Promise<Telemetry> | null {
  const registered = (globalThis as { readonly [REGISTERED]?: Registered })[REGISTERED];
  if (registered === undefined) return null;
  const { trace, metrics } = registered;
  if (trace === undefined && metrics === undefined) return null;
  // An application may register the two one after the other, or others later.
  if (made === undefined || made.by.trace !== trace || made.by.metrics !== metrics)
    made = { by: { trace, metrics }, telemetry: import('@opentelemetry/api').then(toTelemetry) };
  return made.telemetry;
}

/** Names follow OpenTelemetry's conventions for HTTP clients; what is ours begins with `isobar`. */
function toTelemetry({ metrics, SpanKind, SpanStatusCode, trace }: typeof OpenTelemetryApi): Telemetry {
  const tracer = trace.getTracer(SCOPE);
  const meter = metrics.getMeter(SCOPE);
  const requests = meter.createCounter('isobar.http.requests', { description: 'Requests, however often each was tried' });
  const retries = meter.createCounter('isobar.http.retries', { description: 'Attempts after the first of a request' });
  const duration = meter.createHistogram('http.client.request.duration', {
    unit: 's',
    description: 'From the first attempt to the last answer',
  });
  return {
    traced: (request, record, work) =>
      tracer.startActiveSpan(request.method, { kind: SpanKind.CLIENT, attributes: attributesOf(request) }, async (span) => {
        const started = monotonicMilliseconds();
        let failure: unknown;
        try {
          return await work();
        } catch (thrown) {
          failure = thrown;
          span.setStatus({ code: SpanStatusCode.ERROR });
          throw thrown;
        } finally {
          const ended = endOf(record, failure);
          const all = { ...attributesOf(request), ...ended };
          requests.add(1, all);
          if (record.attempts > 1) retries.add(record.attempts - 1, all);
          duration.record((monotonicMilliseconds() - started) / 1000, all);
          span.setAttributes({ ...ended, 'isobar.attempts': record.attempts, 'http.request.resend_count': Math.max(0, record.attempts - 1) });
          span.end();
        }
      }),
  };
}

function attributesOf({ cloud, provider, method, url }: TracedRequest): OpenTelemetryApi.Attributes {
  const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
  return { 'http.request.method': method, 'server.address': url.hostname, 'server.port': port, 'isobar.cloud': cloud, 'isobar.provider': provider };
}

function endOf({ status }: RequestRecord, failure: unknown): OpenTelemetryApi.Attributes {
  const code = (failure as { readonly code?: unknown } | undefined)?.code;
  return {
    ...(status === null ? {} : { 'http.response.status_code': status }),
    ...(failure === undefined ? {} : { 'error.type': typeof code === 'string' ? code : 'aborted' }),
  };
}
