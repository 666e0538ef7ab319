import type { WireReply } from '../../../../kernel/wire.ts';
import { OpenStackRefusal } from '../../../model/refusal.ts';
import { isJsonObject, readJsonBody } from '../../shared/exchange.ts';
import type { Exchange } from '../../shared/exchange.ts';
import { requireVersion } from '../version-gate.ts';
import type { ActionRow } from './action-handler.ts';
import { CONSOLE_ACTIONS } from './console-actions.ts';
import { DISK_ACTIONS } from './disk-actions.ts';
import { IMAGE_ACTIONS } from './image-actions.ts';
import { NETWORK_ACTIONS } from './network-actions.ts';
import { OPERATOR_ACTIONS } from './operator-actions.ts';
import { STATE_ACTIONS } from './state-actions.ts';

const ROWS: readonly ActionRow[] = [...STATE_ACTIONS, ...DISK_ACTIONS, ...IMAGE_ACTIONS, ...CONSOLE_ACTIONS, ...NETWORK_ACTIONS, ...OPERATOR_ACTIONS];

const ACTIONS: ReadonlyMap<string, ActionRow> = new Map(ROWS.map((row) => [row.name, row]));

/** `POST /servers/{id}/action`: the one key of the body is the action. */
export function runAction(exchange: Exchange): WireReply {
  const entries = Object.entries(readJsonBody(exchange.request));
  const [name, argument] = entries[0] ?? [];
  if (name === undefined || entries.length !== 1) {
    throw new OpenStackRefusal('badRequest', 'Malformed request body');
  }
  const row = ACTIONS.get(name);
  if (row === undefined) throw new OpenStackRefusal('badRequest', `There is no such action: ${name}`);
  requireVersion(exchange, row);
  return row.run(exchange, isJsonObject(argument) ? argument : {});
}
