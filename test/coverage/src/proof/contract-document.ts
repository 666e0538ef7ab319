import { readFileSync } from 'node:fs';

import { parse } from 'yaml';

import { resolved, schemaProblems, toNode } from './schema-problems.ts';

const METHODS = ['get', 'head', 'post', 'put', 'patch', 'delete'] as const;

/** One operation as its document has it. */
export interface DocumentedOperation {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  /** Where a reply leaves the document: a status that is not listed, or a body of another shape. */
  replyProblems(status: number, body: unknown): readonly string[];
}

/** The operations of a contract document, read from the document itself. */
export function readContractDocument(name: string): readonly DocumentedOperation[] {
  const text = readFileSync(new URL(`../../../../contracts/${name}/openapi.yaml`, import.meta.url), 'utf8');
  const document = toNode(parse(text));
  return Object.entries(toNode(document['paths'])).flatMap(([path, item]) =>
    METHODS.filter((method) => Object.hasOwn(toNode(item), method)).map((method) => {
      const operation = toNode(toNode(item)[method]);
      const replies = toNode(operation['responses']);
      return {
        operationId: String(operation['operationId']),
        method: method.toUpperCase(),
        path,
        replyProblems: (status, body) => problemsOf(document, replies[status], status, body),
      };
    }),
  );
}

function problemsOf(document: Readonly<Record<string, unknown>>, reply: unknown, status: number, body: unknown): readonly string[] {
  if (reply === undefined) return [`status ${status} is not documented`];
  const [media] = Object.values(toNode(resolved(document, reply)['content']));
  // Where several actions share a reply, some of them have no body.
  if (body === undefined) return [];
  if (media === undefined) return ['a body where none is documented'];
  return schemaProblems(document, toNode(media)['schema'], body);
}
