import { refuseInvalid } from '../../gcore-refusal.ts';
import type { RenameRequest } from '../../model/requests.ts';
import type { BodyReader } from './body-reader.ts';
import { NAME_PATTERN } from './names.ts';
import { readTagPatch } from './tag-map.ts';

/** Reads a PATCH of name and tags; `kind` is how the platform's text calls the resource. */
export function readRename(body: BodyReader, kind: string): RenameRequest {
  if (!body.has('name') && !body.has('tags')) {
    throw refuseInvalid(`To update ${kind} you need to specify a name or tags`);
  }
  const request = { name: body.optionalText('name', { pattern: NAME_PATTERN }), tags: readTagPatch(body) };
  body.finish();
  return request;
}
