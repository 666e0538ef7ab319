import type { WireReply } from '../../../../kernel/wire.ts';
import { nullOr, oneOf, requireFields, text, uuid } from '../../shared/field-checks.ts';
import type { Exchange, JsonObject } from '../../shared/exchange.ts';
import { isAtLeast } from '../../shared/microversion.ts';
import { ACCEPTED, plain, simple, textOf } from './action-handler.ts';
import type { ActionRow } from './action-handler.ts';

/** Actions on the state of a server that its project may take. */
export const STATE_ACTIONS: readonly ActionRow[] = [
  { name: 'os-start', run: plain('start') },
  { name: 'os-stop', run: plain('stop') },
  { name: 'pause', run: plain('pause') },
  { name: 'unpause', run: plain('unpause') },
  { name: 'suspend', run: plain('suspend') },
  { name: 'resume', run: plain('resume') },
  { name: 'reboot', run: reboot },
  { name: 'lock', run: lock },
  { name: 'unlock', run: simple('unlock') },
  { name: 'rescue', run: rescue },
  { name: 'unrescue', run: plain('unrescue') },
  { name: 'shelve', run: simple('shelve') },
  { name: 'shelveOffload', run: simple('shelveOffload') },
  { name: 'unshelve', run: unshelve },
  { name: 'forceDelete', run: simple('forceDelete') },
  { name: 'restore', run: simple('restore') },
  { name: 'changePassword', run: changePassword },
  { name: 'trigger_crash_dump', since: '2.17', run: simple('crashDump') },
];

const REBOOT_TYPES = ['HARD', 'Hard', 'hard', 'SOFT', 'Soft', 'soft'] as const;

function reboot(exchange: Exchange, argument: JsonObject): WireReply {
  requireFields(argument, { name: 'reboot', fields: { type: oneOf(...REBOOT_TYPES) }, required: ['type'] });
  const type = String(argument['type']).toUpperCase() === 'HARD' ? 'HARD' : 'SOFT';
  exchange.context.backend.compute.reboot(exchange.caller, exchange.parameter('id'), type);
  return ACCEPTED;
}

/** A reason is accepted before 2.73, and forgotten (recorded). */
function lock(exchange: Exchange, argument: JsonObject): WireReply {
  const isKept = isAtLeast(exchange.version, '2.73');
  if (isKept) requireFields(argument, { name: 'lock', fields: { locked_reason: text(1, 255) } });
  const { compute } = exchange.context.backend;
  compute.lock(exchange.caller, exchange.parameter('id'), isKept ? textOf(argument, 'locked_reason') : null);
  return ACCEPTED;
}

/** 200 and the password of the rescue system, given or made. */
function rescue(exchange: Exchange, argument: JsonObject): WireReply {
  requireFields(argument, { name: 'rescue', fields: { adminPass: text(), rescue_image_ref: uuid } });
  const { compute } = exchange.context.backend;
  compute.rescue(exchange.caller, exchange.parameter('id'), {
    imageId: textOf(argument, 'rescue_image_ref'),
    mayRescueVolumeBacked: isAtLeast(exchange.version, '2.87'),
  });
  return { status: 200, body: { adminPass: textOf(argument, 'adminPass') ?? compute.newPassword() } };
}

/** A zone from 2.77, a host and `null` for any zone from 2.91; before, whatever is said is not looked at. */
function unshelve(exchange: Exchange, argument: JsonObject): WireReply {
  const { version } = exchange;
  const hasZone = isAtLeast(version, '2.77');
  const hasHost = isAtLeast(version, '2.91');
  if (hasZone) {
    const fields = { availability_zone: hasHost ? nullOr(text(1)) : text(1), ...(hasHost ? { host: text(1) } : {}) };
    requireFields(argument, { name: 'unshelve', fields, required: isEmpty(argument) || hasHost ? [] : ['availability_zone'] });
  }
  const host = hasHost ? textOf(argument, 'host') : null;
  exchange.context.backend.compute.unshelve(exchange.caller, exchange.parameter('id'), {
    ...(hasZone && 'availability_zone' in argument ? { zone: textOf(argument, 'availability_zone') } : {}),
    ...(host === null ? {} : { host }),
  });
  return ACCEPTED;
}

function changePassword(exchange: Exchange, argument: JsonObject): WireReply {
  requireFields(argument, { name: 'changePassword', fields: { adminPass: text() }, required: ['adminPass'] });
  return simple('changePassword')(exchange, argument);
}

function isEmpty(argument: JsonObject): boolean {
  return Object.keys(argument).length === 0;
}
