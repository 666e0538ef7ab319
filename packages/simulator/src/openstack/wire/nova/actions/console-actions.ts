import type { WireReply } from '../../../../kernel/wire.ts';
import type { ConsoleProtocol } from '../../../model/requests.ts';
import { anything, oneOf, requireFields } from '../../shared/field-checks.ts';
import { readWrapped } from '../../shared/exchange.ts';
import type { Exchange, JsonObject } from '../../shared/exchange.ts';
import { isAtLeast } from '../../shared/microversion.ts';
import type { ActionHandler, ActionRow } from './action-handler.ts';

/** What the guest shows; the actions for consoles were replaced by a resource of their own in 2.6. */
export const CONSOLE_ACTIONS: readonly ActionRow[] = [
  { name: 'os-getConsoleOutput', run: readOutput },
  { name: 'os-getVNCConsole', until: '2.5', run: open('vnc', ['novnc', 'xvpvnc']) },
  { name: 'os-getSPICEConsole', until: '2.5', run: open('spice', ['spice-html5']) },
  { name: 'os-getRDPConsole', until: '2.5', run: open('rdp', ['rdp-html5']) },
  { name: 'os-getSerialConsole', until: '2.5', run: open('serial', ['serial']) },
];

const PROTOCOLS: readonly ConsoleProtocol[] = ['vnc', 'spice', 'rdp', 'serial'];
const TYPES = ['novnc', 'xvpvnc', 'spice-html5', 'rdp-html5', 'serial'];

/** `POST /servers/{id}/remote-consoles`, from 2.6. */
export function createRemoteConsole(exchange: Exchange): WireReply {
  const hasWebmks = isAtLeast(exchange.version, '2.8');
  const wanted = readWrapped(exchange.request, 'remote_console');
  requireFields(wanted, {
    name: 'remote_console',
    fields: {
      protocol: oneOf(...PROTOCOLS, ...(hasWebmks ? ['mks'] : [])),
      type: oneOf(...TYPES, ...(hasWebmks ? ['webmks'] : [])),
    },
    required: ['protocol', 'type'],
  });
  const protocol = wanted['protocol'] as ConsoleProtocol;
  const type = String(wanted['type']);
  const url = exchange.context.backend.compute.openConsole(exchange.caller, exchange.parameter('id'), protocol, type);
  return { status: 200, body: { remote_console: { protocol, type, url } } };
}

function readOutput(exchange: Exchange, argument: JsonObject): WireReply {
  requireFields(argument, { name: 'os-getConsoleOutput', fields: { length: anything } });
  const { length } = argument as { length?: unknown };
  const lines = length === undefined || length === null || length === '' ? null : Number(length);
  const output = exchange.context.backend.compute.readConsoleOutput(exchange.caller, exchange.parameter('id'), lines);
  return { status: 200, body: { output } };
}

function open(protocol: ConsoleProtocol, types: readonly string[]): ActionHandler {
  return (exchange, argument) => {
    requireFields(argument, { name: 'type', fields: { type: oneOf(...types) }, required: ['type'] });
    const type = String(argument['type']);
    const url = exchange.context.backend.compute.openConsole(exchange.caller, exchange.parameter('id'), protocol, type);
    return { status: 200, body: { console: { type, url } } };
  };
}
