import { refuseInvalid } from '../../gcore-refusal.ts';
import type { RenameRequest, TagPatch } from '../../model/requests.ts';
import type { BodyReader } from './body-reader.ts';
import { NAME_PATTERN } from './names.ts';

/** Reads a PATCH of name and tags; `kind` is how the platform's text calls the resource. */
export function readRename(body: BodyReader, kind: string): RenameRequest {
  if (!body.has('name') && !body.has('tags')) {
    throw refuseInvalid(`To update ${kind} you need to specify a name or tags`);
  }
  const request = { name: body.optionalText('name', { pattern: NAME_PATTERN }), tags: readTagPatch(body) };
  body.finish();
  return request;
}

/** JSON merge patch: a key with null is removed, `tags: null` removes all. */
function readTagPatch(body: BodyReader): TagPatch | null {
  if (!body.has('tags')) return null;
  if (body.raw('tags') === null) return 'clear';
  const rows = body.object('tags', (reader) => reader.keys().map((key) => [key, reader.optionalText(key)] as const));
  return new Map(rows ?? []);
}
