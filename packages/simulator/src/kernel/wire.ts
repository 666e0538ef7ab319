/** One HTTP request as the wire layer of a simulated cloud sees it. */
export interface WireRequest {
  readonly method: string;
  /** As sent: not decoded, without the query. iwinv signs exactly these bytes. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** The body as JSON. Throws {@link WireFault} with status 400 if it is not JSON. */
  json(): unknown;
}

/** The answer: an object or array is sent as JSON, a string or bytes as they are. */
export interface WireReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** Thrown anywhere in a wire layer to end the request with `reply`. */
export class WireFault extends Error {
  readonly reply: WireReply;

  constructor(reply: WireReply) {
    super(`answered with ${reply.status}`);
    this.name = 'WireFault';
    this.reply = reply;
  }
}

/** The parts that make a {@link WireRequest}; `target` is the request line's path with its query. */
export interface WireRequestParts {
  readonly method: string;
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** Builds a request from its parts; tests of a wire layer use it without a server. */
export function createWireRequest(parts: WireRequestParts): WireRequest {
  const cut = parts.target.indexOf('?');
  return {
    method: parts.method,
    path: cut < 0 ? parts.target : parts.target.slice(0, cut),
    query: new URLSearchParams(cut < 0 ? '' : parts.target.slice(cut + 1)),
    headers: parts.headers,
    body: parts.body,
    json: () => parseJson(parts.body),
  };
}

function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw new WireFault({ status: 400, body: { error: 'the body is not JSON' } });
  }
}
