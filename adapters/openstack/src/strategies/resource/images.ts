import type { Envelope, Fit, ImportImageRequest, JsonObject, StepSpec, Strategy, Warning } from '@isobar/core';
import { allFit, doesNotFit, effectsFromEnvelope, FITS, fitUnknown, toImageProperties } from '@isobar/core';

import type { ImageFacts } from '../../facts/resource/resource-facts.ts';
import { EVIDENCE } from '../../openstack-evidence.ts';
import { OPENSTACK_IMAGE_PROPERTIES } from '../../translation/openstack-images.ts';
import { fitsPolicy } from '../parts/role-policy.ts';
import { requireTarget } from './require-target.ts';
import { createStep, deleteStep, undoCreate } from './resource-step.ts';

const IMPORT: Envelope<'importImage'> = {
  'billing.storage': { values: ['starts'], evidence: EVIDENCE.imageBilling },
};

const DELETE: Envelope<'deleteImage'> = {
  identity: { values: ['lost'], evidence: EVIDENCE.imageDelete, detail: 'servers that were made from it stay' },
  undo: { values: ['impossible'], evidence: EVIDENCE.imageDelete },
  'billing.storage': { values: ['stops'], evidence: EVIDENCE.imageBilling },
};

export const uploadImageStrategy: Strategy<'importImage', ImageFacts> = {
  id: 'openstack.importImage.upload',
  action: 'importImage',
  support: 'native',
  title: 'upload a file as an image',
  requires: ['a file'],
  envelope: IMPORT,
  fit: (facts, { file }) => allFit(file === undefined ? doesNotFit('an address was given, no file') : FITS, fitsPolicy(facts, 'image')),
  effects: () => effectsFromEnvelope(IMPORT),
  warnings,
  steps: (facts, request) => [
    recordStep(facts, request),
    {
      id: 'upload',
      kind: 'upload-image',
      title: `upload ${request.file?.sizeBytes ?? 0} bytes`,
      input: { from: 'create', ...request.file },
      writes: true,
      precondition: 'the image is queued',
      idempotency: 'an image takes its bytes once; what is stored is compared with the file',
      checks: [],
    },
  ],
};

export const fetchImageStrategy: Strategy<'importImage', ImageFacts> = {
  id: 'openstack.importImage.fetch',
  action: 'importImage',
  support: 'native',
  title: 'let Glance fetch an image from an address',
  requires: ['web-download among the import methods of the cloud'],
  envelope: IMPORT,
  fit: (facts, request) => allFit(fitsUrl(facts, request), fitsPolicy(facts, 'image')),
  effects: () => effectsFromEnvelope(IMPORT),
  warnings,
  steps: (facts, request) => [
    recordStep(facts, request),
    {
      id: 'fetch',
      kind: 'fetch-image',
      title: `import ${request.url ?? ''}`,
      input: { from: 'create', url: request.url ?? '' },
      writes: true,
      precondition: 'the image is queued',
      idempotency: 'an image has one import at a time; a lost reply is settled by its tasks',
      checks: [],
    },
  ],
};

export const deleteImageStrategy: Strategy<'deleteImage', ImageFacts> = {
  id: 'openstack.deleteImage',
  action: 'deleteImage',
  support: 'native',
  title: 'delete an image',
  requires: ['not protected, of this project'],
  envelope: DELETE,
  fit: (facts) => allFit(fitsProtection(facts), fitsOwner(facts), fitsPolicy(facts, 'image')),
  effects: () => effectsFromEnvelope(DELETE),
  steps: (facts) => [deleteStep('image', facts, requireTarget(facts.image).id)],
};

/** An image that is abandoned queued costs nothing, but is taken back all the same. */
function recordStep(facts: ImageFacts, request: ImportImageRequest): StepSpec {
  const { name, labels } = request;
  const body: JsonObject = {
    name,
    disk_format: formatOf(facts, request),
    container_format: 'bare',
    visibility: 'private',
    ...toImageProperties(request, OPENSTACK_IMAGE_PROPERTIES).properties,
    ...labels,
  };
  return createStep('image', facts, body, {}, { title: `create image ${name}`, compensation: undoCreate('image') });
}

function formatOf({ guessedFormat }: ImageFacts, { diskFormat }: ImportImageRequest): string | null {
  return diskFormat ?? guessedFormat;
}

function warnings({ guessedFormat }: ImageFacts, request: ImportImageRequest): readonly Warning[] {
  const own = toImageProperties(request, OPENSTACK_IMAGE_PROPERTIES).warnings.map((warning) => ({
    ...warning,
    subject: `request.${warning.subject}`,
  }));
  if (request.diskFormat !== undefined || guessedFormat === null) return own;
  const from = request.file === undefined ? 'the ending of the address' : 'the first bytes of the file';
  const detail = `taken as ${guessedFormat} by ${from}`;
  return [...own, { type: 'assumed', subject: 'request.diskFormat', detail, source: EVIDENCE.imageUpload.source }];
}

/** SOURCES.md#glance-web-download. */
function fitsUrl(facts: ImageFacts, request: ImportImageRequest): Fit {
  const { url } = request;
  if (url === undefined) return doesNotFit('a file was given, no address');
  if (!facts.importMethods.includes('web-download')) {
    const others = facts.importMethods.join(', ') || 'none';
    return doesNotFit(`the cloud does not fetch images itself: its import methods are ${others}`, 'download the image and give the file');
  }
  if (!/^https?:\/\//.test(url)) return doesNotFit('Glance fetches http and https only', 'download the image and give the file');
  return formatOf(facts, request) === null ? doesNotFit('the address does not tell the format of the disk', 'give diskFormat') : FITS;
}

function fitsProtection({ image }: ImageFacts): Fit {
  const { protected: isProtected } = requireTarget(image).native.raw as { readonly protected?: boolean };
  return isProtected === true ? doesNotFit('the image is protected: Glance refuses to delete it', 'take its protection away first') : FITS;
}

/** SOURCES.md#glance-image-delete. */
function fitsOwner({ isOwn, isAdministrator }: ImageFacts): Fit {
  if (isOwn) return FITS;
  if (isAdministrator) return fitUnknown('whether the policy of Glance lets this administrator delete images of other projects');
  return doesNotFit('the image belongs to another project');
}
