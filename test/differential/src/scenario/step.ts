import type { Asker, ScenarioRequest } from '../exchange.ts';
import type { JsonObject } from '../json.ts';

/** Names for what an answer says: the path of a text in its body, keys and positions with dots between, or how to find it. */
export type Learn = Readonly<Record<string, string | ((body: JsonObject) => string)>>;

/** What is watched until it rests. */
export interface Watched {
  readonly kind: 'server' | 'volume' | 'snapshot';
  /** Its name in the world. */
  readonly name: string;
  /** A status that it has to leave first. */
  readonly leaves?: string;
  /** Watched until it is not there any more. */
  readonly goes?: true;
}

/** A request beside the recording: it prepares, cleans up or waits. */
export interface Aside {
  readonly as: Asker;
  readonly request: ScenarioRequest;
  readonly learn?: Learn;
  /** Asked again until this holds. */
  readonly until?: (body: JsonObject, world: ReadonlyMap<string, string>) => boolean;
}

/** One recorded exchange as a step of the scenario; its request is the recorded one, with the world's own ids. */
export interface Step {
  readonly exchange: string;
  readonly before?: readonly Aside[];
  readonly learn?: Learn;
  /** Watched after the request, when it was accepted. */
  readonly until?: Watched;
  readonly after?: readonly Aside[];
}

/** A step that has only its request. */
export function step(exchange: string, more: Omit<Step, 'exchange'> = {}): Step {
  return { exchange, ...more };
}

/** Steps that only ask. */
export function steps(...exchanges: readonly string[]): readonly Step[] {
  return exchanges.map((exchange) => ({ exchange }));
}

export function server(name: string, leaves?: string): Watched {
  return { kind: 'server', name, ...(leaves === undefined ? {} : { leaves }) };
}

/** A server that is being deleted. */
export function goingServer(name: string): Watched {
  return { kind: 'server', name, goes: true };
}

export function volume(name: string): Watched {
  return { kind: 'volume', name };
}
