import type { WireReply } from '../../../../kernel/wire.ts';
import { OpenStackRefusal } from '../../../model/refusal.ts';
import { anything, nullOr, oneOf, requireFields, text, textMap, uuid, wholeNumber } from '../../shared/field-checks.ts';
import type { FieldCheck } from '../../shared/field-checks.ts';
import { isJsonObject, readJsonBody } from '../../shared/exchange.ts';
import type { Exchange, JsonObject } from '../../shared/exchange.ts';
import { isAtLeast } from '../../shared/microversion.ts';
import { isTrue, truthValue } from '../boolean-field.ts';
import { emptyReply } from '../cinder-replies.ts';
import { uploadVolume, UPLOAD_FIELDS } from './upload-action.ts';

interface VolumeAction {
  readonly fields: Readonly<Record<string, FieldCheck>>;
  readonly required?: readonly string[];
  /** The oldest microversion that has it. */
  readonly since?: string;
  run(exchange: Exchange, input: JsonObject): WireReply;
}

const STATES = [
  'creating',
  'available',
  'deleting',
  'error',
  'error_deleting',
  'error_managing',
  'managing',
  'attaching',
  'in-use',
  'detaching',
  'maintenance',
  'restoring-backup',
  'error_restoring',
  'reserved',
  'awaiting-transfer',
  'backing-up',
  'error_backing-up',
  'error_extending',
  'downloading',
  'uploading',
  'retyping',
  'extending',
];

/** `POST /{project}/volumes/{id}/action`, by the one key of the body. */
const ACTIONS: Readonly<Record<string, VolumeAction>> = {
  'os-extend': {
    fields: { new_size: wholeNumber(1) },
    required: ['new_size'],
    run: (exchange, input) => {
      storageOf(exchange).extendVolume(exchange.caller, idOf(exchange), Number(input['new_size']), isAtLeast(exchange.version, '3.42'));
      return emptyReply(exchange, 202);
    },
  },
  'os-retype': {
    fields: { new_type: text(1), migration_policy: nullOr(oneOf('on-demand', 'never')) },
    required: ['new_type'],
    run: (exchange, input) => {
      storageOf(exchange).retypeVolume(exchange.caller, idOf(exchange), String(input['new_type']));
      return emptyReply(exchange, 202);
    },
  },
  revert: {
    since: '3.40',
    fields: { snapshot_id: nullOr(uuid) },
    run: (exchange, input) => {
      const snapshotId = input['snapshot_id'];
      storageOf(exchange).revertVolume(exchange.caller, idOf(exchange), typeof snapshotId === 'string' ? snapshotId : null);
      return emptyReply(exchange, 202);
    },
  },
  'os-volume_upload_image': { fields: UPLOAD_FIELDS, required: ['image_name'], run: uploadVolume },
  'os-set_bootable': {
    fields: { bootable: truthValue },
    required: ['bootable'],
    run: (exchange, input) => {
      storageOf(exchange).setBootable(exchange.caller, idOf(exchange), isTrue(input['bootable']));
      return emptyReply(exchange, 200);
    },
  },
  'os-update_readonly_flag': {
    fields: { readonly: truthValue },
    required: ['readonly'],
    run: (exchange, input) => {
      storageOf(exchange).setReadOnly(exchange.caller, idOf(exchange), isTrue(input['readonly']));
      return emptyReply(exchange, 202);
    },
  },
  'os-reset_status': {
    fields: { status: nullOr(oneOf(...STATES)), attach_status: anything, migration_status: anything },
    run: (exchange, input) => {
      storageOf(exchange).resetVolumeStatus(exchange.caller, idOf(exchange), typeof input['status'] === 'string' ? input['status'] : 'error');
      return emptyReply(exchange, 202);
    },
  },
  'os-force_delete': {
    fields: {},
    run: (exchange) => {
      requireAdministrator(exchange, 'force_delete');
      storageOf(exchange).deleteVolume(exchange.caller, idOf(exchange), { cascade: false, force: true });
      return emptyReply(exchange, 202);
    },
  },
  'os-force_detach': {
    fields: { attachment_id: nullOr(uuid), connector: anything },
    run: (exchange) => {
      requireAdministrator(exchange, 'force_detach');
      throw detachRefusal(exchange);
    },
  },
  'os-detach': {
    fields: { attachment_id: nullOr(uuid) },
    run: (exchange) => {
      throw detachRefusal(exchange);
    },
  },
  'os-set_image_metadata': {
    fields: { metadata: textMap },
    required: ['metadata'],
    run: (exchange, input) => {
      const metadata = isJsonObject(input['metadata']) ? input['metadata'] : {};
      const change = Object.fromEntries(Object.entries(metadata).map(([key, value]) => [key, String(value)]));
      const volume = storageOf(exchange).setImageMetadata(exchange.caller, idOf(exchange), change);
      return { status: 200, body: { metadata: volume.imageMetadata } };
    },
  },
  'os-unset_image_metadata': {
    fields: { key: text(1) },
    required: ['key'],
    run: (exchange, input) => {
      storageOf(exchange).setImageMetadata(exchange.caller, idOf(exchange), { [String(input['key'])]: null });
      return emptyReply(exchange, 200);
    },
  },
  'os-show_image_metadata': {
    fields: {},
    run: (exchange) => {
      const volume = storageOf(exchange).getVolume(exchange.caller, idOf(exchange));
      return { status: 200, body: { metadata: volume.imageMetadata } };
    },
  },
};

/** `POST /{project}/volumes/{id}/action` */
export function runVolumeAction(exchange: Exchange): WireReply {
  const [entry] = Object.entries(readJsonBody(exchange.request));
  const [name, input] = entry ?? ['', null];
  const action = ACTIONS[name];
  if (action === undefined || (action.since !== undefined && !isAtLeast(exchange.version, action.since))) {
    throw new OpenStackRefusal('badRequest', `There is no such action: ${name}. Verify the request body and Content-Type header and try again.`);
  }
  const fields = isJsonObject(input) ? input : {};
  requireFields(fields, { name, fields: action.fields, ...(action.required === undefined ? {} : { required: action.required }) });
  storageOf(exchange).getVolume(exchange.caller, idOf(exchange));
  return action.run(exchange, fields);
}

function storageOf({ context }: Exchange) {
  return context.backend.blockStorage;
}

function idOf({ parameter }: Exchange): string {
  return parameter('id');
}

function requireAdministrator({ caller }: Exchange, action: string): void {
  if (caller.isAdmin) return;
  throw new OpenStackRefusal('forbidden', `Policy doesn't allow volume_extension:volume_admin_actions:${action} to be performed.`);
}

/** A volume comes off by the compute service: what belongs to a server, or to nobody, is not taken off here. */
function detachRefusal(exchange: Exchange): OpenStackRefusal {
  const { attachments } = storageOf(exchange).getVolume(exchange.caller, idOf(exchange));
  const [attachment] = attachments;
  if (attachment === undefined) {
    const text = "Invalid volume: Unable to detach volume. Volume status must be 'in-use' and attach_status must be 'attached' to detach.";
    return new OpenStackRefusal('badRequest', text);
  }
  const text = `Detach volume from instance ${attachment.serverId} using the Compute API`;
  return new OpenStackRefusal('conflict', text);
}
