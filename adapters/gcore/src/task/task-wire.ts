import type { components } from '@isobar/contracts/gcore';
import { z } from 'zod';

export type TaskType = components['schemas']['TaskType'];

const ids = z.array(z.string()).nullish();

/** What a task made, by kind (SOURCES.md#gcore-created-resources). */
const createdWire = z.object({
  instances: ids,
  volumes: ids,
  ports: ids,
  images: ids,
  snapshots: ids,
  floatingips: ids,
  security_groups: ids,
  security_group_rules: ids,
});

export type CreatedKey = keyof z.output<typeof createdWire>;

/** A task. `data` differs by type and is no contract: it is only searched for an id. */
export const taskWire = z.object({
  id: z.string(),
  task_type: z.string(),
  state: z.string(),
  error: z.string().nullish(),
  created_on: z.string().nullish(),
  finished_on: z.string().nullish(),
  created_resources: createdWire.nullish(),
  data: z.unknown().optional(),
});

export type TaskRow = z.output<typeof taskWire>;

/** What a change answers with (SOURCES.md#gcore-task-ids); a PATCH without a change may give none. */
export const taskIdsWire = z.object({ tasks: z.array(z.string()) });
