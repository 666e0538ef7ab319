import type { ReadOptions } from '@isobar/core';
import { z } from 'zod';

import type { OpenStackApi } from '../api/openstack-api.ts';
import { readBody } from '../wire/read-body.ts';

const snapshotsWire = z.looseObject({ snapshots: z.array(z.looseObject({ volume_id: z.string().nullish() })) });

/** Whether a volume has snapshots. The filter is asked for, and checked: a cloud may have switched it off. */
export async function hasSnapshots(api: OpenStackApi, volumeId: string, { signal }: ReadOptions): Promise<boolean> {
  const look = { service: 'volume', path: '/snapshots/detail', query: { volume_id: volumeId }, operation: 'list snapshots', signal } as const;
  const { snapshots } = await readBody(api, snapshotsWire, look);
  return snapshots.some((snapshot) => snapshot.volume_id === volumeId);
}
