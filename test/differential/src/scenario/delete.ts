import type { Step } from './step.ts';
import { goingServer, step, steps } from './step.ts';

export const deletion: readonly Step[] = [
  step('366-action-force-delete', { until: goingServer('serverWithoutNetwork') }),
  step('367-action-restore-not-deleted'),
  step('368-server-delete', { until: goingServer('server2') }),
  ...steps('369-server-delete-again', '370-server-show-deleted', '371-servers-changes-since-deleted', '372-server-deleted-instance-actions'),
  step('373-server-delete-volume-backed', { until: goingServer('volumeBackedServer') }),
  step('374-volume-after-server-delete'),
];
