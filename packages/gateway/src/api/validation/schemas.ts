import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

import type { ContractDocument, Schema } from '../document/contract-document.ts';
import { SCHEMA_ROOT } from '../document/contract-document.ts';

export type SchemaProblem = ErrorObject;

/** Checks values against schemas of the document. Each is compiled when it is first needed. */
export interface Schemas {
  /** The last one is the outermost; none where the value is as it should be. */
  problems(schema: Schema, value: unknown): readonly SchemaProblem[];
  /** A schema with its references followed, for what is told of it. */
  follow(schema: Schema): Schema;
}

export function createSchemas(document: ContractDocument): Schemas {
  // `strict` knows no x-source. Errors carry their schema and value, for what is told of them. That the document itself is sound
  // is known from its tests, and would cost a tenth of a second at each start.
  const ajv = new Ajv2020({ strict: false, verbose: true, allErrors: false, validateSchema: false });
  // The package is CommonJS: its function is its default export.
  (addFormats as unknown as { readonly default: typeof addFormats.default }).default(ajv);
  ajv.addSchema({ $id: SCHEMA_ROOT, components: document.components });
  const compiled = new WeakMap<Schema, ValidateFunction>();
  return {
    problems: (schema, value) => {
      const validate = compiled.get(schema) ?? ajv.compile(schema);
      compiled.set(schema, validate);
      return validate(value) ? [] : (validate.errors ?? []);
    },
    follow: (schema) => follow(document, schema),
  };
}

function follow(document: ContractDocument, schema: Schema): Schema {
  const { $ref } = schema;
  if (typeof $ref !== 'string') return schema;
  const name = $ref.split('/').at(-1) ?? '';
  return follow(document, document.components.schemas[name] ?? {});
}
