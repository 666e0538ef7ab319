import type { HttpClientSettings } from './http-client-settings.ts';
import type { HttpReply, HttpRequest } from './http-request.ts';
import type { Redactor } from './redact.ts';
import type { SentBody } from './request-body.ts';
import { shownBody } from './request-body.ts';

/** One attempt that is under way. */
export interface Prepared {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly content: SentBody['content'];
  /** By `performance.now()`. */
  readonly startedAt: number;
}

/** Tells whoever asked for it of each attempt, redacted. Nobody asked: costs nothing. */
export function reportExchange(
  { cloud, onExchange }: Pick<HttpClientSettings, 'cloud' | 'onExchange'>,
  redactor: Redactor,
  request: HttpRequest,
  { url, headers, startedAt }: Prepared,
  reply: Pick<HttpReply, 'status' | 'headers' | 'body'> | null,
  error: string | null,
): void {
  onExchange?.({
    cloud,
    method: request.method,
    url: redactor.text(url.href),
    requestHeaders: redactor.headers(headers),
    requestBody: redactor.value(shownBody(request)),
    status: reply?.status ?? null,
    replyHeaders: redactor.headers(reply?.headers ?? {}),
    replyBody: redactor.value(reply?.body ?? null),
    elapsedMilliseconds: Math.round(performance.now() - startedAt),
    error,
  });
}
