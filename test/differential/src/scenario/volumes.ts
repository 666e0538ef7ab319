import { objectsAt } from '../json.ts';
import type { Aside, Step } from './step.ts';
import { step, steps, volume } from './step.ts';

/** Taken off the first server; the second keeps it. */
const detach: Aside = {
  as: 'member',
  request: {
    service: 'compute',
    method: 'DELETE',
    path: '/v2.1/servers/{{server1}}/os-volume_attachments/{{sharedVolume}}',
    microversion: '2.93',
  },
};

const detached: Aside = {
  as: 'member',
  request: { service: 'compute', method: 'GET', path: '/v2.1/servers/{{server1}}/os-volume_attachments', microversion: '2.93' },
  until: (body) => objectsAt(body, 'volumeAttachments').length === 0,
};

export const volumes: readonly Step[] = [
  step('212-volume-types'),
  step('213-volume-create', { learn: { volume: 'volume.id' }, until: volume('volume') }),
  step('214-volume-create-from-image', { learn: { bootVolume: 'volume.id' }, until: volume('bootVolume') }),
  step('215-volume-create-multiattach', { learn: { sharedVolume: 'volume.id' }, until: volume('sharedVolume') }),
  ...steps('216-volume-create-bad-size', '217-volume-create-too-small-for-image', '218-volume-unknown', '219-volumes-detail', '220-volume-show'),
  step('221-volume-attach-2.1', { until: volume('volume') }),
  ...steps(
    '222-volume-attach-in-use',
    '223-volume-attach-unknown',
    '224-volume-attachments-2.1',
    '225-volume-attachments-2.70',
    '226-volume-attachments-2.79',
    '227-volume-attachments-2.89',
    '228-volume-show-attached',
    '229-volume-delete-attached',
    '230-volume-extend-attached-3.41',
  ),
  step('231-volume-extend-attached-3.42', { until: volume('volume') }),
  step('232-volume-snapshot-attached-no-force'),
  step('233-volume-snapshot', { learn: { volumeSnapshot: 'snapshot.id' }, until: { kind: 'snapshot', name: 'volumeSnapshot' } }),
  step('234-volume-snapshots'),
  step('235-volume-detach', { until: volume('volume') }),
  step('236-volume-detach-again'),
  step('237-volume-extend', { until: volume('volume') }),
  ...steps('238-volume-extend-smaller', '239-volume-delete-with-snapshot'),
  step('240-volume-from-snapshot', { learn: { volumeFromSnapshot: 'volume.id' }, until: volume('volumeFromSnapshot') }),
  step('241-volume-snapshot-delete', { until: { kind: 'snapshot', name: 'volumeSnapshot' } }),
  step('242-volume-upload-to-image', { until: volume('volumeFromSnapshot') }),
  step('243-volume-delete', { until: volume('volumeFromSnapshot') }),
  step('244-volume-attach-multi-1', { until: volume('sharedVolume') }),
  step('245-volume-attach-multi-2', { until: volume('sharedVolume') }),
  step('246-volume-attach-multi-2.59', { after: [detach, detached] }),
];
