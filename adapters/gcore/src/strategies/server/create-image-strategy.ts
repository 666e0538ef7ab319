import type { CreateImageRequest, StepSpec, Strategy, Warning } from '@isobar/core';
import { allFit, doesNotFit, effectsFromEnvelope, FITS, fitUnknown } from '@isobar/core';

import type { GcoreDisk, GcoreFacts } from '../../facts/gcore-facts.ts';
import { dataDisksOf, requireServer, rootDiskOf } from '../../facts/gcore-facts.ts';
import { EVIDENCE } from '../../gcore-evidence.ts';
import { claim } from '../claim.ts';
import { fitsPartOfMachine } from '../common-fit.ts';
import { createStep, tagsOf } from '../resource-steps.ts';
import { labelWarnings } from '../warnings.ts';

const ENVELOPE = {
  identity: claim(EVIDENCE.imageCreate, ['kept']),
  rootDisk: claim(EVIDENCE.imageCreate, ['kept']),
  powerState: claim(EVIDENCE.imageCreate, ['kept']),
  downtime: claim(EVIDENCE.imageOfUsedVolume, ['none']),
  'billing.storage': claim(EVIDENCE.storageBilling, ['starts'], 'image and snapshots cost until they are deleted'),
};

/** Nothing takes a whole server: an image of the boot volume, and a snapshot of each data volume beside it. */
export const CREATE_IMAGE: Strategy<'createImage', GcoreFacts> = {
  id: 'image-of-boot-volume',
  action: 'createImage',
  support: 'emulated',
  title: 'make an image of the boot volume and a snapshot of each data volume',
  requires: ['a virtual machine', 'whether the boot volume of an existing server can be imaged is said nowhere'],
  envelope: ENVELOPE,
  fit: (facts) => {
    const root = rootDiskOf(facts);
    return allFit(
      fitsPartOfMachine(facts, 'boot volume'),
      facts.kind === 'basic' ? fitUnknown('no source says whether the disk of a basic machine can be imaged') : FITS,
      root === null ? doesNotFit('the server has no boot volume') : fitUnknown('no source says whether a boot volume in use can be imaged'),
    );
  },
  effects: () => effectsFromEnvelope(ENVELOPE),
  warnings: (facts, request) => [
    ...(requireServer(facts).phase === 'running'
      ? [{ type: 'lossy', subject: 'rootDisk', detail: 'what the guest has not yet written is missing, as after a power failure', source } as const]
      : []),
    ...dataDisksOf(facts).flatMap((disk) => (takesSnapshots(facts, disk) ? [] : [leftOut(disk)])),
    ...labelWarnings(facts, request.labels),
  ],
  steps: (facts, request) => [
    imageStep(facts, request),
    ...dataDisksOf(facts)
      .filter((disk) => takesSnapshots(facts, disk))
      .map((disk, index) => snapshotStep(facts, request, disk, index)),
  ],
};

const { source } = EVIDENCE.imageOfUsedVolume;

function takesSnapshots({ dialect }: GcoreFacts, disk: GcoreDisk): boolean {
  return dialect.volumeTypes.types.find((type) => type.name === disk.type)?.snapshots !== false;
}

function leftOut(disk: GcoreDisk): Warning {
  const detail = `${disk.name ?? disk.id} is left out: volumes of type ${disk.type} take no snapshots`;
  return { type: 'lossy', subject: `volumes/${disk.id}`, detail, source: EVIDENCE.volumeTypeLimits.source };
}

function imageStep(facts: GcoreFacts, request: CreateImageRequest): StepSpec {
  const osType = facts.named.osType === undefined ? {} : { os_type: facts.named.osType };
  const body = { name: request.name, volume_id: rootDiskOf(facts)?.id, source: 'volume', ...osType, ...tagsOf(facts, request.labels) };
  return createStep(facts, {
    id: 'image',
    title: `make image ${request.name} of the boot volume`,
    resource: 'image',
    path: '/v1/images',
    name: request.name,
    body,
    checks: ['id', 'rootDisk'],
  });
}

function snapshotStep(facts: GcoreFacts, request: CreateImageRequest, disk: GcoreDisk, index: number): StepSpec {
  // The longest name that the platform takes has 63 characters.
  const name = `${request.name.slice(0, 55)}-disk${index + 1}`;
  return createStep(facts, {
    id: `snapshot-${index + 1}`,
    title: `make snapshot ${name} of volume ${disk.name ?? disk.id}`,
    resource: 'volumeSnapshot',
    path: '/v1/snapshots',
    name,
    body: { name, volume_id: disk.id, ...tagsOf(facts, request.labels) },
    checks: ['id'],
    announces: 'leftover',
  });
}
