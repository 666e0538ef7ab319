import type { Readable } from 'node:stream';

import type { Caller } from '../access/caller.ts';
import type { OperationId } from '../contract.ts';

/** A request that was authenticated and found to be as the document says. */
export interface Call {
  readonly caller: Caller;
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Parsed JSON; a stream where the document takes bytes. */
  readonly body: unknown;
  /** Ends when the caller went away. */
  readonly signal: AbortSignal;
}

/** What is answered: JSON, text or bytes. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** In place of `body`, with its content type. */
  readonly stream?: { readonly type: string; readonly bytes: Readable };
}

/** Answers one operation of the document. @throws CloudError, which becomes problem+json */
export type Handler = (call: Call) => Promise<Answer>;

/** Every operation of the document has its handler; one too many or too few does not compile. */
export type Handlers = Readonly<Record<OperationId, Handler>>;
