import type { Action, ErrorCode, OptionalReaderName, Readers } from '@isobar/core';
import type { NativeReply } from '@isobar/transport';

/** What a call put on the wire, as the server saw it. */
export interface ExpectedRequest {
  /** Method, path and query. */
  readonly line: string;
  /** Left out, as `form` is, where there is no body. */
  readonly json?: unknown;
  readonly form?: Readonly<Record<string, string>>;
}

/** A neutral action, or a read such as `flavors.list`. */
export type NeutralCall = Action | `${keyof Readers | OptionalReaderName}.${'list' | 'get'}`;

/** What is decoded: a part of the reply, or how the refusal of a call is understood. */
export type ExpectedReply = { readonly status: number; readonly body?: unknown } | { readonly status: number; readonly refusedAs: ErrorCode };

/** One method of a page: how it is called, and what proves it. */
export interface CoverageRow<World> {
  /** As the page names it. */
  readonly name: string;
  /** The neutral call that means the same, on adapters that have it; null where none does. */
  readonly neutral: NeutralCall | null;
  /** operationId of the contract document, or the name of a server action. */
  readonly native: string;
  /** Brings the cloud into the state that the call needs; its requests do not count. */
  readonly before?: (world: World) => unknown;
  readonly send: (world: World) => Promise<NativeReply>;
  readonly arrives: (world: World) => ExpectedRequest;
  readonly reply: ExpectedReply;
}

/** The rows of one provider's methods. */
export interface CoveragePage<World> {
  readonly provider: string;
  /** File of the tests that prove the rows, by their names. */
  readonly testFile: string;
  readonly rows: readonly CoverageRow<World>[];
}
