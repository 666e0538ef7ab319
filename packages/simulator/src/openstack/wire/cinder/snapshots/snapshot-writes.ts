import type { WireReply } from '../../../../kernel/wire.ts';
import { OpenStackRefusal } from '../../../model/refusal.ts';
import { nullOr, requireFields, text, textMap, uuid } from '../../shared/field-checks.ts';
import { isJsonObject, readJsonBody, readWrapped } from '../../shared/exchange.ts';
import type { Exchange, JsonObject } from '../../shared/exchange.ts';
import { isAtLeast } from '../../shared/microversion.ts';
import { isTrue, truthValue } from '../boolean-field.ts';
import { DELETION_ACCEPTED, emptyReply } from '../cinder-replies.ts';
import { toSnapshotBody, toSnapshotDetail } from './snapshot-body.ts';

const NAMES = {
  name: nullOr(text()),
  description: nullOr(text()),
  display_name: nullOr(text()),
  display_description: nullOr(text()),
};

const NO_FORCE_FALSE =
  "Since microversion 3.66 the 'force' flag is invalid for this request. For backward compatability, however, when the 'force' flag is passed with a value evaluating to True, it is silently ignored.";

/** `POST /{project}/snapshots`: from 3.66 an attached volume needs no `force`. */
export function createSnapshot(exchange: Exchange): WireReply {
  const { context, caller, request, version } = exchange;
  const wanted = readWrapped(request, 'snapshot');
  const fields = { ...NAMES, volume_id: uuid, force: nullOr(truthValue), metadata: nullOr(textMap) };
  requireFields(wanted, { name: 'snapshot', fields, required: ['volume_id'] });
  const { force = null } = wanted;
  const isFree = isAtLeast(version, '3.66');
  if (isFree && force !== null && !isTrue(force)) throw new OpenStackRefusal('badRequest', NO_FORCE_FALSE);
  const metadata = isJsonObject(wanted['metadata']) ? wanted['metadata'] : {};
  const snapshot = context.backend.blockStorage.createSnapshot(caller, {
    volumeId: String(wanted['volume_id']),
    name: readText(wanted, 'name') ?? '',
    description: readText(wanted, 'description') ?? null,
    metadata: Object.fromEntries(Object.entries(metadata).map(([key, value]) => [key, String(value)])),
    mayBeInUse: isFree || isTrue(force),
  });
  return { status: 202, body: { snapshot: toSnapshotBody(exchange, snapshot) } };
}

/** `PUT /{project}/snapshots/{id}` */
export function updateSnapshot(exchange: Exchange): WireReply {
  const { context, caller, request, parameter } = exchange;
  const wanted = readWrapped(request, 'snapshot');
  requireFields(wanted, { name: 'snapshot', fields: NAMES });
  const [name, description] = [readText(wanted, 'name'), readText(wanted, 'description')];
  const snapshot = context.backend.blockStorage.updateSnapshot(caller, parameter('id'), {
    ...(name === undefined ? {} : { name }),
    ...(description === undefined ? {} : { description }),
  });
  return { status: 200, body: { snapshot: toSnapshotDetail(exchange, snapshot) } };
}

/** `DELETE /{project}/snapshots/{id}` */
export function deleteSnapshot({ context, caller, parameter }: Exchange): WireReply {
  context.backend.blockStorage.deleteSnapshot(caller, parameter('id'));
  return DELETION_ACCEPTED;
}

/** `POST /{project}/snapshots/{id}/action`: an administrator's `os-reset_status` and `os-force_delete`. */
export function runSnapshotAction(exchange: Exchange): WireReply {
  const { context, caller, request, parameter } = exchange;
  const [name = ''] = Object.keys(readJsonBody(request));
  const action = { 'os-reset_status': 'reset_status', 'os-force_delete': 'force_delete' }[name];
  if (action === undefined)
    throw new OpenStackRefusal('badRequest', `There is no such action: ${name}. Verify the request body and Content-Type header and try again.`);
  if (!caller.isAdmin) {
    throw new OpenStackRefusal('forbidden', `Policy doesn't allow volume_extension:snapshot_admin_actions:${action} to be performed.`);
  }
  const input = readWrappedOrEmpty(request, name);
  const { blockStorage } = context.backend;
  blockStorage.resetSnapshotStatus(caller, parameter('id'), typeof input['status'] === 'string' ? input['status'] : 'error');
  if (action === 'force_delete') blockStorage.deleteSnapshot(caller, parameter('id'));
  return emptyReply(exchange, 202);
}

function readWrappedOrEmpty(request: Exchange['request'], key: string): JsonObject {
  const wrapped = readJsonBody(request)[key];
  return isJsonObject(wrapped) ? wrapped : {};
}

function readText(wanted: JsonObject, name: 'name' | 'description'): string | undefined {
  const value = wanted[name] ?? wanted[`display_${name}`];
  return typeof value === 'string' ? value : undefined;
}
