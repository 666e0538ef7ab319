import type { HttpDownload, HttpReply, HttpRequest, QueryValue, StreamedBody } from '@isobar/transport';

/** Services of the catalog that the adapter uses. */
export type OpenStackService = 'compute' | 'image' | 'volume' | 'network' | 'identity';

export interface OpenStackCall {
  readonly service: OpenStackService;
  readonly method: HttpRequest['method'];
  /** Below the service's endpoint with its version: `/servers/detail`, `/images`, `/volumes/detail`, `/ports`, `/auth/tokens`. */
  readonly path: string;
  /** Where the path begins: below the version (default), or at the root of the service, where versions are listed. */
  readonly at?: 'version' | 'root';
  readonly query?: Readonly<Record<string, QueryValue>>;
  readonly json?: unknown;
  /** Bytes to send instead. */
  readonly stream?: StreamedBody;
  readonly headers?: Readonly<Record<string, string>>;
  /** What is being done, for errors: `rebuild server`. */
  readonly operation: string;
  /** `<cloud>/<id>`, for errors. */
  readonly resource?: string | undefined;
  /** The microversion that the call makes use of, as `2.93`; the cloud's highest that is not above it is sent. Left out: none. */
  readonly wants?: string | undefined;
  /** The microversion to send, whatever the cloud speaks; instead of `wants`. */
  readonly microversion?: string | undefined;
  /** True where a reply that is no JSON is a success too. */
  readonly acceptsText?: boolean;
  /** See HttpRequest. */
  readonly onBytes?: HttpRequest['onBytes'];
  readonly signal?: AbortSignal | undefined;
}

/** What microversions a service speaks; null where it has none. */
export interface MicroversionRange {
  readonly minimum: string;
  readonly maximum: string;
}

/** One account on one OpenStack: signed in when first used, signed in again after a 401, microversions negotiated per call. */
export interface OpenStackApi {
  readonly cloud: string;
  /** @throws CloudError by the adapter's table */
  send(call: OpenStackCall): Promise<HttpReply>;
  /** The same for a reply that is read as it comes. @throws CloudError by the adapter's table */
  download(call: OpenStackCall): Promise<HttpDownload>;
  /** Range of a service, read once per process. */
  microversions(service: OpenStackService, signal?: AbortSignal): Promise<MicroversionRange | null>;
  /** Whether the cloud speaks this compute microversion. */
  speaks(microversion: string, signal?: AbortSignal): Promise<boolean>;
  /** Whether the catalog has this service in the chosen region. */
  offers(service: OpenStackService, signal?: AbortSignal): Promise<boolean>;
  /** From the token: who we are. `isAdmin` by the role name says nothing of policy, see SOURCES.md#nova-reader-may-create. */
  identity(signal?: AbortSignal): Promise<{ readonly projectId: string | null; readonly userId: string; readonly roles: readonly string[] }>;
}
