import type { WireReply } from '../../../../kernel/wire.ts';
import { anything, nullOr, oneOf, requireFields, text } from '../../shared/field-checks.ts';
import type { Exchange, JsonObject } from '../../shared/exchange.ts';
import { isAtLeast } from '../../shared/microversion.ts';
import { ACCEPTED, simple, textOf } from './action-handler.ts';
import type { ActionRow } from './action-handler.ts';

/** Actions for administrators. */
export const OPERATOR_ACTIONS: readonly ActionRow[] = [
  { name: 'migrate', run: migrate },
  { name: 'os-migrateLive', run: liveMigrate },
  { name: 'evacuate', run: evacuate },
  { name: 'os-resetState', run: resetState },
  { name: 'injectNetworkInfo', run: simple('injectNetworkInfo') },
  // Taken out of Nova; the name is kept for its answer.
  {
    name: 'resetNetwork',
    run: () => ({
      status: 410,
      body: { computeFault: { code: 410, message: 'This resource is no longer available.  No forwarding address is given.' } },
    }),
  },
];

/** A host may be named from 2.56. */
function migrate(exchange: Exchange, argument: JsonObject): WireReply {
  const namesHost = isAtLeast(exchange.version, '2.56');
  if (namesHost) requireFields(argument, { name: 'migrate', fields: { host: nullOr(text(1)) } });
  exchange.context.backend.compute.migrate(exchange.caller, exchange.parameter('id'), namesHost ? textOf(argument, 'host') : null);
  return ACCEPTED;
}

function liveMigrate(exchange: Exchange, argument: JsonObject): WireReply {
  const { version } = exchange;
  const isOld = !isAtLeast(version, '2.25');
  const mayForce = isAtLeast(version, '2.30') && !isAtLeast(version, '2.68');
  requireFields(argument, {
    name: 'os-migrateLive',
    fields: {
      host: nullOr(text(1)),
      block_migration: anything,
      ...(isOld ? { disk_over_commit: anything } : {}),
      ...(mayForce ? { force: anything } : {}),
    },
    required: ['host', 'block_migration', ...(isOld ? ['disk_over_commit'] : [])],
  });
  exchange.context.backend.compute.liveMigrate(exchange.caller, exchange.parameter('id'), textOf(argument, 'host'));
  return ACCEPTED;
}

function evacuate(exchange: Exchange, argument: JsonObject): WireReply {
  const isOld = !isAtLeast(exchange.version, '2.14');
  const mayForce = isAtLeast(exchange.version, '2.29') && !isAtLeast(exchange.version, '2.68');
  requireFields(argument, {
    name: 'evacuate',
    fields: { host: text(1), adminPass: text(), ...(isOld ? { onSharedStorage: anything } : {}), ...(mayForce ? { force: anything } : {}) },
    required: isOld ? ['onSharedStorage'] : [],
  });
  exchange.context.backend.compute.evacuate(exchange.caller, exchange.parameter('id'), textOf(argument, 'host'));
  return ACCEPTED;
}

function resetState(exchange: Exchange, argument: JsonObject): WireReply {
  requireFields(argument, { name: 'os-resetState', fields: { state: oneOf('active', 'error') }, required: ['state'] });
  const state = argument['state'] === 'active' ? 'active' : 'error';
  exchange.context.backend.compute.resetState(exchange.caller, exchange.parameter('id'), state);
  return ACCEPTED;
}
