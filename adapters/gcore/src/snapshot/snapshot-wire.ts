import type { components } from '@isobar/contracts/gcore';
import { z } from 'zod';

import type { GcoreNative } from '../wire/gcore-native.ts';

export type GcoreSnapshotNative = GcoreNative<components['schemas']['Snapshot']>;

export const SNAPSHOTS = '/v1/snapshots';

export const snapshotWire = z.looseObject({
  id: z.string(),
  name: z.string().nullish(),
  description: z.string().nullish(),
  volume_id: z.string().nullish(),
  size: z.number().nullish(),
  status: z.string(),
  created_at: z.string().nullish(),
  task_id: z.string().nullish(),
});

export type SnapshotRow = z.output<typeof snapshotWire>;
