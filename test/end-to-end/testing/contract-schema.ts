import { readFileSync } from 'node:fs';

import { parse } from 'yaml';
import { z } from 'zod';

interface ContractDocument {
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

const DOCUMENT = new URL('../../../contracts/isobar/openapi.yaml', import.meta.url);

/** Where a value leaves a schema of the neutral contract; empty where it does not. Schemas of OpenAPI 3.1 are JSON Schema. */
export function contractProblems(name: string, value: unknown): readonly string[] {
  const { components } = parse(readFileSync(DOCUMENT, 'utf8')) as ContractDocument;
  if (components.schemas[name] === undefined) throw new Error(`the contract has no schema ${name}`);
  const definitions: unknown = JSON.parse(JSON.stringify(components.schemas).replaceAll('#/components/schemas/', '#/$defs/'));
  const schema = { $schema: 'https://json-schema.org/draft/2020-12/schema', $defs: definitions, $ref: `#/$defs/${name}` };
  const { error } = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]).safeParse(value);
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}
