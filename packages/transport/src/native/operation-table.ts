import type { HttpRequest } from '../http-request.ts';

/** One operation of a contract document: what is needed to send it. */
export interface OperationRow {
  readonly method: HttpRequest['method'];
  /** With `{…}` for its parameters. */
  readonly path: string;
  /** Content type of the body; null where there is none. */
  readonly body: string | null;
}

/** A row for each operation of a contract document, by operationId; generated from the document. */
export type OperationTable<Operations = Readonly<Record<string, unknown>>> = { readonly [Id in keyof Operations]: OperationRow };

/** The operations of one API. Providers with one API only have one document without a service. */
export interface NativeDocument {
  readonly service: string | null;
  readonly operations: OperationTable<Readonly<Record<string, OperationRow>>>;
}
