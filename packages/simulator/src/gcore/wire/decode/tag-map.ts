import type { TagPatch, UserTags } from '../../model/requests.ts';
import type { BodyReader } from './body-reader.ts';

const LONGEST = 255;

/** What is wrong with a key or a value, if anything; keys hold no space and no `=`, values no tab and no space at an edge. */
function describeTag(key: string, value: string | null): string | undefined {
  if (key.length > LONGEST || (value ?? '').length > LONGEST) return `String should have at most ${LONGEST} characters`;
  if (key === '' || /[\s=]/u.test(key)) return 'Tag key must not contain spaces or =';
  if (value !== null && /[\t\n]|^ | $/u.test(value)) return 'Tag value must not contain tabs, line breaks or spaces at its ends';
  return undefined;
}

/** The tags of a create; empty when absent. Clients that send the old name `metadata` are understood. */
export function readTags(body: BodyReader): UserTags {
  const name = body.has('tags') ? 'tags' : 'metadata';
  return checkTags(body, name, body.textMap(name));
}

/** The whole body as tags. */
export function readTagBody(body: BodyReader): UserTags {
  const rows = body.keys().map((key) => [key, body.requireText(key)] as const);
  for (const [key, value] of rows) refuseTag(body, key, key, value);
  body.finish();
  return new Map(rows);
}

/** JSON merge patch: a key with null is removed, `tags: null` removes all; `null` when absent. */
export function readTagPatch(body: BodyReader): TagPatch | null {
  if (!body.has('tags')) return null;
  if (body.raw('tags') === null) return 'clear';
  const rows = body.object('tags', (reader) => reader.keys().map((key) => [key, reader.optionalText(key)] as const));
  return checkTags(body, 'tags', new Map(rows ?? []));
}

function checkTags<Value extends string | null>(body: BodyReader, name: string, tags: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> {
  for (const [key, value] of tags) refuseTag(body, name, key, value);
  return tags;
}

function refuseTag(body: BodyReader, name: string, key: string, value: string | null): void {
  const wrong = describeTag(key, value);
  if (wrong !== undefined) body.refuse(name, name === key ? wrong : { [key]: [wrong] });
}
