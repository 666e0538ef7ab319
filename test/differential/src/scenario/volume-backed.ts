import type { Step } from './step.ts';
import { server, step, steps } from './step.ts';

export const volumeBacked: readonly Step[] = [
  step('247-server-create-boot-from-new-volume', { learn: { volumeBackedServer: 'server.id' }, until: server('volumeBackedServer') }),
  step('248-server-create-boot-from-volume', { learn: { secondVolumeBackedServer: 'server.id' }, until: server('secondVolumeBackedServer') }),
  step('249-server-show-volume-backed'),
  step('250-server-volume-backed-attachments', { learn: { rootVolume: 'volumeAttachments.0.volumeId' } }),
  ...steps('251-server-volume-backed-detach-root', '252-rebuild-volume-backed-2.92-other-image'),
  step('253-rebuild-volume-backed-2.92-same-image', { until: server('volumeBackedServer') }),
  step('254-volume-show-root-before-reimage'),
  step('255-rebuild-volume-backed-2.93', { until: server('volumeBackedServer') }),
  ...steps('256-volume-show-root-after-reimage', '257-server-show-volume-backed-rebuilt'),
  step('258-action-create-image-volume-backed', { learn: { volumeBackedSnapshotImage: 'image_id' }, until: server('volumeBackedServer') }),
  step('259-image-show-volume-backed-snapshot'),
  step('260-action-resize-volume-backed', { until: server('volumeBackedServer') }),
  step('261-action-resize-volume-backed-confirm', { until: server('volumeBackedServer', 'VERIFY_RESIZE') }),
  step('262-action-rescue-volume-backed-2.86'),
  step('263-action-rescue-volume-backed-2.87', { until: server('volumeBackedServer') }),
  step('264-action-unrescue-volume-backed', { until: server('volumeBackedServer') }),
];
