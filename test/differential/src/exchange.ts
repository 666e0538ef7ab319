/** The services of OpenStack that the scenario speaks to. */
export type Service = 'identity' | 'compute' | 'volume' | 'image' | 'network' | 'placement';

/** Who asks: roles member, reader and admin, the member of a project with a tiny quota, a false token, and no token. */
export type Asker = 'member' | 'reader' | 'admin' | 'tiny' | 'stranger' | 'nobody';

/** A request as every cloud gets it; texts hold `{{names}}` of the world until it is sent. */
export interface ScenarioRequest {
  readonly service: Service;
  readonly method: string;
  /** Below the root of the service, with its version and its query. */
  readonly path: string;
  readonly microversion?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Texts and bytes are sent as they are, anything else as JSON. */
  readonly body?: unknown;
}

/** What came back; the body parsed, a text where it is no JSON, null where there is none. */
export interface Answer {
  readonly status: number;
  /** By names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** What a poller sees of a server or a volume after a request; `httpStatus` once it is gone. */
export interface SeenState {
  readonly httpStatus?: number;
  readonly status?: string;
  readonly vmState?: string;
  readonly taskState?: string | null;
  readonly powerState?: number;
}

/** One recorded exchange. */
export interface RecordedExchange {
  /** Its number and name, such as `093-action-stop`. */
  readonly exchange: string;
  readonly about: string;
  readonly as: Asker;
  readonly request: ScenarioRequest;
  readonly response: Answer;
  /** The different states that followed, by a poller that may have missed short ones. */
  readonly statesAfter?: readonly SeenState[];
}
