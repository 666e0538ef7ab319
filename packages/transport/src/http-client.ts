import { isCloudError, systemClock } from '@isobar/core';
import type { Clock, CloudError } from '@isobar/core';
import type { Dispatcher } from 'undici';

import { BodyRoom } from './body-room.ts';
import { ClientErrors } from './client-errors.ts';
import { DEFAULT_REPLY_MILLISECONDS, Dispatchers } from './dispatcher.ts';
import type { RawReply } from './exchange.ts';
import { Exchange, flatHeaders } from './exchange.ts';
import type { Prepared } from './exchange-log.ts';
import { reportExchange } from './exchange-log.ts';
import type { HttpClientSettings } from './http-client-settings.ts';
import type { HttpDownload, HttpReply, HttpRequest } from './http-request.ts';
import { isRead, resolveUrl } from './http-request.ts';
import { monotonicMilliseconds } from './monotonic-time.ts';
import { parseJson, textOf } from './reply-text.ts';
import { bodyOf, STREAM_MILLISECONDS } from './request-body.ts';
import type { Attempted, RequestRecord } from './resilience/resilient-sender.ts';
import { ResilientSender } from './resilience/resilient-sender.ts';
import { retryAfterMilliseconds } from './resilience/retry-after.ts';
import { defaultRetryPolicy } from './resilience/retry-policy.ts';
import { DEFAULT_RETRY_SCHEDULE } from './resilience/retry-schedule.ts';
import { registeredTelemetry } from './telemetry/open-telemetry.ts';

/** Requests of an account at a time; what was measured with it is in docs/performance.md. */
const DEFAULT_CONCURRENCY = 50;
const SILENCES = 10;

/** HTTP for one account. Never follows redirects: credentials go only where the caller says. */
export class HttpClient {
  private readonly settings: HttpClientSettings;
  private readonly clock: Clock;
  private readonly dispatchers: Dispatchers;
  private readonly room = new BodyRoom();
  private readonly errors: ClientErrors;
  private readonly sender: ResilientSender;
  private readonly origin: string;

  /** @throws what reading a certificate file throws */
  constructor(settings: HttpClientSettings) {
    const { cloud, connection = {}, clock = systemClock, random = Math.random, retryPolicy = defaultRetryPolicy, pacer, renew, onEvent } = settings;
    this.settings = settings;
    this.clock = clock;
    this.dispatchers = new Dispatchers(connection);
    this.errors = new ClientErrors(settings);
    this.origin = new URL(settings.baseUrl).origin;
    const schedule = connection.retries === false ? null : DEFAULT_RETRY_SCHEDULE;
    const concurrency = connection.concurrency ?? DEFAULT_CONCURRENCY;
    this.sender = new ResilientSender({ cloud, clock, random, policy: retryPolicy, schedule, concurrency, pacer, renew, onEvent });
  }

  /** @throws CloudError by the adapter's table, or for a failure below HTTP, or `invalid_response` */
  send(request: HttpRequest): Promise<HttpReply> {
    return this.run(request, (url) => this.attempt(request, url));
  }

  /**
   * The reply's body as it comes, of any size. A stream that breaks off throws a CloudError as well.
   * @throws CloudError by the adapter's table, or for a failure below HTTP
   */
  download(request: HttpRequest): Promise<HttpDownload> {
    return this.run(request, (url) => this.attemptDownload(request, url));
  }

  /** Ends once what was sent is answered; downloads that nobody read to their end are cut off. */
  async close(): Promise<void> {
    await this.dispatchers.close();
  }

  private async run<Reply>(request: HttpRequest, attempt: (url: URL) => Promise<Attempted<Reply>>): Promise<Reply> {
    request.signal?.throwIfAborted();
    const { cloud, provider, authorize, baseUrl } = this.settings;
    const url = resolveUrl(baseUrl, request);
    const { origin } = url;
    if (authorize !== undefined && request.anonymous !== true && origin !== this.origin) throw this.errors.elsewhere(request, url);
    const record: RequestRecord = { attempts: 0, status: null };
    const work = (): Promise<Reply> => this.sender.run(request, origin, record, () => attempt(url));
    const telemetry = registeredTelemetry();
    if (telemetry === null) return await work();
    return await (await telemetry).traced({ cloud, provider, method: request.method, url }, record, work);
  }

  private async attempt(request: HttpRequest, url: URL): Promise<Attempted<HttpReply>> {
    const prepared = this.prepare(request, url);
    const exchange = new Exchange(dispatchOptions(request, prepared), request.signal, this.longestMilliseconds(request));
    const sentAt = this.clock.now();
    let raw: RawReply;
    try {
      const dispatcher = this.dispatchers.forReplies();
      raw = await exchange.run(dispatcher instanceof Promise ? await dispatcher : dispatcher);
    } catch (thrown) {
      return this.broken(thrown, request, prepared, exchange);
    } finally {
      this.dispatchers.left();
    }
    this.tellDate(raw.headers['date'], sentAt);
    const body = this.room.gather(raw.pieces);
    if (request.onBytes !== undefined) await show(body, request.onBytes);
    const text = textOf(body);
    this.room.giveBack(body);
    const reply = { status: raw.status, headers: raw.headers, text, body: parseJson(text) };
    this.report(request, prepared, reply, null);
    return this.judge(reply, request, prepared);
  }

  private async attemptDownload(request: HttpRequest, url: URL): Promise<Attempted<HttpDownload>> {
    const prepared = this.prepare(request, url);
    try {
      const dispatcher = await this.dispatchers.forDownloads();
      const answer = await dispatcher.request({ ...dispatchOptions(request, prepared), signal: request.signal ?? null });
      const head = { status: answer.statusCode, headers: flatHeaders(answer.headers) };
      if (head.status < 200 || head.status >= 300) {
        const text = await answer.body.text();
        const reply = { ...head, text, body: parseJson(text) };
        this.report(request, prepared, reply, null);
        return this.failed(reply, request, prepared);
      }
      this.report(request, prepared, { ...head, body: `<${head.headers['content-length'] ?? 'unknown number of'} bytes>` }, null);
      const broken = (thrown: unknown): CloudError => this.errors.broken(thrown, request, url, true);
      return { kind: 'reply', status: head.status, reply: { ...head, stream: pieces(answer.body, broken, request.signal) } };
    } catch (thrown) {
      return this.broken(thrown, request, prepared, { sent: true, answered: false });
    }
  }

  private prepare(request: HttpRequest, url: URL): Prepared {
    const credentials = request.anonymous === true ? undefined : this.settings.authorize?.(request, url);
    const { headers, content } = bodyOf(request);
    return {
      url,
      headers: { accept: 'application/json', ...headers, ...request.headers, ...credentials },
      content,
      startedAt: monotonicMilliseconds(),
    };
  }

  /** A body may take as long as ten silences. */
  private longestMilliseconds({ timeoutMilliseconds }: HttpRequest): number {
    return SILENCES * (timeoutMilliseconds ?? this.settings.connection?.replyTimeoutMilliseconds ?? DEFAULT_REPLY_MILLISECONDS);
  }

  private judge(reply: HttpReply, request: HttpRequest, prepared: Prepared): Attempted<HttpReply> {
    const success = this.settings.isSuccess?.(reply) ?? (reply.status >= 200 && reply.status < 300);
    const isGarbled = success ? reply.body === undefined && reply.text !== '' && request.acceptsText !== true : isGarbledRefusal(reply, request);
    if (isGarbled) return this.failed(reply, request, prepared, this.errors.notJson(reply, request, prepared.headers));
    if (!success) return this.failed(reply, request, prepared);
    return { kind: 'reply', status: reply.status, reply };
  }

  private failed(reply: HttpReply, request: HttpRequest, prepared: Prepared, known?: CloudError): Attempted<never> {
    const { status, headers } = reply;
    const asked = retryAfterMilliseconds(headers['retry-after'], this.clock.now(), headers['date']);
    const told = asked === null ? {} : { retryAfterMilliseconds: asked };
    const error = known ?? this.errors.refused(reply, request, prepared.headers, told);
    return { kind: 'failure', error, status, sent: true, answered: true, retryAfterMilliseconds: asked };
  }

  private broken(
    thrown: unknown,
    request: HttpRequest,
    prepared: Prepared,
    { sent, answered }: Pick<Exchange, 'sent' | 'answered'>,
  ): Attempted<never> {
    request.signal?.throwIfAborted();
    // The source of a body that is streamed failed.
    if (isCloudError(thrown)) throw thrown;
    const error = this.errors.broken(thrown, request, prepared.url, sent);
    this.report(request, prepared, null, error.message);
    return { kind: 'failure', error, status: null, sent, answered, retryAfterMilliseconds: null };
  }

  private tellDate(date: string | undefined, sentAt: number): void {
    if (this.settings.onDate === undefined || date === undefined) return;
    const time = Date.parse(date);
    if (!Number.isNaN(time)) this.settings.onDate(time, sentAt, this.clock.now());
  }

  private report(request: HttpRequest, prepared: Prepared, reply: Parameters<typeof reportExchange>[3], error: string | null): void {
    if (this.settings.onExchange !== undefined) reportExchange(this.settings, request, prepared, reply, error);
  }
}

/**
 * Who is shown a body may send what follows from it. That is written two turns of the loop later: before undici uses a connection
 * again it waits for one, in which it would hear that the other side has closed it.
 */
function show(bytes: Buffer, onBytes: (bytes: Buffer) => void): Promise<void> {
  onBytes(bytes);
  return new Promise((resolve) => void setImmediate(() => void setImmediate(resolve)));
}

/** Statuses that say enough by themselves, whatever stands in the body. */
const PLAIN_REFUSALS: ReadonlySet<number> = new Set([401, 408, 429]);

/** Of most refusals the body says which: a missing server, or a call that is not there. One that broke on the way is asked for again. */
function isGarbledRefusal({ status, headers, text, body }: HttpReply, { method }: HttpRequest): boolean {
  const isJson = headers['content-type']?.includes('json') === true && text !== '';
  return isJson && body === undefined && isRead(method) && status >= 400 && status < 500 && !PLAIN_REFUSALS.has(status);
}

function dispatchOptions(request: HttpRequest, { url, headers, content }: Prepared): Dispatcher.DispatchOptions {
  const timeout = request.timeoutMilliseconds ?? (request.stream === undefined ? undefined : STREAM_MILLISECONDS);
  return {
    origin: url.origin,
    path: url.pathname + url.search,
    method: request.method,
    headers,
    body: content,
    ...(timeout === undefined ? {} : { headersTimeout: timeout, bodyTimeout: timeout }),
  };
}

/** The bytes of a reply; a connection that breaks off is a failure of this request. */
async function* pieces(
  body: AsyncIterable<Uint8Array>,
  broken: (thrown: unknown) => CloudError,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch (thrown) {
    signal?.throwIfAborted();
    throw broken(thrown);
  }
}
