import type { Step } from './step.ts';
import { server, step, steps } from './step.ts';

export const resize: readonly Step[] = [
  step('128-action-resize', { until: server('server1') }),
  ...steps(
    '129-server-show-verify-resize',
    '130-action-stop-when-verify-resize',
    '131-action-resize-when-verify-resize',
    '132-action-rebuild-when-verify-resize',
    '133-action-reboot-hard-when-verify-resize',
    '134-migrations-of-server',
  ),
  step('135-action-resize-revert', { until: server('server1') }),
  ...steps('136-server-show-reverted', '137-action-confirm-when-active'),
  step('138-action-resize-2', { until: server('server1') }),
  step('139-action-resize-confirm', { until: server('server1', 'VERIFY_RESIZE') }),
  ...steps('140-server-show-resized', '141-action-resize-same-flavor', '142-action-resize-unknown-flavor'),
  step('143-action-resize-smaller-disk', { until: server('server1') }),
  step('144-action-resize-smaller-confirm', { until: server('server1', 'VERIFY_RESIZE') }),
  step('145-action-stop-3', { until: server('server1') }),
  step('146-action-resize-when-stopped', { until: server('server1') }),
  step('147-action-resize-confirm-stopped', { until: server('server1', 'VERIFY_RESIZE') }),
  step('148-action-start-3', { until: server('server1') }),
  step('149-action-resize-autodisk', { until: server('server1') }),
  step('150-action-resize-autodisk-confirm', { until: server('server1', 'VERIFY_RESIZE') }),
];
