import type { Readable } from 'node:stream';

import type { Dispatcher } from 'undici';

import { monotonicMilliseconds } from './monotonic-time.ts';

type ReplyHeaders = Parameters<NonNullable<Dispatcher.DispatchHandler['onResponseStart']>>[2];

/** A reply as it came. */
export interface RawReply {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Its body. */
  readonly pieces: readonly Buffer[];
}

/** A body that comes too slowly to be waited for; a timeout like that of a body that stands still. */
class EndlessReply extends Error {
  readonly code = 'UND_ERR_BODY_TIMEOUT';
}

/** One request on the wire, whose body is gathered whole. Knows, also of a failure, how far it came. */
export class Exchange implements Dispatcher.DispatchHandler {
  /** Whether bytes may have gone out: undici has a connection and begins to write. */
  sent = false;
  /** Whether the cloud began to answer. */
  answered = false;
  private readonly options: Dispatcher.DispatchOptions;
  private readonly signal: AbortSignal | undefined;
  private resolve: (reply: RawReply) => void = () => undefined;
  private reject: (reason: unknown) => void = () => undefined;
  private controller: Dispatcher.DispatchController | undefined;
  private status = 0;
  private headers: Readonly<Record<string, string>> = {};
  private readonly pieces: Buffer[] = [];
  private readonly longestMilliseconds: number;
  private answeredAt = 0;

  /** @param longestMilliseconds how long a body may take as a whole, though it never stands still */
  constructor(options: Dispatcher.DispatchOptions, signal: AbortSignal | undefined, longestMilliseconds: number) {
    this.options = options;
    this.signal = signal;
    this.longestMilliseconds = longestMilliseconds;
  }

  /** @throws what undici failed with, or the abort reason */
  run(dispatcher: Dispatcher): Promise<RawReply> {
    return new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
      this.signal?.addEventListener('abort', this.abort, { once: true });
      if (this.signal?.aborted === true) {
        this.fail(this.signal.reason);
        return;
      }
      try {
        dispatcher.dispatch(this.options, this);
      } catch (thrown) {
        this.fail(thrown);
      }
    });
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    if (this.signal?.aborted === true) {
      controller.abort(this.signal.reason as Error);
      return;
    }
    this.controller = controller;
    this.sent = true;
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number, headers: ReplyHeaders): void {
    if (status < 200) return;
    this.answered = true;
    this.answeredAt = monotonicMilliseconds();
    this.status = status;
    this.headers = flatHeaders(headers);
  }

  onResponseData(controller: Dispatcher.DispatchController, piece: Buffer): void {
    this.pieces.push(piece);
    // Each piece starts undici's patience anew: one byte now and then would be waited for without an end.
    if (this.pieces.length > 1 && monotonicMilliseconds() - this.answeredAt > this.longestMilliseconds) controller.abort(new EndlessReply());
  }

  onResponseEnd(): void {
    this.signal?.removeEventListener('abort', this.abort);
    this.resolve({ status: this.status, headers: this.headers, pieces: this.pieces });
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.fail(error);
  }

  private readonly abort = (): void => {
    const reason = this.signal?.reason as Error;
    // Without a connection yet there is nothing to cut; the caller does not wait for one.
    if (this.controller === undefined) this.fail(reason);
    else this.controller.abort(reason);
  };

  private fail(reason: unknown): void {
    this.signal?.removeEventListener('abort', this.abort);
    const body = this.options.body as Readable | string | null | undefined;
    if (typeof body === 'object' && body !== null) body.once('error', () => undefined).destroy(reason as Error);
    this.reject(reason);
  }
}

/** undici gives names in lower case, and a list for a header that came several times. */
export function flatHeaders(headers: ReplyHeaders): Readonly<Record<string, string>> {
  for (const name in headers) {
    const value = headers[name];
    if (typeof value !== 'string') headers[name] = value?.join(', ') ?? '';
  }
  return headers as Readonly<Record<string, string>>;
}
