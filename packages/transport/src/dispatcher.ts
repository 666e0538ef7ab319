import { readFileSync } from 'node:fs';

import type { Dispatcher } from 'undici';

/** How to reach an account: TLS, proxy, timeouts, and how hard to try. */
export interface ConnectionSettings {
  /** False accepts any certificate. */
  readonly verify?: boolean | undefined;
  /** PEM file with additional authorities. */
  readonly caFile?: string | undefined;
  /** Client certificate and key, PEM files. */
  readonly certFile?: string | undefined;
  readonly keyFile?: string | undefined;
  readonly proxy?: string | undefined;
  readonly noProxy?: string | undefined;
  readonly connectTimeoutMilliseconds?: number | undefined;
  readonly replyTimeoutMilliseconds?: number | undefined;
  /** Requests of the account that are under way at a time; 50 by default. */
  readonly concurrency?: number | undefined;
  /** Larger answers are refused; MAX_RESPONSE_BYTES by default. */
  readonly maxResponseBytes?: number | undefined;
  /** False: each request is tried once. */
  readonly retries?: boolean | undefined;
}

const DEFAULT_CONNECT_MILLISECONDS = 5_000;
/** How long a cloud may stay silent. */
export const DEFAULT_REPLY_MILLISECONDS = 60_000;
const KEEP_ALIVE_MILLISECONDS = 4_000;
/** Larger answers are refused: no list page of any of the clouds comes near. */
export const MAX_RESPONSE_BYTES = 256 * 1024 * 1024;

/** As Node's own HTTP has it, which is not loaded to be asked. */
const MAX_HEADER_BYTES = 16 * 1024;

/** For downloads, which are as large as they are. */
const NO_LIMIT = -1;

/** What is read from files, once. */
interface TlsOptions {
  readonly ca?: Buffer;
  readonly cert?: Buffer;
  readonly key?: Buffer;
  readonly rejectUnauthorized?: boolean;
}

/** The one place where connection pools are made. undici is loaded with the first request: short runs may send none. */
export class Dispatchers {
  private readonly settings: ConnectionSettings;
  private readonly tls: TlsOptions;
  private ordinary: Promise<Dispatcher> | undefined;
  /** What `ordinary` has come to. */
  private ready: Dispatcher | undefined;
  private unlimited: Promise<Dispatcher> | undefined;
  private closed: Promise<void> | undefined;
  private underWay = 0;
  private onIdle: () => void = () => undefined;

  /** @throws what reading a certificate file throws */
  constructor(settings: ConnectionSettings) {
    this.settings = settings;
    this.tls = tlsOptions(settings);
  }

  /** A dispatcher for one exchange, which `close` waits for: `left` has to be called after it, also where none could be made. */
  forReplies(): Dispatcher | Promise<Dispatcher> {
    this.underWay += 1;
    return this.ready ?? this.open();
  }

  left(): void {
    this.underWay -= 1;
    if (this.underWay === 0) this.onIdle();
  }

  private async open(): Promise<Dispatcher> {
    this.ready = await (this.ordinary ??= this.create(this.settings.maxResponseBytes ?? MAX_RESPONSE_BYTES));
    return this.ready;
  }

  forDownloads(): Promise<Dispatcher> {
    return (this.unlimited ??= this.create(NO_LIMIT));
  }

  /** Ends once what was sent is answered; downloads that nobody read to their end are cut off. Closing twice is closing once. */
  close(): Promise<void> {
    return (this.closed ??= this.end());
  }

  private create(maxResponseBytes: number): Promise<Dispatcher> {
    if (this.closed === undefined) return createDispatcher(this.settings, this.tls, maxResponseBytes);
    return Promise.reject(Object.assign(new Error('the client is closed'), { code: 'UND_ERR_CLOSED' }));
  }

  private async end(): Promise<void> {
    if (this.underWay > 0) await new Promise<void>((resolve) => (this.onIdle = resolve));
    const made = await Promise.all([this.ordinary, this.unlimited]);
    // Not `close`: that waits for connections that nobody wants any more.
    await Promise.all(made.map(async (dispatcher) => dispatcher?.destroy()));
  }
}

async function createDispatcher(settings: ConnectionSettings, tls: TlsOptions, maxResponseSize: number): Promise<Dispatcher> {
  const { connectTimeoutMilliseconds, replyTimeoutMilliseconds = DEFAULT_REPLY_MILLISECONDS, proxy, noProxy } = settings;
  const shared = {
    connect: { timeout: connectTimeoutMilliseconds ?? DEFAULT_CONNECT_MILLISECONDS, ...tls },
    headersTimeout: replyTimeoutMilliseconds,
    bodyTimeout: replyTimeoutMilliseconds,
    keepAliveTimeout: KEEP_ALIVE_MILLISECONDS,
    maxResponseSize,
    maxHeaderSize: MAX_HEADER_BYTES,
    // One request to a connection at a time: of a connection that breaks it is certain which request it carried.
    allowH2: false,
  };
  // Named one by one, since the bundle loads each with its first use.
  const undici = await import('undici');
  if (proxy === undefined) return new undici.Agent(shared);
  return new undici.EnvHttpProxyAgent({ ...shared, httpProxy: proxy, httpsProxy: proxy, noProxy: noProxy ?? '', requestTls: tls });
}

function tlsOptions(settings: ConnectionSettings): TlsOptions {
  return {
    ...(settings.caFile === undefined ? {} : { ca: readFileSync(settings.caFile) }),
    ...(settings.certFile === undefined ? {} : { cert: readFileSync(settings.certFile) }),
    ...(settings.keyFile === undefined ? {} : { key: readFileSync(settings.keyFile) }),
    ...(settings.verify === false ? { rejectUnauthorized: false } : {}),
  };
}
