import { GcoreRefusal, refuseMissing } from '../../gcore-refusal.ts';
import { toTagRows } from '../bodies/tag-body.ts';
import { readTagBody } from '../decode/tag-map.ts';
import { noContent, ok, parameter, readBody, scopeOf } from '../gcore-call.ts';
import type { GcoreCall, GcoreHandler, GcoreRoute } from '../gcore-call.ts';

const ALL = '/cloud/v1/instances/{project}/{region}/{instance}/metadata';
const ITEM = '/cloud/v2/instances/{project}/{region}/{instance}/metadata_item';

const list: GcoreHandler = (call) => {
  const { tags } = call.backend.instances.require(scopeOf(call), parameter(call, 'instance'));
  const results = toTagRows(tags);
  return ok({ count: results.length, results });
};

const write =
  (how: 'add' | 'replace'): GcoreHandler =>
  (call) => {
    const scope = scopeOf(call);
    const id = parameter(call, 'instance');
    call.backend.instances.require(scope, id);
    call.backend.instances.setTags(scope, id, readTagBody(readBody(call)), how);
    return noContent();
  };

/** Where the key of one item stands. */
type KeyOf = (call: GcoreCall) => string;

const inPath: KeyOf = (call) => parameter(call, 'key');

const inQuery: KeyOf = (call) => {
  const key = call.request.query.get('key');
  if (key === null) throw new GcoreRefusal({ kind: 'invalidFields', fields: { key: ['Field required'] } });
  return key;
};

const show =
  (keyOf: KeyOf): GcoreHandler =>
  (call) => {
    const { tags } = call.backend.instances.require(scopeOf(call), parameter(call, 'instance'));
    const key = keyOf(call);
    const row = toTagRows(tags).find((tag) => tag.key === key);
    if (row === undefined) throw refuseMissing(`Metadata item ${key} not found`);
    return ok(row);
  };

const remove =
  (keyOf: KeyOf): GcoreHandler =>
  (call) => {
    call.backend.instances.removeTag(scopeOf(call), parameter(call, 'instance'), keyOf(call));
    return noContent();
  };

/** The deprecated calls about the tags of a machine; a PATCH of it does the same. */
export const METADATA_ROUTES: readonly GcoreRoute[] = [
  { method: 'GET', pattern: ALL, handler: list },
  { method: 'POST', pattern: ALL, handler: write('add') },
  { method: 'PUT', pattern: ALL, handler: write('replace') },
  { method: 'GET', pattern: `${ALL}/{key}`, handler: show(inPath) },
  { method: 'DELETE', pattern: `${ALL}/{key}`, handler: remove(inPath) },
  { method: 'GET', pattern: ITEM, handler: show(inQuery) },
  { method: 'DELETE', pattern: ITEM, handler: remove(inQuery) },
];
