import type { CloudState } from './cloud-state.ts';
import type { WireReply, WireRequest } from './wire.ts';

export type SimulatedProvider = 'iwinv' | 'openstack' | 'gcore';

/**
 * A change made behind Isobar's back through `POST /_sim/change`: native fields of a server, an
 * action by somebody else, or the setting of a switch. Each cloud documents the names it knows.
 */
export interface Change {
  /** Id or name of the server that the change is about. */
  readonly server?: string;
  readonly set?: Readonly<Record<string, unknown>>;
  readonly action?: string;
  readonly switches?: Readonly<Record<string, unknown>>;
  readonly quota?: Readonly<Record<string, number>>;
  readonly tokenSeconds?: number;
  readonly skewSeconds?: number;
  readonly rateWindowScale?: number;
  /** Arguments of an action: `volume`, `name`, `flavor`, … */
  readonly [argument: string]: unknown;
}

/** Thrown by `change()` for a change that the cloud cannot make; `field` names the bad part. */
export class ChangeRefused extends Error {
  readonly field: string;

  constructor(field: string, reason: string) {
    super(`${field}: ${reason}`);
    this.name = 'ChangeRefused';
    this.field = field;
  }
}

/** One simulated cloud: a wire layer in front of a state machine. */
export interface SimulatedCloud {
  readonly provider: SimulatedProvider;
  /** Appended to the origin to make the endpoint its own clients are pointed at (`/v3`, or empty). */
  readonly endpointPath: string;
  handle(request: WireRequest): WireReply | Promise<WireReply>;
  /** The back door of `/_sim/change`. Throws {@link ChangeRefused}; the result is returned as JSON. */
  change(change: Change): unknown;
  /** What the account of its credentials holds in truth, for `GET /_sim/state`. */
  state(): CloudState;
  /** Told its own `http://127.0.0.1:port` once listening, for links and the service catalog. */
  bind(origin: string): void;
}
