import type { WireReply, WireRequest } from '../../../kernel/wire.ts';
import type { Route } from '../../../kernel/route-table.ts';
import type { Caller } from '../../model/identity.ts';
import type { ServiceContext } from '../shared/exchange.ts';

/** One authenticated request to Glance. */
export interface GlanceExchange {
  readonly context: ServiceContext;
  readonly caller: Caller;
  readonly request: WireRequest;
  readonly parameter: (name: string) => string;
}

export type GlanceRoute = Route<(exchange: GlanceExchange) => WireReply>;
