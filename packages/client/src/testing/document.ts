import { readFileSync } from 'node:fs';

import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { parse } from 'yaml';

interface Reference {
  readonly $ref: string;
}
interface Media {
  readonly content?: Readonly<Record<string, { readonly schema: unknown }>>;
}
interface DocumentOperation {
  readonly operationId: string;
  readonly requestBody?: Media;
  readonly responses: Readonly<Record<string, Media | Reference>>;
}
type DocumentPath = Readonly<Record<'get' | 'post' | 'put' | 'delete', DocumentOperation | undefined>>;

/** The contract document, and what a request or an answer leaves it by. */
export interface ContractDocument {
  readonly routes: readonly { readonly path: string; readonly method: 'GET' | 'POST'; readonly operation: DocumentOperation }[];
  /** What is wrong with a JSON body; null where nothing is. */
  bodyProblem(operation: DocumentOperation, body: unknown): string | null;
  answerProblem(operation: DocumentOperation, status: number, type: string, body: unknown): string | null;
}

const FILE = new URL('../../../../contracts/isobar/openapi.yaml', import.meta.url);

export function readDocument(): ContractDocument {
  const document = parse(readFileSync(FILE, 'utf8')) as { readonly paths: Readonly<Record<string, DocumentPath>> };
  const ajv = new Ajv2020({ strict: false });
  formats.default(ajv);
  ajv.addSchema(absolute(document) as object, 'document');
  const problemOf = (schema: unknown, value: unknown): string | null => {
    const validate = ajv.compile(absolute(schema) as object);
    return validate(value) ? null : ajv.errorsText(validate.errors);
  };
  const followed = (node: Media | Reference): Media => {
    if (!('$ref' in node)) return node;
    return node.$ref
      .split('/')
      .slice(1)
      .reduce<unknown>((found, name) => (found as Readonly<Record<string, unknown>>)[name], document) as Media;
  };
  const problemIn = (media: Media | undefined, type: string, value: unknown): string | null => {
    const known = media?.content?.[type];
    return known === undefined ? `no ${type} is in the document here` : problemOf(known.schema, value);
  };
  return {
    routes: Object.entries(document.paths).flatMap(([path, { get, post }]) => [
      ...(get === undefined ? [] : [{ path, method: 'GET' as const, operation: get }]),
      ...(post === undefined ? [] : [{ path, method: 'POST' as const, operation: post }]),
    ]),
    bodyProblem: ({ requestBody }, body) => (requestBody === undefined ? null : problemIn(requestBody, 'application/json', body)),
    answerProblem: ({ responses }, status, type, body) => {
      const response = responses[String(status)] ?? responses['default'];
      return response === undefined ? `no answer ${status}` : problemIn(followed(response), type, body);
    },
  };
}

/** References of a part lead into the whole. */
function absolute(schema: unknown): unknown {
  return JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"document#/'));
}
