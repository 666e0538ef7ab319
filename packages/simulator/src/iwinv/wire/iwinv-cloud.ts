import type { SimClock } from '../../kernel/clock.ts';
import type { CloudState } from '../../kernel/cloud-state.ts';
import type { Change, SimulatedCloud } from '../../kernel/cloud.ts';
import { ChangeRefused } from '../../kernel/cloud.ts';
import { matchRoute } from '../../kernel/route-table.ts';
import { WireFault } from '../../kernel/wire.ts';
import type { WireReply, WireRequest } from '../../kernel/wire.ts';
import type { IwinvBackend } from '../iwinv-backend.ts';
import { IwinvRefusal } from '../refusal.ts';
import type { IwinvSwitches } from '../switches.ts';
import { setSwitches } from '../switches.ts';
import { ACCOUNT_ROUTES } from './account-routes.ts';
import type { IwinvCredentials } from './authentication.ts';
import { authenticate, withoutTrailingSlash } from './authentication.ts';
import { CATALOG_ROUTES } from './catalog-routes.ts';
import { REFUSAL_ERRORS, WIRE_ERRORS, toErrorReply } from './error-table.ts';
import { FIREWALL_ROUTES } from './firewall-routes.ts';
import type { IwinvRoute } from './handler.ts';
import { INSTANCE_READS } from './instance-reads.ts';
import { INSTANCE_WRITES } from './instance-writes.ts';
import { RateLimit } from './rate-limit.ts';
import { SECURITY_GROUP_ROUTES } from './security-group-routes.ts';
import { STORAGE_ROUTES } from './storage-routes.ts';

const ROUTES: readonly IwinvRoute[] = [
  ...CATALOG_ROUTES,
  ...INSTANCE_READS,
  ...INSTANCE_WRITES,
  ...STORAGE_ROUTES,
  ...SECURITY_GROUP_ROUTES,
  ...FIREWALL_ROUTES,
  ...ACCOUNT_ROUTES,
];

/** Everything comes from this address: the server listens on nothing else. */
const SOURCE_ADDRESS = '127.0.0.1';

export interface IwinvCloudParts {
  readonly backend: IwinvBackend;
  readonly switches: IwinvSwitches;
  readonly credentials: IwinvCredentials;
  readonly clock: SimClock;
}

/** iwinv's wire layer: source address, signature and pace first, then the route. */
export class IwinvCloud implements SimulatedCloud {
  readonly provider = 'iwinv';
  readonly endpointPath = '';
  readonly #parts: IwinvCloudParts;
  readonly #rateLimit = new RateLimit();

  constructor(parts: IwinvCloudParts) {
    this.#parts = parts;
  }

  bind(): void {
    // No reply of iwinv carries a link to the API itself.
  }

  handle(request: WireRequest): WireReply {
    const reply = this.#answer(request);
    const { skewSeconds } = this.#parts.switches;
    if (skewSeconds === 0) return reply;
    // A client that learns the server's clock from `Date` must see the skewed one.
    return { ...reply, headers: { ...reply.headers, date: new Date(this.#serverTime()).toUTCString() } };
  }

  change(change: Change): unknown {
    const { switches, backend } = this.#parts;
    if (change.tokenSeconds !== undefined) throw new ChangeRefused('tokenSeconds', 'iwinv has no tokens');
    const { switches: values, skewSeconds, rateWindowScale, quota, ...rest } = change;
    setSwitches(switches, {
      ...values,
      ...(skewSeconds === undefined ? {} : { skewSeconds }),
      ...(rateWindowScale === undefined ? {} : { rateWindowScale }),
      ...(quota === undefined ? {} : { instanceQuota: quota['instances'] }),
    });
    return Object.keys(rest).length === 0 ? { ...switches } : backend.change(rest);
  }

  state(): CloudState {
    return this.#parts.backend.state();
  }

  #answer(request: WireRequest): WireReply {
    try {
      this.#admit(request);
      return this.#route(request);
    } catch (error) {
      if (error instanceof WireFault) return error.reply;
      if (error instanceof IwinvRefusal) return this.#refuse(error);
      throw error;
    }
  }

  #admit(request: WireRequest): void {
    const { switches, credentials, clock } = this.#parts;
    const allowed = switches.allowedAddresses;
    if (allowed !== null && !allowed.includes(SOURCE_ADDRESS)) {
      throw new WireFault(toErrorReply(WIRE_ERRORS.sourceAddress));
    }
    authenticate(request, credentials, this.#serverTime() / 1000);
    if (!this.#rateLimit.admit(clock.wallNow(), switches.rateLimit, switches.rateWindowScale)) {
      const asLimit = switches.rateLimitError === 'LIMIT_EXCEEDED';
      throw new WireFault(toErrorReply(asLimit ? WIRE_ERRORS.limitExceeded : WIRE_ERRORS.limitAsParameter));
    }
  }

  #route(request: WireRequest): WireReply {
    const { backend, switches } = this.#parts;
    const match = matchRoute(ROUTES, request.method, withoutTrailingSlash(request.path));
    if (match.kind !== 'found') return toErrorReply(WIRE_ERRORS[match.kind]);
    const parameter = (name: string): string => {
      const value = match.parameters.get(name);
      if (value === undefined) throw new Error(`the route has no parameter ${name}`);
      return value;
    };
    return match.handler({ backend, switches, request, parameter, query: request.query });
  }

  #refuse(refusal: IwinvRefusal): WireReply {
    const busy = refusal.reason === 'workingInstance' && this.#parts.switches.busyAnswer === 'notFound';
    return toErrorReply(busy ? WIRE_ERRORS.busy : REFUSAL_ERRORS[refusal.reason]);
  }

  #serverTime(): number {
    return this.#parts.clock.wallNow() + this.#parts.switches.skewSeconds * 1000;
  }
}
