import type { WireReply } from '../../../../kernel/wire.ts';
import type { PlainAction, SimpleAction } from '../../../backend/compute-backend.ts';
import type { Exchange, JsonObject } from '../../shared/exchange.ts';
import type { VersionRange } from '../version-gate.ts';

/** Answers one action; `argument` is what stands under its name, an empty object for `null`. */
export type ActionHandler = (exchange: Exchange, argument: JsonObject) => WireReply;

/** An action by the key that the body has for it. */
export interface ActionRow extends VersionRange {
  readonly name: string;
  readonly run: ActionHandler;
}

export const ACCEPTED: WireReply = { status: 202 };

/** An action without arguments that is one transition. */
export function plain(action: PlainAction): ActionHandler {
  return (exchange) => {
    exchange.context.backend.compute.runPlainAction(exchange.caller, exchange.parameter('id'), action);
    return ACCEPTED;
  };
}

/** Another action without arguments. */
export function simple(action: SimpleAction, reply: WireReply = ACCEPTED): ActionHandler {
  return (exchange) => {
    exchange.context.backend.compute.runSimpleAction(exchange.caller, exchange.parameter('id'), action);
    return reply;
  };
}

/** The text under a name of the argument, or `null`. */
export function textOf(argument: JsonObject, name: string): string | null {
  const value = argument[name];
  return typeof value === 'string' ? value : null;
}
