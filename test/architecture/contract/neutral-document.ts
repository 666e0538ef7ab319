import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

import { repositoryRoot } from '../repository.ts';

/** A schema of the document, as far as the tests look into it. */
export interface Schema {
  readonly const?: unknown;
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: unknown;
}

interface NeutralDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly operationId?: string }>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

export const neutralDocument = parse(readFileSync(join(repositoryRoot, 'contracts/isobar/openapi.yaml'), 'utf8')) as NeutralDocument;

/** The schema with this name. @throws {Error} when the document has none */
export function schemaNamed(name: string): Schema {
  const schema = neutralDocument.components.schemas[name];
  if (schema === undefined) throw new Error(`contracts/isobar has no schema ${name}`);
  return schema;
}

/** The values of an enum that is written as oneOf of const, in the order of the document. */
export function enumValues(schema: Schema): readonly unknown[] {
  return (schema.oneOf ?? []).map((choice) => choice.const);
}
