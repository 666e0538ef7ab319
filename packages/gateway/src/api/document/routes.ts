import type { OperationId } from '../../contract.ts';
import type { ContractDocument, ContractOperation, ContractParameter, ContractResponse, Schema } from './contract-document.ts';
import { followed } from './contract-document.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** An operation of the document, with every reference but those of schemas followed. */
export interface ContractRoute {
  readonly operationId: OperationId;
  readonly method: Method;
  /** As in the document, such as `/v1/clouds/{cloud}`. */
  readonly path: string;
  readonly summary: string;
  readonly parameters: readonly ContractParameter[];
  /** What is sent with it; null where nothing is. */
  readonly body: { readonly type: string; readonly schema: Schema; readonly required: boolean } | null;
  /** By status or `default`; the schema is null where the answer is not JSON. */
  readonly answers: ReadonlyMap<string, { readonly description: string; readonly type: string | null; readonly schema: Schema | null }>;
  /** Needs no token. */
  readonly open: boolean;
}

const METHODS = { get: 'GET', post: 'POST', put: 'PUT', delete: 'DELETE' } as const satisfies Readonly<Record<string, Method>>;

/** Every operation of the document, in its order. */
export function routesOf(document: ContractDocument): readonly ContractRoute[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    (['get', 'post', 'put', 'delete'] as const).flatMap((method) => {
      const operation = item[method];
      if (operation === undefined) return [];
      const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((parameter) => followed(document, parameter));
      return [toRoute(document, { path, method: METHODS[method], operation, parameters })];
    }),
  );
}

interface Place {
  readonly path: string;
  readonly method: Method;
  readonly operation: ContractOperation;
  readonly parameters: readonly ContractParameter[];
}

function toRoute(document: ContractDocument, { path, method, operation, parameters }: Place): ContractRoute {
  const answers = Object.entries(operation.responses).map(([status, response]) => [status, toAnswer(followed(document, response))] as const);
  return {
    operationId: operation.operationId as OperationId,
    method,
    path,
    summary: operation.summary ?? '',
    parameters,
    body: toBody(operation),
    answers: new Map(answers),
    open: operation.security?.length === 0,
  };
}

function toBody({ requestBody }: ContractOperation): ContractRoute['body'] {
  if (requestBody === undefined) return null;
  const [[type, { schema = {} }] = ['', {}]] = Object.entries(requestBody.content);
  return { type, schema, required: requestBody.required ?? false };
}

function toAnswer({ description, content = {} }: ContractResponse) {
  const [type = null] = Object.keys(content);
  const isJson = type !== null && isJsonType(type);
  return { description, type, schema: isJson ? (content[type]?.schema ?? null) : null };
}

/** JSON as one value; lines of JSON are text. */
export function isJsonType(type: string): boolean {
  return type === 'application/json' || type.endsWith('+json');
}

/** Whether an operation takes this parameter. */
export function takes(route: ContractRoute, name: string): boolean {
  return route.parameters.some((parameter) => parameter.name === name);
}
