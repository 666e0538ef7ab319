import type { WireReply } from '../../../../kernel/wire.ts';
import { OpenStackRefusal } from '../../../model/refusal.ts';
import type { PlainAction } from '../../../openstack-backend.ts';
import { anything, oneOf, requireFields, text } from '../../shared/field-checks.ts';
import { isJsonObject, readJsonBody } from '../../shared/exchange.ts';
import type { Exchange, JsonObject } from '../../shared/exchange.ts';
import { isAtLeast } from '../../shared/microversion.ts';
import { NotSimulated } from '../../shared/not-simulated.ts';
import { novaUrl } from '../nova-links.ts';
import { readRebuildRequest } from './rebuild-request.ts';
import { toServerBody } from './server-body.ts';
import { readServerFacts } from './server-facts.ts';

type ActionHandler = (exchange: Exchange, argument: JsonObject) => WireReply;

const ACCEPTED: WireReply = { status: 202 };

const REBOOT_TYPES = ['HARD', 'Hard', 'hard', 'SOFT', 'Soft', 'soft'] as const;

const ACTIONS: ReadonlyMap<string, ActionHandler> = new Map<string, ActionHandler>([
  ['os-start', plain('start')],
  ['os-stop', plain('stop')],
  ['pause', plain('pause')],
  ['unpause', plain('unpause')],
  ['suspend', plain('suspend')],
  ['resume', plain('resume')],
  ['reboot', reboot],
  ['rebuild', rebuild],
  ['resize', resize],
  ['confirmResize', confirmResize],
  ['revertResize', simple((compute, caller, id) => compute.revertResize(caller, id))],
  ['migrate', simple((compute, caller, id) => compute.migrate(caller, id))],
  ['lock', lock],
  ['unlock', simple((compute, caller, id) => compute.unlock(caller, id))],
  ['forceDelete', simple((compute, caller, id) => compute.deleteServer(caller, id))],
  ['os-resetState', resetState],
]);

/** What Nova has and the simulator does not: not a wrong name. */
const OTHER_ACTIONS = new Set(
  'addFixedIp addFloatingIp addSecurityGroup changePassword createBackup createImage evacuate injectNetworkInfo os-getConsoleOutput os-getRDPConsole os-getSPICEConsole os-getSerialConsole os-getVNCConsole os-migrateLive removeFixedIp removeFloatingIp removeSecurityGroup rescue resetNetwork restore shelve shelveOffload trigger_crash_dump unrescue unshelve'.split(
    ' ',
  ),
);

/** `POST /servers/{id}/action`: the one key of the body is the action. */
export function runAction(exchange: Exchange): WireReply {
  const entries = Object.entries(readJsonBody(exchange.request));
  const [name, argument] = entries[0] ?? [];
  if (name === undefined || entries.length !== 1) {
    throw new OpenStackRefusal('badRequest', 'Malformed request body');
  }
  const handler = ACTIONS.get(name);
  if (handler !== undefined) return handler(exchange, isJsonObject(argument) ? argument : {});
  if (OTHER_ACTIONS.has(name)) throw new NotSimulated(`the server action ${name}`);
  throw new OpenStackRefusal('badRequest', `There is no such action: ${name}`);
}

type Compute = Exchange['context']['backend']['compute'];

function simple(run: (compute: Compute, caller: Exchange['caller'], id: string) => void): ActionHandler {
  return (exchange) => {
    run(exchange.context.backend.compute, exchange.caller, exchange.parameter('id'));
    return ACCEPTED;
  };
}

function plain(action: PlainAction): ActionHandler {
  return simple((compute, caller, id) => compute.runPlainAction(caller, id, action));
}

function reboot(exchange: Exchange, argument: JsonObject): WireReply {
  requireFields(argument, {
    name: 'reboot',
    fields: { type: oneOf(...REBOOT_TYPES) },
    required: ['type'],
  });
  const type = String(argument['type']).toUpperCase() === 'HARD' ? 'HARD' : 'SOFT';
  exchange.context.backend.compute.reboot(exchange.caller, exchange.parameter('id'), type);
  return ACCEPTED;
}

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

function confirmResize(exchange: Exchange): WireReply {
  exchange.context.backend.compute.confirmResize(exchange.caller, exchange.parameter('id'));
  return { status: 204 };
}

/** A reason is accepted before 2.73, and forgotten (recorded). */
function lock(exchange: Exchange, argument: JsonObject): WireReply {
  requireFields(argument, { name: 'lock', fields: { locked_reason: text(1, 255) } });
  const { locked_reason: given } = argument;
  const isKept = isAtLeast(exchange.version, '2.73') && typeof given === 'string';
  const { compute } = exchange.context.backend;
  compute.lock(exchange.caller, exchange.parameter('id'), isKept ? given : null);
  return ACCEPTED;
}

function resetState(exchange: Exchange, argument: JsonObject): WireReply {
  requireFields(argument, {
    name: 'os-resetState',
    fields: { state: oneOf('active', 'error') },
    required: ['state'],
  });
  const state = argument['state'] === 'active' ? 'active' : 'error';
  exchange.context.backend.compute.resetState(exchange.caller, exchange.parameter('id'), state);
  return ACCEPTED;
}
