import { isJsonObject, memberOf } from './json-node.ts';
import type { JsonNode } from './json-node.ts';

const header = `// SPDX-License-Identifier: Apache-2.0
// GENERATED from the contract document by contracts/scripts/generate.ts. Do not edit: change the document and generate again.
`;

const methods = ['get', 'head', 'post', 'put', 'patch', 'delete'] as const;

interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly body: string | null;
}

/**
 * A table of the operations of one OpenAPI 3.1 document, by operationId, as the text of an adapter's operations file:
 * types have nothing that runs, so that what a request is made of is written beside who sends it.
 * @param contract the package path of the types of the same document.
 * @throws {Error} for an operation without an operationId, one that stands twice, or a body of two content types.
 */
export function generateOperations(document: unknown, contract: string): string {
  const operations = [...operationsOf({ pointer: '', value: document })];
  const twice = operations.find(({ id }, index) => operations.findIndex((other) => other.id === id) !== index);
  if (twice !== undefined) throw new Error(`the operationId ${twice.id} stands twice`);
  const rows = operations.map(({ id, ...row }) => `  ${id}: ${JSON.stringify(row)},`);
  return `${header}
import type { operations } from '${contract}';
import type { OperationTable } from '@isobar/transport';

export const OPERATIONS = {
${rows.join('\n')}
} as const satisfies OperationTable<operations>;
`;
}

function* operationsOf(root: JsonNode): Generator<Operation> {
  const paths = memberOf(root, 'paths').value;
  for (const path of isJsonObject(paths) ? Object.keys(paths) : []) {
    const item = memberOf(memberOf(root, 'paths'), path);
    for (const method of methods) {
      const operation = memberOf(item, method);
      if (!isJsonObject(operation.value)) continue;
      const id = memberOf(operation, 'operationId').value;
      if (typeof id !== 'string') throw new Error(`${operation.pointer} has no operationId`);
      yield { id, method: method.toUpperCase(), path, body: bodyType(root, operation) };
    }
  }
}

function bodyType(root: JsonNode, operation: JsonNode): string | null {
  const types = Object.keys(Object(memberOf(followed(root, memberOf(operation, 'requestBody')), 'content').value) as object);
  if (types.length > 1) throw new Error(`${operation.pointer} has a body of several content types: ${types.join(', ')}`);
  return types[0] ?? null;
}

/** The node that a reference within the document leads to. */
function followed(root: JsonNode, node: JsonNode): JsonNode {
  const reference = memberOf(node, '$ref').value;
  if (typeof reference !== 'string') return node;
  return reference
    .replace(/^#\//, '')
    .split('/')
    .reduce((place, key) => memberOf(place, key.replaceAll('~1', '/').replaceAll('~0', '~')), root);
}
