import { invalidArgument } from '@isobar/core';

import { nearest } from '../schema/nearest.ts';
import type { PathValue } from './fill-path.ts';
import { fillPath } from './fill-path.ts';
import type { NativeAccess, NativeRequest } from './native-request.ts';
import type { NativeDocument, OperationRow } from './operation-table.ts';
import type { CallOptions, InputArguments, ReplyOf } from './operation-types.ts';

/** Calls by the operationId of a contract document; what the document does not list does not compile. */
export interface NativeCalls<Operations, Scope extends string = never, Options = CallOptions> {
  /** @throws CloudError as {@link NativeAccess.request} */
  call<Id extends keyof Operations & string>(
    operationId: Id,
    ...input: InputArguments<Operations[Id], Scope, Options>
  ): Promise<ReplyOf<Operations[Id]>>;
}

/** What a call is given, once its types are gone. */
interface Input extends CallOptions {
  readonly path?: Readonly<Record<string, PathValue>>;
  readonly query?: NonNullable<NativeRequest['query']>;
  readonly body?: unknown;
  readonly microversion?: string | undefined;
}

/** The typed calls of one document. Replies are typed as the document says; they are not checked again. */
export function createNativeCalls<Operations, Scope extends string = never, Options = CallOptions>(
  access: NativeAccess,
  { service, operations }: NativeDocument,
): NativeCalls<Operations, Scope, Options> {
  return {
    call: async (operationId, ...[given]) => {
      const { path = {}, query, body, microversion, headers, signal } = (given ?? {}) as Input;
      const row = rowOf(operations, operationId);
      const reply = await access.request({
        method: row.method,
        path: fillPath(row.path, path),
        operation: operationId,
        ...bodyOf(row, body),
        ...(headers === undefined ? {} : { headers }),
        ...(query === undefined ? {} : { query }),
        ...(service === null ? {} : { service }),
        microversion,
        signal,
      });
      return reply as ReplyOf<Operations[typeof operationId]>;
    },
  };
}

function rowOf(operations: NativeDocument['operations'], operationId: string): OperationRow {
  const row = Object.hasOwn(operations, operationId) ? operations[operationId] : undefined;
  if (row !== undefined) return row;
  const known = Object.keys(operations);
  throw invalidArgument(
    'operationId',
    operationId,
    `an operation of the contract document; the nearest is ${nearest(operationId, known) ?? known[0]}`,
  );
}

function bodyOf({ body: type }: OperationRow, body: unknown): Pick<NativeRequest, 'json' | 'form'> {
  if (type === null || body === undefined) return {};
  return type === 'multipart/form-data' ? { form: formOf(body) } : { json: body };
}

function formOf(body: unknown): Readonly<Record<string, string>> {
  const fields = Object.entries(body as Readonly<Record<string, unknown>>).filter(([, value]) => value !== undefined);
  return Object.fromEntries(fields.map(([name, value]) => [name, String(value)]));
}
