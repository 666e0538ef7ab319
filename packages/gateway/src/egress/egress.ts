/** Requests to addresses that a user gave: nothing behind the gateway can be reached through it. */
export interface Egress {
  /**
   * Whether an address may be asked at all; for what another party (a cloud) will ask.
   * @param field names the input in errors
   * @throws CloudError `invalid_argument` for one that may not, `unavailable` for a name that cannot be resolved now
   */
  check(url: string, field: string): Promise<void>;
  /**
   * Sends one request. Redirects are not followed: theirs is the answer.
   * @throws CloudError as `check`; `unavailable` or `timeout` where there is no answer
   */
  fetch(url: string, request: EgressRequest): Promise<EgressReply>;
}

export interface EgressRequest {
  readonly method: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly timeoutMilliseconds: number;
  readonly signal?: AbortSignal | undefined;
}

export interface EgressReply {
  readonly status: number;
  /** When it asks to be asked again: the header `Retry-After`, and its own clock, the header `Date`. */
  readonly retryAfter: string | undefined;
  readonly date: string | undefined;
  /** The first of it, for errors; never more than 16 KiB. */
  readonly text: string;
}

/** Hosts (`files.example`, `*.example`), addresses and networks (CIDR). What is named may be private. */
export interface EgressSettings {
  /** May be asked beside every public address. */
  readonly beside: readonly string[];
  /** Where there is a list, public addresses that are not in it may not be asked. */
  readonly only: readonly string[] | null;
}
