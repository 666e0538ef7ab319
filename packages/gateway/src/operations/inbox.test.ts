import { describe, expect, it } from 'vitest';

import type { Scope } from '../access/access.ts';
import type { InventoryPage, ListQuery } from '../inventory/inventory.ts';
import { inboxOf, waitingServers } from './inbox.ts';

const EVERYTHING: Scope = { all: true, selectors: [], ownSelectors: [], subject: 'someone' };
const COUNT = 1201;
const SERVERS = Array.from({ length: COUNT }, (_, index) => ({ ref: `north/${index}`, cloud: 'north', id: `${index}`, name: `web-${index}` }));

async function list(_kind: string, { cursor, limit }: ListQuery): Promise<InventoryPage> {
  const from = Number(cursor ?? 0);
  const next = from + limit < COUNT ? String(from + limit) : null;
  const facts = { failures: [], coverage: [], warnings: [], freshness: [], documents: [] };
  return { items: SERVERS.slice(from, from + limit), next, total: COUNT, ...facts };
}

describe('the inbox', () => {
  it('tells of everything that waits, however many pages that is', async () => {
    const servers = await waitingServers({ list }, EVERYTHING, null);
    expect(inboxOf([], servers).map(({ target }) => target)).toEqual(SERVERS.map(({ ref }) => ref));
  });
});
