import type { WireReply } from '../../../../kernel/wire.ts';
import { anything, oneOf, requireFields } from '../../shared/field-checks.ts';
import type { Exchange, JsonObject } from '../../shared/exchange.ts';
import { isAtLeast } from '../../shared/microversion.ts';
import { novaUrl } from '../nova-links.ts';
import { readRebuildRequest } from '../servers/rebuild-request.ts';
import { toServerBody } from '../servers/server-body.ts';
import { readServerFacts } from '../servers/server-facts.ts';
import { ACCEPTED, simple } from './action-handler.ts';
import type { ActionRow } from './action-handler.ts';

/** Actions that write the disk anew or give the server another size. */
export const DISK_ACTIONS: readonly ActionRow[] = [
  { name: 'rebuild', run: rebuild },
  { name: 'resize', run: resize },
  { name: 'confirmResize', run: simple('confirmResize', { status: 204 }) },
  { name: 'revertResize', run: simple('revertResize') },
];

/** Always answers with a password, also when none was given: the old one is gone. */
function rebuild(exchange: Exchange, argument: JsonObject): WireReply {
  const { context, caller, version } = exchange;
  const wanted = readRebuildRequest(argument, version);
  const server = context.backend.compute.rebuild(caller, exchange.parameter('id'), wanted);
  const given = argument['adminPass'];
  return {
    status: 202,
    headers: { location: `${novaUrl(context)}/servers/${server.id}` },
    body: {
      server: {
        ...toServerBody(exchange, server, readServerFacts(exchange), 'rebuild'),
        adminPass: typeof given === 'string' ? given : context.backend.compute.newPassword(),
        ...(isAtLeast(version, '2.57') ? { user_data: server.userData } : {}),
      },
    },
  };
}

function resize(exchange: Exchange, argument: JsonObject): WireReply {
  requireFields(argument, {
    name: 'resize',
    fields: { flavorRef: anything, 'OS-DCF:diskConfig': oneOf('AUTO', 'MANUAL') },
    required: ['flavorRef'],
  });
  const { 'OS-DCF:diskConfig': diskConfig, flavorRef } = argument;
  exchange.context.backend.compute.resize(
    exchange.caller,
    exchange.parameter('id'),
    String(flavorRef),
    ...(diskConfig === 'AUTO' || diskConfig === 'MANUAL' ? ([diskConfig] as const) : []),
  );
  return ACCEPTED;
}
