import type { CreateVolumeRequest, Envelope, Fit, Strategy, Warning } from '@isobar/core';
import { allFit, BYTES_PER_GIB, doesNotFit, effectsFromEnvelope, FITS } from '@isobar/core';

import type { VolumeFacts } from '../../facts/resource/resource-facts.ts';
import { EVIDENCE } from '../../openstack-evidence.ts';
import { fitsPolicy } from '../parts/role-policy.ts';
import { createStep } from './resource-step.ts';

const ENVELOPE: Envelope<'createVolume'> = {
  'billing.storage': { values: ['starts'], evidence: EVIDENCE.billingByVolume },
};

export const createVolumeStrategy: Strategy<'createVolume', VolumeFacts> = {
  id: 'openstack.createVolume',
  action: 'createVolume',
  support: 'native',
  title: 'create a volume',
  requires: ['a source that is ready and no larger than the volume'],
  envelope: ENVELOPE,
  fit: (facts, request) => allFit(fitsPolicy(facts, 'volume'), fitsSource(facts), fitsSize(facts, request)),
  effects: () => effectsFromEnvelope(ENVELOPE),
  warnings: (_facts, { server }) => (server === undefined ? [] : [NOT_ATTACHED]),
  steps: (facts, request) => {
    const { name, description, type, zone, image, snapshot, volume, labels } = request;
    const size = request.sizeGiB ?? leastSize(facts);
    return [
      createStep('volume', facts, {
        ...(size === null ? {} : { size }),
        ...(name === undefined ? {} : { name }),
        ...(description === undefined ? {} : { description }),
        ...(type === undefined ? {} : { volume_type: type }),
        ...(zone === undefined ? {} : { availability_zone: zone }),
        ...(image === undefined ? {} : { imageRef: image }),
        ...(snapshot === undefined ? {} : { snapshot_id: snapshot }),
        ...(volume === undefined ? {} : { source_volid: volume }),
        ...(labels === undefined ? {} : { metadata: labels }),
      }),
    ];
  },
};

const NOT_ATTACHED: Warning = {
  type: 'unsupported',
  subject: 'request.server',
  detail: 'Cinder attaches no volume at its birth: attach it afterwards',
  source: EVIDENCE.volumeFields.source,
};

/** GiB that the source needs; null for an empty volume, or where the cloud does not say. */
function leastSize({ image, snapshot, sourceVolume }: VolumeFacts): number | null {
  if (image === null) return snapshot?.sizeGiB ?? sourceVolume?.sizeGiB ?? null;
  const { virtual_size: virtual } = image.native.raw as { readonly virtual_size?: number | null };
  // A raw disk is as large as its data; of another format without its inner size nothing is known.
  const { disk_format: format } = image.native.raw as { readonly disk_format?: string | null };
  const bytes = virtual ?? (format === 'raw' || format === 'iso' ? image.sizeBytes : null);
  if (bytes === null || bytes === undefined) return image.minDiskGiB === null || image.minDiskGiB === 0 ? null : image.minDiskGiB;
  return Math.max(1, image.minDiskGiB ?? 0, Math.ceil(bytes / BYTES_PER_GIB));
}

/** SOURCES.md#cinder-volume-from-image, #cinder-volume-from-snapshot. */
function fitsSource({ image, snapshot, sourceVolume }: VolumeFacts): Fit {
  const imageStatus = image?.native.status ?? 'active';
  if (imageStatus !== 'active') return doesNotFit(`the image is ${imageStatus}, not active`);
  if (snapshot !== null && snapshot.native.status !== 'available')
    return doesNotFit(`the snapshot is ${snapshot.native.status ?? 'not shown'}, not available`);
  if (sourceVolume !== null && sourceVolume.state !== 'available' && sourceVolume.state !== 'inUse')
    return doesNotFit(`the volume to copy is ${sourceVolume.native.status ?? 'not shown'}; it must be available or in-use`);
  return FITS;
}

function fitsSize(facts: VolumeFacts, { sizeGiB }: CreateVolumeRequest): Fit {
  const least = leastSize(facts);
  if (sizeGiB === undefined) return least === null ? doesNotFit('the size is not known from what it is made of', 'give sizeGiB') : FITS;
  return least === null || sizeGiB >= least ? FITS : doesNotFit(`its source needs ${least} GiB, ${sizeGiB} are asked for`, `ask for ${least} GiB`);
}
