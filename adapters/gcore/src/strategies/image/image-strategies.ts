import type { ImportImageRequest, Strategy, TranslatedImage } from '@isobar/core';
import { allFit, doesNotFit, effectsFromEnvelope, FITS, toImageProperties } from '@isobar/core';

import type { GcoreFacts } from '../../facts/gcore-facts.ts';
import type { OwnedImageFacts } from '../../facts/named-things.ts';
import { EVIDENCE } from '../../gcore-evidence.ts';
import { GCORE_IMAGE_PROPERTIES } from '../../translation/gcore-images.ts';
import { claim } from '../claim.ts';
import { fitsUnlocked } from '../fits-unlocked.ts';
import { createStep, deleteStep, tagsOf } from '../resource-steps.ts';
import { labelWarnings, ofRequest, unsupported } from '../warnings.ts';

const IMPORT_ENVELOPE = { 'billing.storage': claim(EVIDENCE.storageBilling, ['starts']) };

const translate = (request: ImportImageRequest): TranslatedImage => toImageProperties(request, GCORE_IMAGE_PROPERTIES);

/** The cloud fetches it itself; a file of this machine cannot be sent (SOURCES.md#gcore-no-image-bytes). */
export const IMPORT_IMAGE: Strategy<'importImage', GcoreFacts> = {
  id: 'download-image',
  action: 'importImage',
  support: 'native',
  title: 'let the cloud fetch the image from a URL',
  requires: ['a URL that the cloud can reach'],
  envelope: IMPORT_ENVELOPE,
  duration: { typicalSeconds: [16, 60], evidence: EVIDENCE.durations },
  fit: (_, request) =>
    request.file === undefined ? FITS : doesNotFit('no call takes the bytes of an image', 'put the file on a web server and give its URL'),
  effects: () => effectsFromEnvelope(IMPORT_ENVELOPE),
  warnings: (facts, request) => [
    ...ofRequest(translate(request).warnings),
    ...unsupported('diskFormat', request.diskFormat, 'the cloud finds the format out itself', EVIDENCE.imageFromUrl),
    ...labelWarnings(facts, request.labels),
  ],
  steps: (facts, request) => [
    createStep(facts, {
      id: 'image',
      title: `import image ${request.name}`,
      resource: 'image',
      path: '/v1/downloadimage',
      name: request.name,
      task: 'download_image',
      body: { name: request.name, url: request.url, ...translate(request).properties, ...tagsOf(facts, request.labels) },
    }),
  ],
};

const DELETE_ENVELOPE = {
  identity: claim(EVIDENCE.imageDelete, ['lost']),
  undo: claim(EVIDENCE.imageDelete, ['impossible']),
  'billing.storage': claim(EVIDENCE.storageBilling, ['stops']),
};

export const DELETE_IMAGE: Strategy<'deleteImage', GcoreFacts> = {
  id: 'delete-image',
  action: 'deleteImage',
  support: 'native',
  title: 'delete the image',
  requires: ['an image of the project'],
  envelope: DELETE_ENVELOPE,
  duration: { typicalSeconds: [7, 10], evidence: EVIDENCE.durations },
  fit: (facts) => {
    const image = requireImage(facts);
    return allFit(image.public ? doesNotFit('the image is public: it belongs to the cloud') : FITS, fitsUnlocked('image', image));
  },
  effects: () => effectsFromEnvelope(DELETE_ENVELOPE),
  warnings: () => [
    {
      type: 'compatibility',
      subject: 'deleteImage',
      detail: 'an image that was made copy-on-write is not deleted while volumes made of it exist',
      source: EVIDENCE.imageCopyOnWrite.source,
    },
  ],
  steps: (facts) => {
    const { id, name } = requireImage(facts);
    return [deleteStep({ resource: 'image', id, title: `delete image ${name ?? id}`, checks: ['ownImage'] })];
  },
};

function requireImage({ named: { ownImage } }: GcoreFacts): OwnedImageFacts {
  if (ownImage === undefined) throw new Error('facts without an image');
  return ownImage;
}
