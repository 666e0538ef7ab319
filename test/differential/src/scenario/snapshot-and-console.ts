import type { Step } from './step.ts';
import { server, step, steps } from './step.ts';

export const snapshotAndConsole: readonly Step[] = [
  step('199-action-create-image-2.1', { until: server('server2') }),
  step('200-action-create-image-2.45', { learn: { snapshotImage: 'image_id' }, until: server('server2') }),
  step('201-image-show-snapshot'),
  step('202-action-create-backup', { until: server('server2') }),
  ...steps(
    '203-action-console-output',
    '204-remote-console-novnc',
    '205-remote-console-serial',
    '206-remote-console-spice-unavailable',
    '207-action-get-vnc-console-2.5',
    '208-action-get-vnc-console-2.6',
  ),
  step('209-action-change-password', { until: server('server2') }),
  ...steps('210-server-diagnostics-as-user', '211-server-diagnostics'),
];
