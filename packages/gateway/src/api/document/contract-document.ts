import { CONTRACT_LINES } from './contract-lines.gen.ts';

/** A JSON Schema of the document; its references lead to names within `SCHEMA_ROOT`. */
export type Schema = Readonly<Record<string, unknown>>;

export interface ContractParameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly description?: string;
  readonly schema: Schema;
}

export interface ContractContent {
  readonly [type: string]: { readonly schema?: Schema };
}

export interface ContractOperation {
  readonly operationId: string;
  readonly summary?: string;
  readonly security?: readonly unknown[];
  readonly parameters?: readonly (ContractParameter | Reference)[];
  readonly requestBody?: { readonly required?: boolean; readonly content: ContractContent };
  readonly responses: Readonly<Record<string, ContractResponse | Reference>>;
}

export interface ContractResponse {
  readonly description: string;
  readonly content?: ContractContent;
}

export interface Reference {
  readonly $ref: string;
}

export interface ContractPath {
  readonly parameters?: readonly (ContractParameter | Reference)[];
  readonly get?: ContractOperation;
  readonly post?: ContractOperation;
  readonly put?: ContractOperation;
  readonly delete?: ContractOperation;
}

export interface ContractDocument {
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly paths: Readonly<Record<string, ContractPath>>;
  readonly components: {
    readonly parameters: Readonly<Record<string, ContractParameter>>;
    readonly responses: Readonly<Record<string, ContractResponse>>;
    readonly schemas: Readonly<Record<string, Schema>>;
  };
}

/** Name of the whole document among schemas, so that a part of it can be compiled alone. */
export const SCHEMA_ROOT = 'isobar';

/** The document as it is served. */
export function contractText(): string {
  return CONTRACT_LINES.join('');
}

/** The document as requests and answers are held to it: each reference begins with the name of the whole. */
export function readContract(): ContractDocument {
  return JSON.parse(contractText().replaceAll('"$ref":"#/', `"$ref":"${SCHEMA_ROOT}#/`)) as ContractDocument;
}

/** What a reference leads to; anything else is itself. @throws {Error} for one that leads nowhere */
export function followed<Target extends object>(document: ContractDocument, node: Target | Reference): Target {
  if (!('$ref' in node)) return node;
  const path = node.$ref.slice(`${SCHEMA_ROOT}#/`.length).split('/');
  let found: unknown = document;
  for (const name of path) found = (found as Readonly<Record<string, unknown>> | undefined)?.[name];
  if (typeof found !== 'object' || found === null) throw new Error(`nothing is at ${node.$ref}`);
  return found as Target;
}
