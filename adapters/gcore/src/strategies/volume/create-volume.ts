import type { CreateVolumeRequest, Strategy, Warning } from '@isobar/core';
import { allFit, chooseVolumeType, doesNotFit, effectsFromEnvelope, FITS } from '@isobar/core';

import type { GcoreFacts } from '../../facts/gcore-facts.ts';
import { EVIDENCE } from '../../gcore-evidence.ts';
import { claim } from '../claim.ts';
import { fitsImage } from '../server/create-strategy.ts';
import { fitsUnlocked } from '../fits-unlocked.ts';
import { createStep, tagsOf } from '../resource-steps.ts';
import { labelWarnings, ofRequest, unsupported } from '../warnings.ts';

const ENVELOPE = { 'billing.storage': claim(EVIDENCE.storageBilling, ['starts']) };

/** Of nothing, of an image or of a snapshot. */
export const CREATE_VOLUME: Strategy<'createVolume', GcoreFacts> = {
  id: 'create-volume',
  action: 'createVolume',
  support: 'native',
  title: 'make a volume',
  requires: ['whole GiB', 'a type that the region has', 'quota for volumes'],
  envelope: ENVELOPE,
  duration: { typicalSeconds: [3, 5], evidence: EVIDENCE.durations },
  fit: (facts, request) =>
    allFit(
      request.volume === undefined
        ? FITS
        : doesNotFit(`a volume cannot be made of another one (${EVIDENCE.volumeNoClone.source})`, 'snapshot it, then make a volume of the snapshot'),
      fitsImage(facts),
      facts.named.snapshot === undefined || facts.named.snapshot.status === 'available'
        ? FITS
        : doesNotFit(`the snapshot is ${facts.named.snapshot.status}`),
      fitsUnlocked('snapshot', facts.named.snapshot),
    ),
  effects: () => effectsFromEnvelope(ENVELOPE),
  warnings: (facts, request) => [...ofRequest(typeWarnings(facts, request)), ...optionWarnings(facts, request)],
  steps: (facts, request) => [
    createStep(facts, {
      id: 'volume',
      title: `make volume ${nameOf(request)} of ${request.sizeGiB} GiB`,
      resource: 'volume',
      path: '/v1/volumes',
      name: nameOf(request),
      body: bodyOf(facts, request),
      checks: ['targetImage', 'snapshot'],
    }),
  ],
};

/** The platform makes no volume without a name. */
const nameOf = ({ name }: CreateVolumeRequest): string => name ?? 'volume';

function bodyOf(facts: GcoreFacts, request: CreateVolumeRequest): object {
  const { image, snapshot, type, server, sizeGiB, labels } = request;
  return {
    ...(image === undefined ? {} : { source: 'image', image_id: image }),
    ...(snapshot === undefined ? {} : { source: 'snapshot', snapshot_id: snapshot }),
    ...(image === undefined && snapshot === undefined ? { source: 'new-volume' } : {}),
    name: nameOf(request),
    size: sizeGiB,
    ...(type === undefined ? {} : { type_name: type }),
    ...(server === undefined ? {} : { instance_id_to_attach_to: server }),
    ...tagsOf(facts, labels),
  };
}

function typeWarnings({ dialect }: GcoreFacts, { type }: CreateVolumeRequest): readonly Warning[] {
  return chooseVolumeType(type, dialect.volumeTypes).warnings;
}

function optionWarnings(facts: GcoreFacts, { name, description, zone, labels }: CreateVolumeRequest): readonly Warning[] {
  const nameless: Warning = {
    type: 'compatibility',
    subject: 'request.name',
    detail: 'the platform makes no volume without a name: it is called volume',
    source: EVIDENCE.namePattern.source,
  };
  return [
    ...(name === undefined ? [nameless] : []),
    ...unsupported('description', description, 'a volume of this cloud has no description', EVIDENCE.volumeCreate),
    ...unsupported('zone', zone, 'a volume is made in the region; no call takes a zone', EVIDENCE.regionIsZone),
    ...labelWarnings(facts, labels),
  ];
}
