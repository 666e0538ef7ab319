import type { ResourceKind } from '@isobar/core';

import type { ContractDocument, Schema } from '../document/contract-document.ts';
import { badInput } from '../problem/api-error.ts';
import { shown } from '../validation/explain.ts';
import type { Schemas } from '../validation/schemas.ts';
import { KINDS } from './kinds.ts';

export type MembersOf = (kind: ResourceKind) => ReadonlySet<string>;

/** Names of the members of each kind, of the document. */
export function createMembersOf(document: ContractDocument, schemas: Schemas): MembersOf {
  const known = new Map<ResourceKind, ReadonlySet<string>>();
  return (kind) => {
    const members = known.get(kind) ?? new Set(membersIn(document.components.schemas[KINDS[kind].singular] ?? {}, schemas));
    known.set(kind, members);
    return members;
  };
}

function membersIn(schema: Schema, schemas: Schemas): readonly string[] {
  const { allOf, properties } = schemas.follow(schema) as { readonly allOf?: readonly Schema[]; readonly properties?: object };
  return [...Object.keys(properties ?? {}), ...(allOf ?? []).flatMap((part) => membersIn(part, schemas))];
}

/** The members that were asked for; null for all. @throws ApiError for one that the kind does not have */
export function fieldsOf(query: Readonly<Record<string, unknown>>, members: ReadonlySet<string>): readonly string[] | null {
  const fields = query['fields'] as readonly string[] | undefined;
  if (fields === undefined || fields.length === 0) return null;
  const index = fields.findIndex((field) => !members.has(field));
  if (index !== -1) throw badInput(['query', 'fields', index], shown(['query', 'fields'], fields[index]), [...members].join(', '));
  return fields;
}

/** A row with these members, and its reference. */
export function pick(row: object, fields: readonly string[]): Readonly<Record<string, unknown>> {
  const wanted = new Set(['ref', ...fields]);
  return Object.fromEntries(Object.entries(row).filter(([name]) => wanted.has(name)));
}
