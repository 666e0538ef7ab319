import { createHash } from 'node:crypto';
import { Agent, createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';

import type { RunningCloud } from '@isobar/simulator';

import { ProxiedExchange } from './exchange.ts';
import type { FaultChooser } from './fault-chooser.ts';
import type { Fault, MetRequest } from './faults.ts';
import { listenOnLoopback } from './listen.ts';

/** One request that came to the proxy, and its fate. */
export interface ProxiedRequest {
  readonly method: string;
  readonly path: string;
  /** SHA-256 of the body, as in the ledger of the cloud. */
  readonly bodyDigest: string;
  /** Name of the fault; null where it went through unharmed. */
  readonly fault: string | null;
}

export interface FaultProxySettings {
  readonly cloud: RunningCloud;
  readonly chooser: FaultChooser;
  readonly otherHost: string;
}

/** Stands between a client and a simulated cloud, and lets requests go wrong. */
export class FaultProxy {
  /** Tokens that came with requests. */
  readonly tokens = new Set<string>();
  /** While true, everything goes through unharmed and unrecorded. */
  calm = false;
  private readonly settings: FaultProxySettings;
  private readonly agent = new Agent({ keepAlive: true });
  private readonly log: ProxiedRequest[] = [];
  private forced: { readonly fault: Fault; readonly meets: (request: MetRequest) => boolean } | null = null;
  private address = '';
  private stop: () => Promise<void> = () => Promise.resolve();

  private constructor(settings: FaultProxySettings) {
    this.settings = settings;
  }

  static async start(settings: FaultProxySettings): Promise<FaultProxy> {
    const proxy = new FaultProxy(settings);
    const server = createServer((message, response) => void proxy.serve(message, response));
    // A client that goes away is no failure of the proxy.
    server.on('connection', (socket) => socket.on('error', () => undefined));
    const { origin, close } = await listenOnLoopback(server);
    proxy.address = origin;
    proxy.stop = close;
    // Links and the service catalog lead back here.
    settings.cloud.cloud.bind(origin);
    return proxy;
  }

  get origin(): string {
    return this.address;
  }

  requests(): readonly ProxiedRequest[] {
    return [...this.log];
  }

  forget(): void {
    this.log.length = 0;
  }

  /** The next such request meets this fault, once. */
  force(fault: Fault, meets: (request: MetRequest) => boolean): void {
    this.forced = { fault, meets };
  }

  async close(): Promise<void> {
    await this.stop();
    this.agent.destroy();
  }

  private async serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    response.on('error', () => undefined);
    try {
      const body = await readBody(message);
      const { cloud, otherHost } = this.settings;
      const { agent, origin } = this;
      const exchange = new ProxiedExchange({
        message,
        response,
        body,
        cloud: cloud.origin,
        agent,
        now: () => cloud.clock.wallNow(),
        otherHost,
        origin,
      });
      const fault = this.calm ? null : this.fateOf(message, body);
      if (fault === null) exchange.answer(await exchange.forward());
      else await fault.play(exchange);
    } catch {
      // The client went away, or the cloud was closed.
      message.socket.destroy();
    }
  }

  private fateOf({ method = '', url: path = '', headers }: IncomingMessage, body: Buffer): Fault | null {
    const token = headers['x-auth-token'];
    if (typeof token === 'string') this.tokens.add(token);
    const bodyDigest = createHash('sha256').update(body).digest('hex');
    const request = { provider: this.settings.cloud.cloud.provider, method, path };
    const fault = this.takeForced(request) ?? this.settings.chooser.choose(request);
    this.log.push({ method, path, bodyDigest, fault: fault?.name ?? null });
    return fault;
  }

  private takeForced(request: MetRequest): Fault | null {
    if (this.forced?.meets(request) !== true) return null;
    const { fault } = this.forced;
    this.forced = null;
    return fault;
  }
}

async function readBody(message: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of message) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}
