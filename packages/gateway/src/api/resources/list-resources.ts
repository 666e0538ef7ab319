import type { ResourceKind } from '@isobar/core';

import type { Access } from '../../access/access.ts';
import type { Inventory, InventoryPage } from '../../inventory/inventory.ts';
import type { Answer, Call, Handler } from '../handler.ts';
import type { MembersOf } from './fields.ts';
import { fieldsOf, pick } from './fields.ts';
import { toListQuery } from './list-query.ts';
import { nextLink } from './next-link.ts';

export interface ListParts {
  readonly access: Access;
  readonly inventory: Pick<Inventory, 'list'>;
}

/** Lists one kind from the inventory: what the caller may see of it, and nothing else is counted or told. */
export function listResources(kind: ResourceKind, { access, inventory }: ListParts, membersOf: MembersOf): Handler {
  return async (call) => {
    const members = membersOf(kind);
    const fields = fieldsOf(call.query, members);
    const page = await inventory.list(kind, toListQuery(call.query, members), access.scope(call.caller, 'read'));
    return toAnswer(page, fields, call);
  };
}

const OPENING = Buffer.from('{"items":[');
const COMMA = Buffer.from(',');

/** Rows are put into the answer as the bytes that they are kept as; only for who wants some of their members are they parsed. */
function toAnswer(page: InventoryPage, fields: readonly string[] | null, call: Call): Answer {
  const { documents, next, failures, warnings, coverage, freshness, total } = page;
  const rest = { failures, warnings, coverage, freshness, total };
  const answer = { status: 200, headers: next === null ? {} : { link: nextLink(call.url, next) } };
  if (fields !== null) return { ...answer, body: { items: page.items.map((row) => pick(row, fields)), ...rest }, partial: true };
  const end = `],${JSON.stringify(rest).slice(1)}`;
  const bytes = [OPENING, ...documents.flatMap((document, index) => (index === 0 ? [document.bytes] : [COMMA, document.bytes])), Buffer.from(end)];
  return { ...answer, pieces: { bytes, fingerprint: [...documents.map(({ digest }) => digest), end].join(' ') } };
}
