import type { ResourceKind } from '@isobar/core';

import type { Access } from '../../access/access.ts';
import { isShared } from '../../access/visibility.ts';
import type { Inventory } from '../../inventory/inventory.ts';
import type { Handler } from '../handler.ts';
import type { MembersOf } from './fields.ts';
import { fieldsOf, pick } from './fields.ts';
import type { Guard } from './guard.ts';

export interface ShowParts {
  readonly access: Access;
  readonly guard: Guard;
  readonly inventory: Pick<Inventory, 'read'>;
}

/** One resource as its cloud tells it now. What it turns out to be is held to the same rule again before it is told. */
export function showResource(kind: ResourceKind, { access, guard, inventory }: ShowParts, membersOf: MembersOf): Handler {
  return async ({ caller, path, query, signal }) => {
    const { cloud = '', id = '' } = path;
    const fields = fieldsOf(query, membersOf(kind));
    const found = await guard.resource({ caller, cloud }, kind, id, 'read');
    const row = await inventory.read(kind, cloud, found.id, { signal });
    await access.require(caller, 'read', { cloud, ref: row.ref, labels: row.labels ?? {}, shared: isShared(kind, row) });
    return { status: 200, body: fields === null ? row : pick(row, fields), partial: fields !== null };
  };
}
