import type { CloudCheck, ReadOptions } from '@isobar/core';

import type { IwinvZoneReader } from './region/zone-reader.ts';

/** Proves the keys, the clock and the allow-list by one read. iwinv names no account. */
export async function checkIwinv(zones: IwinvZoneReader, endpoint: string, options: ReadOptions): Promise<CloudCheck> {
  const { items } = await zones.listPage(undefined, options);
  const shown = items.map((zone) => (zone.name === null ? zone.id : `${zone.id} (${zone.name})`));
  return { account: null, endpoint, facts: { zones: shown.join(', ') || 'none' } };
}
