import type { HttpRequest, QueryValue } from '../http-request.ts';
import type { FoundOperation } from './find-operation.ts';
import type { NativeDocument } from './operation-table.ts';

/** One call in the provider's own words. */
export interface NativeRequest {
  readonly method: HttpRequest['method'];
  /** From the root of the API, as the contract document has it. `{…}` that the account itself knows is filled in. */
  readonly path: string;
  readonly query?: Readonly<Record<string, QueryValue>>;
  readonly json?: unknown;
  readonly form?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Which API, for providers that have several. */
  readonly service?: string | undefined;
  /** Sent as it is, such as `2.93`; for APIs that have such versions. */
  readonly microversion?: string | undefined;
  /** What is being done, for errors; left out: method and path. */
  readonly operation?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A reply that the error table took for a success. */
export interface NativeReply<Status extends number = number, Body = unknown> {
  readonly status: Status;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly requestId: string | null;
  /** Parsed JSON; the text where it is no JSON; undefined for none. */
  readonly body: Body;
}

/** The whole API of one account: signed in, redacted, refused by the adapter's error table. Nothing is planned and nothing asked. */
export interface NativeAccess {
  readonly documents: readonly NativeDocument[];
  /** The documented operation that a request is, or the nearest to it; sends nothing. */
  find(request: Pick<NativeRequest, 'method' | 'path' | 'service'>): {
    readonly found: FoundOperation | null;
    readonly nearest: FoundOperation | null;
  };
  /**
   * Sends once.
   * @throws CloudError by the adapter's table; `permission_denied` for a write where the account is read-only,
   * `invalid_argument` for a path or header that cannot be sent (nothing was sent then)
   */
  request(request: NativeRequest): Promise<NativeReply>;
}
