import type { WireRequest } from '../../../kernel/wire.ts';
import type { Caller } from '../../model/identity.ts';
import type { ServiceContext } from '../shared/exchange.ts';

/** One authenticated request to Glance. */
export interface GlanceExchange {
  readonly context: ServiceContext;
  readonly caller: Caller;
  readonly request: WireRequest;
  readonly imageId: string;
}
