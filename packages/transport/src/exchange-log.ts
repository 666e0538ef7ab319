import type { HttpClientSettings } from './http-client-settings.ts';
import type { HttpReply, HttpRequest } from './http-request.ts';
import { monotonicMilliseconds } from './monotonic-time.ts';
import type { Redactor } from './redact.ts';
import { createRedactor, secretsOfRequest } from './redact.ts';
import type { SentBody } from './request-body.ts';
import { shownBody } from './request-body.ts';

/** One attempt that is under way. */
export interface Prepared {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly content: SentBody['content'];
  /** By `monotonicMilliseconds`. */
  readonly startedAt: number;
}

/**
 * Tells whoever asked for it of each attempt. Redacted as it is looked at: some listen and look only at few, and a list of ten thousand rows
 * is much to redact.
 */
export function reportExchange(
  { cloud, secrets = [], onExchange }: Pick<HttpClientSettings, 'cloud' | 'secrets' | 'onExchange'>,
  request: HttpRequest,
  { url, headers, startedAt }: Prepared,
  reply: Pick<HttpReply, 'status' | 'headers' | 'body'> | null,
  error: string | null,
): void {
  let made: Redactor | undefined;
  const redactor = (): Redactor => (made ??= createRedactor([...secrets, ...secretsOfRequest(request, headers)]));
  onExchange?.({
    cloud,
    method: request.method,
    get url() {
      return redactor().text(url.href);
    },
    get requestHeaders() {
      return redactor().headers(headers);
    },
    get requestBody() {
      return redactor().value(shownBody(request));
    },
    status: reply?.status ?? null,
    get replyHeaders() {
      return redactor().headers(reply?.headers ?? {});
    },
    get replyBody() {
      return redactor().value(reply?.body ?? null);
    },
    elapsedMilliseconds: Math.round(monotonicMilliseconds() - startedAt),
    error,
  });
}
