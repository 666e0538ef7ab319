import type { ConformanceWorld } from '../harness.ts';

/** Servers now, less those from before. */
export async function countNew(world: ConformanceWorld): Promise<number> {
  let count = 0;
  let cursor: string | undefined;
  do {
    const page = await world.reconnect().servers.listPage(cursor, {});
    count += page.items.filter((server) => !world.fixtures.serverIds.includes(server.id)).length;
    cursor = page.next;
  } while (cursor !== undefined);
  return count;
}
