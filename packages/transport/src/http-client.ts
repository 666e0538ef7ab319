import { CloudError, isCloudError } from '@isobar/core';
import type { CloudErrorDetails } from '@isobar/core';
import type { Dispatcher } from 'undici';

import type { ConnectionSettings } from './dispatcher.ts';
import { createDispatcher, NO_LIMIT } from './dispatcher.ts';
import type { HttpDownload, HttpReply, HttpRequest } from './http-request.ts';
import { isRead, resolveUrl } from './http-request.ts';
import { networkFailure } from './network-failure.ts';
import type { Redactor } from './redact.ts';
import { createRedactor } from './redact.ts';
import { bodyOf, contentHeaders, shownBody, STREAM_MILLISECONDS } from './request-body.ts';
import type { Pacer } from './resilience/pacer.ts';

/** One request and its answer, redacted, for the debug log. */
export interface HttpExchange {
  readonly cloud: string;
  readonly method: string;
  readonly url: string;
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly requestBody: unknown;
  readonly status: number | null;
  readonly replyHeaders: Readonly<Record<string, string>>;
  readonly replyBody: unknown;
  readonly elapsedMilliseconds: number;
  readonly error: string | null;
}

export interface HttpClientSettings {
  readonly cloud: string;
  readonly provider: string;
  readonly baseUrl: string;
  readonly connection?: ConnectionSettings | undefined;
  /** Headers that authenticate one attempt; called afresh for each, so that signatures are never reused. */
  readonly authorize?: ((request: HttpRequest, url: URL) => Promise<Readonly<Record<string, string>>> | Readonly<Record<string, string>>) | undefined;
  /** After a 401: renew the credentials. True sends the request once more (a 401 was not applied). */
  readonly renew?: ((request: HttpRequest) => Promise<boolean>) | undefined;
  /** The adapter's error table: a reply that is not a success as a CloudError. */
  readonly toError: (reply: HttpReply, request: HttpRequest) => CloudError;
  /** Whether a reply is a success; by default any 2xx. iwinv also looks into the body. */
  readonly isSuccess?: ((reply: HttpReply) => boolean) | undefined;
  /** Literal values that must never show. */
  readonly secrets?: readonly string[] | undefined;
  readonly onExchange?: ((exchange: HttpExchange) => void) | undefined;
  readonly interceptors?: readonly Dispatcher.DispatcherComposeInterceptor[] | undefined;
  /** Spaces the attempts; none by default. */
  readonly pacer?: Pacer | undefined;
  /** Told the `Date` of each reply that has one; all three in Unix milliseconds, the last two by the own clock. */
  readonly onDate?: ((serverTimeMilliseconds: number, sentAt: number, receivedAt: number) => void) | undefined;
}

/** HTTP for one account. Never follows redirects: credentials go only where the caller says. */
export class HttpClient {
  private readonly settings: HttpClientSettings;
  private readonly dispatcher: Dispatcher;
  private readonly redactor: Redactor;
  private unlimited: Dispatcher | undefined;

  constructor(settings: HttpClientSettings) {
    this.settings = settings;
    this.dispatcher = createDispatcher(settings.connection ?? {}, settings.interceptors);
    this.redactor = createRedactor(settings.secrets ?? []);
  }

  /** @throws CloudError by the adapter's table, or for a failure below HTTP, or `invalid_response` */
  async send(request: HttpRequest): Promise<HttpReply> {
    const reply = await this.attempt(request);
    if (reply.status !== 401 || request.anonymous === true || this.settings.renew === undefined) return this.judge(reply, request);
    return this.judge((await this.settings.renew(request)) ? await this.attempt(request) : reply, request);
  }

  /**
   * The reply's body as it comes, of any size. A stream that breaks off throws a CloudError as well.
   * @throws CloudError by the adapter's table, or for a failure below HTTP
   */
  async download(request: HttpRequest): Promise<HttpDownload> {
    const answer = await this.attemptDownload(request);
    if (answer.reply.status !== 401 || request.anonymous === true || this.settings.renew === undefined) return this.judgeDownload(answer, request);
    return this.judgeDownload((await this.settings.renew(request)) ? await this.attemptDownload(request) : answer, request);
  }

  /** Ends once what was sent is answered; downloads that nobody read to their end are cut off. */
  async close(): Promise<void> {
    await Promise.all([this.dispatcher.close(), this.unlimited?.destroy()]);
  }

  private async attemptDownload(request: HttpRequest): Promise<{ readonly reply: HttpReply; readonly stream: AsyncIterable<Uint8Array> }> {
    this.unlimited ??= createDispatcher(this.settings.connection ?? {}, this.settings.interceptors, NO_LIMIT);
    const { url, headers } = await this.prepare(request);
    const started = performance.now();
    const broken = (thrown: unknown): CloudError => networkFailure(thrown, request, url, this.details(request));
    try {
      const answer = await this.dispatch(this.unlimited, request, url, headers);
      const head = { status: answer.statusCode, headers: flatHeaders(answer.headers) };
      const isWhole = head.status >= 200 && head.status < 300;
      const text = isWhole ? '' : await answer.body.text();
      const reply = { ...head, text, body: parseJson(text) };
      const shown = isWhole ? { ...reply, body: `<${head.headers['content-length'] ?? 'unknown number of'} bytes>` } : reply;
      this.report(request, url, headers, started, shown, null);
      return { reply, stream: pieces(answer.body, broken, request.signal) };
    } catch (thrown) {
      request.signal?.throwIfAborted();
      const error = broken(thrown);
      this.report(request, url, headers, started, null, error.message);
      throw error;
    }
  }

  private judgeDownload(
    { reply, stream }: { readonly reply: HttpReply; readonly stream: AsyncIterable<Uint8Array> },
    request: HttpRequest,
  ): HttpDownload {
    const { status, headers } = this.judge(reply, { ...request, acceptsText: true });
    return { status, headers, stream };
  }

  private async prepare(request: HttpRequest): Promise<{ readonly url: URL; readonly headers: Record<string, string> }> {
    request.signal?.throwIfAborted();
    await this.settings.pacer?.turn(request.signal);
    const url = resolveUrl(this.settings.baseUrl, request);
    const credentials = request.anonymous === true ? {} : await this.settings.authorize?.(request, url);
    return { url, headers: { accept: 'application/json', ...contentHeaders(request), ...request.headers, ...credentials } };
  }

  private judge(reply: HttpReply, request: HttpRequest): HttpReply {
    const success = this.settings.isSuccess?.(reply) ?? (reply.status >= 200 && reply.status < 300);
    if (!success) throw this.redacted(this.settings.toError(reply, request).with(this.details(request)));
    if (reply.body === undefined && reply.text !== '' && request.acceptsText !== true) throw this.notJson(reply, request);
    return reply;
  }

  private async attempt(request: HttpRequest): Promise<HttpReply> {
    const { url, headers } = await this.prepare(request);
    const started = performance.now();
    try {
      const reply = await this.exchange(request, url, headers);
      this.report(request, url, headers, started, reply, null);
      return reply;
    } catch (thrown) {
      request.signal?.throwIfAborted();
      if (isCloudError(thrown)) throw thrown;
      const error = networkFailure(thrown, request, url, this.details(request));
      this.report(request, url, headers, started, null, error.message);
      throw error;
    }
  }

  private async exchange(request: HttpRequest, url: URL, headers: Record<string, string>): Promise<HttpReply> {
    const sentAt = Date.now();
    const answer = await this.dispatch(this.dispatcher, request, url, headers);
    this.tellDate(answer.headers['date'], sentAt);
    const text = await answer.body.text();
    return { status: answer.statusCode, headers: flatHeaders(answer.headers), text, body: parseJson(text) };
  }

  private tellDate(date: string | string[] | undefined, sentAt: number): void {
    if (this.settings.onDate === undefined || typeof date !== 'string') return;
    const time = Date.parse(date);
    if (!Number.isNaN(time)) this.settings.onDate(time, sentAt, Date.now());
  }

  private dispatch(dispatcher: Dispatcher, request: HttpRequest, url: URL, headers: Record<string, string>): Promise<Dispatcher.ResponseData> {
    const timeout = request.timeoutMilliseconds ?? (request.stream === undefined ? undefined : STREAM_MILLISECONDS);
    return dispatcher.request({
      origin: url.origin,
      path: url.pathname + url.search,
      method: request.method,
      headers,
      body: bodyOf(request),
      signal: request.signal ?? null,
      ...(timeout === undefined ? {} : { headersTimeout: timeout, bodyTimeout: timeout }),
    });
  }

  private notJson(reply: HttpReply, request: HttpRequest): CloudError {
    return new CloudError('invalid_response', `${request.operation}: status ${reply.status}, but the body is not JSON`, {
      ...this.details(request),
      outcome: isRead(request.method) ? 'not_applicable' : 'unknown',
      native: { status: reply.status, text: this.redactor.text(reply.text.slice(0, 200)) },
    });
  }

  private redacted(error: CloudError): CloudError {
    const details = this.redactor.value(error.details) as CloudErrorDetails;
    return new CloudError(error.code, this.redactor.text(error.message), details, { cause: error.cause });
  }

  private details(request: HttpRequest): CloudErrorDetails {
    const { cloud, provider } = this.settings;
    return { cloud, provider, operation: request.operation, ...(request.resource === undefined ? {} : { resource: request.resource }) };
  }

  private report(
    request: HttpRequest,
    url: URL,
    headers: Record<string, string>,
    started: number,
    reply: HttpReply | null,
    error: string | null,
  ): void {
    this.settings.onExchange?.({
      cloud: this.settings.cloud,
      method: request.method,
      url: this.redactor.text(url.href),
      requestHeaders: this.redactor.headers(headers),
      requestBody: this.redactor.value(shownBody(request)),
      status: reply?.status ?? null,
      replyHeaders: this.redactor.headers(reply?.headers ?? {}),
      replyBody: this.redactor.value(reply?.body ?? null),
      elapsedMilliseconds: Math.round(performance.now() - started),
      error,
    });
  }
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

function flatHeaders(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  );
}

/** undefined for what is not JSON, so that no provider's HTML page becomes a SyntaxError. */
function parseJson(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
