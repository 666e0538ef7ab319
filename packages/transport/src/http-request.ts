import { invalidArgument } from '@isobar/core';

export type QueryValue = string | number | boolean | readonly string[] | undefined;

/** Bytes to send, of a size that is known; opened anew for each attempt. */
export interface StreamedBody {
  readonly open: () => AsyncIterable<Uint8Array>;
  readonly sizeBytes: number;
}

export interface HttpRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Absolute, or a path under the client's base URL. */
  readonly url: string;
  readonly query?: Readonly<Record<string, QueryValue>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as application/json. */
  readonly json?: unknown;
  /** Sent as multipart/form-data; an empty object sends an empty form. */
  readonly form?: Readonly<Record<string, string>>;
  /** Sent as application/octet-stream, piece by piece. */
  readonly stream?: StreamedBody;
  /** What is being done, for errors: `rebuild server`. */
  readonly operation: string;
  /** The resource concerned, for errors. */
  readonly resource?: string;
  /** True for requests that go without the account's credentials (the log-in itself). */
  readonly anonymous?: boolean;
  /** True where a reply that is no JSON is a success too; `text` has it then. */
  readonly acceptsText?: boolean;
  /** True for what changes nothing although its method says otherwise (a log-in): it may be sent twice. */
  readonly repeatable?: boolean;
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMilliseconds?: number;
  /** Shown the body of a reply before it is parsed; what this sends goes out before the parsing begins. */
  readonly onBytes?: ((bytes: Buffer) => void) | undefined;
}

export interface HttpReply {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed JSON; undefined for an empty body or one that is not JSON (then see `text`). */
  readonly body: unknown;
  readonly text: string;
}

/** A reply whose body is read as it comes. */
export interface HttpDownload {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly stream: AsyncIterable<Uint8Array>;
}

/** Only these change nothing. */
export function isRead(method: HttpRequest['method']): boolean {
  return method === 'GET' || method === 'HEAD';
}

/**
 * The whole URL with its query; repeated keys for lists, as Nova and Gcore read them.
 * @throws CloudError `invalid_argument` for what is neither an absolute address nor a path: glued to the base it could name another host
 */
export function resolveUrl(base: string, request: Pick<HttpRequest, 'url' | 'query'>): URL {
  const url = request.url.startsWith('/') ? new URL(base.replace(/\/+$/, '') + request.url) : absolute(request.url);
  if (request.query !== undefined) appendQuery(url, request.query);
  return url;
}

function absolute(address: string): URL {
  const url = /^https?:\/\//.test(address) ? URL.parse(address) : null;
  if (url === null) throw invalidArgument('url', null, 'an http or https address, or a path that begins with /');
  return url;
}

function appendQuery(url: URL, query: Readonly<Record<string, QueryValue>>): void {
  for (const [name, value] of Object.entries(query)) {
    const values = typeof value === 'object' ? value : [value];
    for (const item of values) if (item !== undefined) url.searchParams.append(name, String(item));
  }
}
