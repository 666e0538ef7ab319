import { Readable } from 'node:stream';

import type { Clock } from '@isobar/core';
import type { HttpEvent, HttpExchange } from '@isobar/sdk';
import type { Dispatcher } from 'undici';

import { exchangeOf } from './exchange-report.ts';
import { networkFailure } from './network-failure.ts';
import { delayMilliseconds, isRepeatable } from './retry.ts';

export interface GatewayHttpSettings {
  readonly clock: Clock;
  /** PEM. */
  readonly ca: string | undefined;
  readonly onExchange?: ((exchange: HttpExchange) => void) | undefined;
  readonly onHttpEvent?: ((event: HttpEvent) => void) | undefined;
}

/** Longer than any wait that is asked for. */
const SILENCE_MILLISECONDS = 90_000;
const CONNECT_MILLISECONDS = 5_000;
/** Statuses whose answer has no body. */
const BODYLESS: ReadonlySet<number> = new Set([204, 304]);

/** `fetch` for one gateway: over connections of its own, trying again what may be tried again, following no redirect. */
export class GatewayHttp {
  private readonly settings: GatewayHttpSettings;
  private agent: Promise<Dispatcher> | undefined;

  constructor(settings: GatewayHttpSettings) {
    this.settings = settings;
  }

  /** @throws CloudError `unavailable` or `timeout` where no answer came */
  readonly fetch = async (request: Request): Promise<Response> => {
    const streamed = request.body !== null && !isJson(request.headers);
    const text = request.body === null || streamed ? null : await request.text();
    const repeats = !streamed && isRepeatable(request.method, request.headers);
    for (let attempt = 1; ; attempt += 1) {
      const answered = await this.attempt(request, text).catch((error: unknown) => {
        if (request.signal.aborted) throw request.signal.reason;
        return networkFailure(error, new URL(request.url).origin, request.method === 'GET');
      });
      const status = answered instanceof Response ? answered.status : null;
      const retryAfter = answered instanceof Response ? answered.headers.get('retry-after') : null;
      const mayHelp = answered instanceof Response || answered.retryable || answered.outcome === 'unknown';
      const delay = repeats && mayHelp ? delayMilliseconds(attempt, status, retryAfter, Math.random()) : null;
      if (delay === null) {
        if (answered instanceof Response) return answered;
        throw answered;
      }
      this.tellRetry(request, attempt, delay, status);
      await this.settings.clock.sleep(delay, request.signal);
    }
  };

  async close(): Promise<void> {
    await (await this.agent)?.destroy();
  }

  private async attempt(request: Request, text: string | null): Promise<Response> {
    const startedAt = performance.now();
    const report = (status: number | null, headers: Headers, replyText: string | null, error: string | null): void =>
      this.settings.onExchange?.(
        exchangeOf({
          request,
          requestText: text,
          status,
          replyHeaders: Object.fromEntries(headers),
          replyText,
          elapsedMilliseconds: Math.round(performance.now() - startedAt),
          error,
        }),
      );
    try {
      const { statusCode: status, headers: raw, body } = await this.send(request, text);
      const headers = headersOf(raw);
      if (!isJson(headers) && !BODYLESS.has(status)) {
        report(status, headers, null, null);
        return new Response(Readable.toWeb(body) as ReadableStream, { status, headers });
      }
      const reply = await body.text();
      report(status, headers, reply, null);
      return new Response(BODYLESS.has(status) ? null : reply, { status, headers });
    } catch (error) {
      report(null, new Headers(), null, error instanceof Error ? error.message : String(error));
      throw error;
    }
  }

  private async send(request: Request, text: string | null): Promise<Dispatcher.ResponseData> {
    const { origin, pathname, search } = new URL(request.url);
    const agent = await (this.agent ??= this.open());
    return agent.request({
      origin,
      path: pathname + search,
      method: request.method,
      headers: Object.fromEntries(request.headers),
      body: text ?? (request.body === null ? null : Readable.fromWeb(request.body)),
      signal: request.signal,
    });
  }

  /** undici is loaded with the first request. */
  private async open(): Promise<Dispatcher> {
    const { ca } = this.settings;
    const undici = await import('undici');
    return new undici.Agent({
      connect: { timeout: CONNECT_MILLISECONDS, ...(ca === undefined ? {} : { ca }) },
      headersTimeout: SILENCE_MILLISECONDS,
      bodyTimeout: SILENCE_MILLISECONDS,
      allowH2: false,
    });
  }

  private tellRetry({ method, url }: Request, attempt: number, delay: number, status: number | null): void {
    const operation = `${method} ${new URL(url).pathname}`;
    const code = status === 429 ? 'rate_limited' : 'unavailable';
    this.settings.onHttpEvent?.({ type: 'retry', cloud: 'gateway', operation, method, attempt, delayMilliseconds: Math.round(delay), code, status });
  }
}

const isJson = (headers: Headers): boolean => /[/+]json\b/.test(headers.get('content-type') ?? '');

function headersOf(raw: Readonly<Record<string, string | string[] | undefined>>): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(raw)) for (const one of [value ?? []].flat()) headers.append(name, one);
  return headers;
}
