import type { Operation } from '@isobar/core';

import type { Scope } from '../access/access.ts';
import type { Schemas } from '../contract.ts';
import { itemsOfAll } from '../database/page.ts';
import type { Inventory, ListQuery } from '../inventory/inventory.ts';
import type { Row } from '../inventory/row.ts';

type InboxItem = Schemas['InboxItem'];

/** What waits is told whole, however much that is. */
export const INBOX_PAGE_SIZE = 500;

/** An operation as what it wants of a person. */
function itemOf(operation: Operation): InboxItem {
  const { id, cloud, target, attention, revertsAt } = operation;
  const { name } = operation.plan.request as { readonly name?: string };
  const about = { cloud, target, name: typeof name === 'string' ? name : null, operationId: id, revertsAt };
  if (attention !== null) return { ...about, kind: 'attention', question: attention.question };
  return { ...about, kind: 'resizeConfirmation', question: 'Confirm the resize, or revert it?' };
}

/** Servers that wait for a resize to be confirmed, whoever began it. */
export async function waitingServers(inventory: Pick<Inventory, 'list'>, scope: Scope, clouds: readonly string[] | null): Promise<readonly Row[]> {
  const query: Omit<ListQuery, 'cursor'> = {
    clouds,
    phase: null,
    labels: {},
    search: null,
    filters: [{ path: ['activity'], value: 'awaitingResizeConfirmation' }],
    sort: null,
    limit: INBOX_PAGE_SIZE,
  };
  return itemsOfAll((cursor) => inventory.list('server', { ...query, cursor }, scope));
}

/** What operations want, named as their servers are, and the resizes that were begun elsewhere. */
export function inboxOf(operations: readonly Operation[], servers: readonly Row[]): readonly InboxItem[] {
  const names = new Map(servers.map(({ ref, name }) => [ref, name]));
  const items = operations.map(itemOf).map((item) => ({ ...item, name: names.get(item.target) ?? item.name }));
  const ours = new Set(items.map(({ target }) => target));
  const elsewhere = servers
    .filter(({ ref }) => !ours.has(ref))
    .map(({ ref, cloud, name }): InboxItem => {
      const question = 'Confirm the resize that was begun elsewhere, or revert it?';
      return { kind: 'resizeConfirmation', cloud, target: ref, name, operationId: null, question, revertsAt: null };
    });
  return [...items, ...elsewhere];
}
