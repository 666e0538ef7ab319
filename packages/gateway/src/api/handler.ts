import type { Readable } from 'node:stream';

import type { Caller } from '../access/caller.ts';
import type { OperationId } from '../contract.ts';

/** A request that was authenticated and found to be as the document says. */
export interface Call {
  /** Nobody, where the operation needs no token: it has no grants. */
  readonly caller: Caller;
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  /** Parameters of the document by lower-case name, never credentials. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Parsed JSON; a stream where the document takes bytes; undefined where there is none. */
  readonly body: unknown;
  /** Path and query as they came, for links to other pages. */
  readonly url: string;
  /** Ends when the caller went away. */
  readonly signal: AbortSignal;
}

/** What is answered: JSON, text or bytes. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON; a text where the document has one. */
  readonly body?: unknown;
  /** In place of `body`: JSON that is text already. */
  readonly json?: string;
  /** In place of `body`: JSON in pieces of UTF-8, and what is the same only for the same bytes. */
  readonly pieces?: { readonly bytes: readonly Buffer[]; readonly fingerprint: string };
  /** In place of `body`, with its content type. */
  readonly stream?: { readonly type: string; readonly bytes: Readable };
  /** In place of the body, for who asks again with the same key: what holds secrets is not kept. */
  readonly keptBody?: unknown;
  /** Only a part of what the document has was asked for. */
  readonly partial?: boolean;
}

/** Answers one operation of the document. @throws CloudError, which becomes problem+json */
export type Handler = (call: Call) => Promise<Answer>;

/** Every operation of the document has its handler; one too many or too few does not compile. */
export type Handlers = Readonly<Record<OperationId, Handler>>;
