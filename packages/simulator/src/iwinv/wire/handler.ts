import type { Route } from '../../kernel/route-table.ts';
import type { WireReply, WireRequest } from '../../kernel/wire.ts';
import type { IwinvBackend } from '../iwinv-backend.ts';
import type { IwinvSwitches } from '../switches.ts';

/** One call, after authentication and pace. */
export interface Call {
  readonly backend: IwinvBackend;
  readonly switches: Readonly<IwinvSwitches>;
  readonly request: WireRequest;
  readonly query: URLSearchParams;
  /** Throws if the route has no parameter of this name. */
  readonly parameter: (name: string) => string;
}

export type IwinvRoute = Route<(call: Call) => WireReply>;
