import { readFileSync } from 'node:fs';

/** One operation of a contract document; `{name}` in the path stands for one segment. */
export interface ContractOperation {
  readonly method: string;
  readonly path: string;
}

const PATH = /^ {2}"?(\/[^\s"]*)"?:$/u;
const METHOD = /^ {4}(get|put|post|delete|patch|head):$/u;

/** Every operation of a document below contracts/, read from its lines. Throws when it finds none. */
export function contractOperations(document: string): readonly ContractOperation[] {
  const text = readFileSync(new URL(`../../../../../contracts/${document}/openapi.yaml`, import.meta.url), 'utf8');
  const operations: ContractOperation[] = [];
  let path = '';
  for (const line of text.split('\n')) {
    if (/^\S/u.test(line)) path = '';
    path = PATH.exec(line)?.[1] ?? path;
    const method = METHOD.exec(line)?.[1];
    if (method !== undefined && path !== '') operations.push({ method: method.toUpperCase(), path });
  }
  if (operations.length === 0) throw new RangeError(`no operation found in ${document}`);
  return operations;
}
