import { createHash } from 'node:crypto';
import { captureBody } from './captured-body.ts';
import type { SimClock } from './clock.ts';
import type { WireReply, WireRequest } from './wire.ts';

/** One request that ARRIVED. It is listed from then on, whether or not it was ever answered. */
export interface LedgerEntry {
  readonly sequence: number;
  /** Wall time of arrival, ISO 8601. */
  readonly time: string;
  /** The cloud's own time of arrival, ISO 8601. */
  readonly virtualTime: string;
  readonly method: string;
  /** With the query. */
  readonly path: string;
  /** `null` until answered. */
  readonly status: number | null;
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly bodyDigest: string;
  readonly body: unknown;
  /** True once the cloud has acted on it; it may still be unanswered. */
  readonly applied: boolean;
  readonly replied: boolean;
  readonly requestId?: string;
  /** The injected fault that it met. */
  readonly fault?: string;
  /** The client went away while it waited for the answer. */
  readonly clientGone?: boolean;
}

const REQUEST_ID_HEADERS = ['x-openstack-request-id', 'x-compute-request-id', 'x-request-id', 'request_id'];

/** All requests to one simulated cloud; requests to `/_sim` are not among them. */
export class Ledger {
  readonly #clock: SimClock;
  #entries: LedgerEntry[] = [];
  #sequence = 0;

  constructor(clock: SimClock) {
    this.#clock = clock;
  }

  entries(): readonly LedgerEntry[] {
    return [...this.#entries];
  }

  clear(): void {
    this.#entries = [];
  }

  /** Records an arrival and returns its sequence number. */
  arrive(request: WireRequest): number {
    this.#sequence += 1;
    const query = request.query.toString();
    this.#entries.push({
      sequence: this.#sequence,
      time: new Date(this.#clock.wallNow()).toISOString(),
      virtualTime: new Date(this.#clock.now()).toISOString(),
      method: request.method,
      path: query === '' ? request.path : `${request.path}?${query}`,
      status: null,
      bodyDigest: createHash('sha256').update(request.body).digest('hex'),
      body: captureBody(request.headers['content-type'], request.body),
      applied: false,
      replied: false,
    });
    return this.#sequence;
  }

  /** The cloud acted on it: its answer exists, sent or not. */
  markApplied(sequence: number, reply: WireReply): void {
    const name = REQUEST_ID_HEADERS.find((header) => reply.headers?.[header] !== undefined);
    const requestId = name === undefined ? undefined : reply.headers?.[name];
    this.#update(sequence, { applied: true, ...(requestId === undefined ? {} : { requestId }) });
  }

  markFault(sequence: number, fault: string): void {
    this.#update(sequence, { fault });
  }

  markClientGone(sequence: number): void {
    this.#update(sequence, { clientGone: true });
  }

  /** What the cloud made of a copy that nobody waits for. */
  markStatus(sequence: number, status: number): void {
    this.#update(sequence, { status });
  }

  markReplied(sequence: number, status: number): void {
    this.#update(sequence, { replied: true, status });
  }

  #update(sequence: number, change: Partial<LedgerEntry>): void {
    // Nearly always one of the last.
    const index = this.#entries.findLastIndex((entry) => entry.sequence === sequence);
    const entry = this.#entries[index];
    // Absent when the ledger was cleared while the request was under way.
    if (entry !== undefined) this.#entries[index] = { ...entry, ...change };
  }
}
