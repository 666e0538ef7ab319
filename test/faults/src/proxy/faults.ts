import type { ProxiedExchange, Reply } from './exchange.ts';

/** One way in which a request can go wrong. */
export interface Fault {
  readonly name: string;
  readonly does: string;
  /** How often the cloud has acted on the request in the end. */
  readonly cloudActs: 0 | 1 | 2;
  /** The most that a client may conclude about a write that met it, from this attempt alone. */
  readonly conclusion: 'not_applied' | 'unknown' | 'applied';
  /** How common it is beside the others. */
  readonly weight: number;
  /** How many times the same request meets it one after another; once where left out. */
  readonly times?: number;
  /** Which requests can meet it; all where left out. */
  readonly meets?: (request: MetRequest) => boolean;
  readonly play: (exchange: ProxiedExchange) => Promise<void> | void;
}

export interface MetRequest {
  readonly provider: string;
  readonly method: string;
  readonly path: string;
}

/** Whether it changes something: to sign in does not. */
export const isWrite = ({ method, path }: Pick<MetRequest, 'method' | 'path'>): boolean => method !== 'GET' && !path.includes('/auth/tokens');

const PAGE = '<html><head><title>Proxy</title></head><body><center><h1>Something went wrong</h1></center><hr></body></html>';
const TOO_MANY = '{"message": "Too many requests"}';
const EXPIRED = '{"error": {"code": 401, "title": "Unauthorized", "message": "The request you have made requires authentication."}}';
/** Well above what the clients of this suite accept. */
const HUGE_BYTES = 1024 * 1024;
const SLOW_HEAD_MILLISECONDS = 40;
const SLOW_BODY_MILLISECONDS = 2;

/** A refusal in the words of every provider at once. */
const refusal = (message: string): string =>
  JSON.stringify({
    badRequest: { code: 400, message },
    exception_class: 'ValidationError',
    message,
    code: '0x4',
    error_code: 'CHECK_PARAM',
    result: 'error',
  });

const json = (exchange: ProxiedExchange, status: number, text: string, headers?: Readonly<Record<string, string>>): void =>
  exchange.pretend(status, 'application/json', text, headers);
const page = (exchange: ProxiedExchange, status: number): void => exchange.pretend(status, 'text/html', PAGE);
const half = (body: Buffer): Buffer => body.subarray(0, Math.floor(body.byteLength / 2));
const damaged =
  (damage: (exchange: ProxiedExchange, reply: Reply) => Promise<void> | void) =>
  async (exchange: ProxiedExchange): Promise<void> =>
    damage(exchange, await exchange.forward());
const withBody = (exchange: ProxiedExchange, reply: Reply, body: Buffer): void =>
  // What has no body cannot have a broken one.
  exchange.answer(reply.body.byteLength === 0 ? reply : { ...reply, body });

const BEFORE = { cloudActs: 0, conclusion: 'unknown', weight: 4 } as const;
const AFTER = { cloudActs: 1, conclusion: 'unknown', weight: 4 } as const;
const REFUSED = { cloudActs: 0, conclusion: 'not_applied', weight: 4 } as const;
/** These cost a client its whole patience, in true time. */
const SILENT = 0.5;

/** Every fault, what it does, and what may be concluded of it. */
export const FAULTS: readonly Fault[] = [
  { ...BEFORE, name: 'cut before', does: 'resets the connection; the cloud never hears of it', play: (exchange) => exchange.cut() },
  { ...AFTER, name: 'cut after', does: 'the cloud acts, then the connection is reset', play: damaged((exchange) => exchange.cut()) },
  {
    ...AFTER,
    name: 'cut in the head',
    does: 'ends the connection within the headers',
    play: damaged((exchange, reply) => exchange.sendRaw(exchange.headOf(reply, reply.body.byteLength).slice(0, 30))),
  },
  {
    ...AFTER,
    name: 'cut in the body',
    does: 'ends the connection after half of the body',
    play: damaged((exchange, reply) => exchange.sendRaw(exchange.headOf(reply, reply.body.byteLength), half(reply.body))),
  },
  { ...BEFORE, name: 'silence before', does: 'takes the request and never answers', weight: SILENT, play: () => undefined },
  { ...AFTER, name: 'silence after', does: 'the cloud acts, and nobody answers', weight: SILENT, play: damaged(() => undefined) },
  {
    ...AFTER,
    name: 'slow head',
    does: 'the headers come letter by letter',
    weight: SILENT,
    play: damaged((exchange, reply) => exchange.dribble(exchange.headOf(reply, reply.body.byteLength), SLOW_HEAD_MILLISECONDS)),
  },
  {
    ...AFTER,
    name: 'slow body',
    does: 'the last letters of the body come one by one, and then it is whole',
    conclusion: 'applied',
    play: damaged((exchange, reply) => {
      const at = Math.max(0, reply.body.byteLength - 3);
      const rest = reply.body.subarray(at).toString('latin1');
      return exchange.dribble(rest, SLOW_BODY_MILLISECONDS, exchange.headOf(reply, reply.body.byteLength), reply.body.subarray(0, at));
    }),
  },
  {
    ...AFTER,
    name: 'duplicate',
    does: 'the cloud gets it twice; the client sees the first answer',
    cloudActs: 2,
    conclusion: 'applied',
    weight: 2,
    play: async (exchange) => {
      const first = await exchange.forward();
      await exchange.forward();
      exchange.answer(first);
    },
  },
  {
    ...AFTER,
    name: 'stale connection',
    does: 'a whole answer, after which the connection is closed without a word',
    conclusion: 'applied',
    play: damaged((exchange, reply) => exchange.answer(reply, () => exchange.hangUp())),
  },
  { ...REFUSED, name: '429 bare', does: 'three times too many requests', times: 3, weight: 2, play: (exchange) => json(exchange, 429, TOO_MANY) },
  {
    ...REFUSED,
    name: '429 seconds',
    does: 'too many requests, come back in 2 seconds; twice',
    times: 2,
    weight: 3,
    play: (exchange) => json(exchange, 429, TOO_MANY, { 'retry-after': '2' }),
  },
  {
    ...REFUSED,
    name: '429 date',
    does: 'too many requests, come back at a date',
    play: (exchange) => json(exchange, 429, TOO_MANY, { 'retry-after': exchange.dateIn(3) }),
  },
  {
    ...REFUSED,
    name: 'echo',
    does: 'refuses the values, and repeats the whole request in its text',
    weight: 1,
    meets: isWrite,
    play: (exchange) => json(exchange, 400, refusal(`invalid values in ${exchange.text}`)),
  },
  {
    ...BEFORE,
    name: '500 echo',
    does: 'an internal error before the cloud heard of it, which repeats the whole request',
    weight: 2,
    play: (exchange) => json(exchange, 500, JSON.stringify({ message: `could not serve ${exchange.text}` })),
  },
  { ...BEFORE, name: '500 before', does: 'an internal error before the cloud heard of it', play: (exchange) => json(exchange, 500, '{}') },
  { ...AFTER, name: '500 after', does: 'an internal error after the cloud acted', play: damaged((exchange) => json(exchange, 500, '{}')) },
  { ...BEFORE, name: '502 before', does: "a proxy's page: the cloud was not reached", play: (exchange) => page(exchange, 502) },
  { ...AFTER, name: '502 after', does: "a proxy's page: the cloud acted, its answer was lost", play: damaged((exchange) => page(exchange, 502)) },
  { ...BEFORE, name: '503', does: "a balancer's page: no server is ready", play: (exchange) => page(exchange, 503) },
  {
    ...BEFORE,
    name: '503 seconds',
    does: 'no server is ready, come back in 1 second',
    play: (exchange) => exchange.pretend(503, 'text/html', PAGE, { 'retry-after': '1' }),
  },
  { ...AFTER, name: '504', does: "a balancer's page: the cloud acted, too late for the balancer", play: damaged((exchange) => page(exchange, 504)) },
  { ...BEFORE, name: 'html', does: 'a page with status 200 instead of the answer', play: (exchange) => page(exchange, 200) },
  {
    ...AFTER,
    name: 'truncated json',
    does: 'a whole reply with half of the JSON',
    play: damaged((exchange, reply) => withBody(exchange, reply, half(reply.body))),
  },
  {
    ...AFTER,
    name: 'invalid json',
    does: 'a whole reply whose JSON has a stray letter',
    play: damaged((exchange, reply) => withBody(exchange, reply, Buffer.concat([Buffer.from('}'), reply.body]))),
  },
  {
    ...AFTER,
    name: 'huge json',
    does: 'JSON over the size limit',
    weight: 2,
    play: damaged((exchange, reply) => withBody(exchange, reply, Buffer.concat([reply.body, Buffer.alloc(HUGE_BYTES, ' ')]))),
  },
  {
    ...AFTER,
    name: 'length too short',
    does: 'content-length is less than what comes',
    play: damaged((exchange, reply) => exchange.sendRaw(exchange.headOf(reply, half(reply.body).byteLength), reply.body)),
  },
  {
    ...AFTER,
    name: 'length too long',
    does: 'content-length is more than what comes',
    play: damaged((exchange, reply) => exchange.sendRaw(exchange.headOf(reply, reply.body.byteLength + 9), reply.body)),
  },
  ...([301, 302, 307, 308] as const).map((status) => ({
    ...REFUSED,
    name: `redirect ${status}`,
    does: 'sends the client to another host',
    weight: 0.5,
    play: (exchange: ProxiedExchange): void => exchange.pretend(status, 'text/html', PAGE, { location: `${exchange.otherHost}/elsewhere` }),
  })),
  {
    ...AFTER,
    name: 'foreign links',
    does: 'all links of the answer lead to another host',
    conclusion: 'applied',
    weight: 2,
    meets: ({ method, path }) => method === 'GET' && !path.includes('/auth/'),
    play: damaged((exchange, reply) => {
      const text = reply.body.toString('utf8').replaceAll(exchange.origin, exchange.otherHost);
      exchange.answer({ ...reply, body: Buffer.from(text) });
    }),
  },
  {
    ...REFUSED,
    name: 'expired token',
    does: 'the token is not known any more',
    meets: ({ provider, path }) => provider === 'openstack' && !path.includes('/auth/'),
    play: (exchange) => json(exchange, 401, EXPIRED),
  },
];
