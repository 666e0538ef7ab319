import type { JsonObject } from '@isobar/core';

import { badInput } from '../problem/api-error.ts';
import type { ActionParts } from './action-parts.ts';

const UPLOAD = /^upload:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
const FILE = ['body', 'request', 'file'] as const;

interface ImportRequest {
  readonly url?: string;
  readonly file?: { readonly path: string; readonly sizeBytes: number; readonly sha256: string };
}

/** What an import is to take its bytes from, with the upload that it names. */
export interface ImageSource {
  readonly request: JsonObject;
  readonly uploadId: string | null;
}

/**
 * Holds the source of an image import to the rules: an address that may be asked, or a file that this subject uploaded. A path of
 * the machine that the gateway runs on is never taken.
 */
export async function imageSourceOf(
  request: JsonObject,
  subject: string,
  { imageSources, uploads }: Pick<ActionParts, 'imageSources' | 'uploads'>,
): Promise<ImageSource> {
  const { url, file } = request as ImportRequest;
  // Clouds ask for it themselves: what they could reach by our word is checked all the same.
  if (url !== undefined) await imageSources.check(url, 'url');
  if (file === undefined) return { request, uploadId: null };
  const id = UPLOAD.exec(file.path)?.[1];
  if (id === undefined) throw badInput([...FILE, 'path'], 'a path', 'upload:<id> of a file that was sent to /v1/uploads');
  const upload = await uploads.open(id, subject);
  if (upload === null) throw badInput([...FILE, 'path'], file.path, 'an upload of yours that was not used yet and is less than a day old');
  if (upload.sha256 !== file.sha256) throw badInput([...FILE, 'sha256'], file.sha256, upload.sha256);
  if (upload.sizeBytes !== file.sizeBytes) throw badInput([...FILE, 'sizeBytes'], String(file.sizeBytes), String(upload.sizeBytes));
  return { request: { ...request, file: { path: upload.path, sizeBytes: upload.sizeBytes, sha256: upload.sha256 } }, uploadId: id };
}
