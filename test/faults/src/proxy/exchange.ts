import { request as httpRequest } from 'node:http';
import type { Agent, IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';

/** A whole reply, of the cloud or of something in front of it. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface ExchangeSettings {
  readonly message: IncomingMessage;
  readonly response: ServerResponse;
  readonly body: Buffer;
  /** Origin of the cloud. */
  readonly cloud: string;
  readonly agent: Agent;
  /** The clouds' time, for `Date` and `Retry-After`. */
  readonly now: () => number;
  /** Origin of a host that must never hear from the client. */
  readonly otherHost: string;
  /** Origin by which the client knows the cloud. */
  readonly origin: string;
}

const BODYLESS: ReadonlySet<number> = new Set([204, 304]);
const HOP_HEADERS: ReadonlySet<string> = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length']);

/** One request on its way, and all that can be done to it and to its reply. */
export class ProxiedExchange {
  readonly otherHost: string;
  readonly origin: string;
  private readonly settings: ExchangeSettings;

  constructor(settings: ExchangeSettings) {
    this.settings = settings;
    this.otherHost = settings.otherHost;
    this.origin = settings.origin;
  }

  /** The whole request as one text. */
  get text(): string {
    const { message, body } = this.settings;
    return `${message.method ?? ''} ${message.url ?? ''} ${JSON.stringify(message.headers)} ${body.toString('utf8')}`;
  }

  /** An HTTP date so many seconds after the clouds' present. */
  dateIn(seconds: number): string {
    return new Date(this.settings.now() + seconds * 1000).toUTCString();
  }

  /** Gives it to the cloud, which acts on it. */
  forward(): Promise<Reply> {
    const { message, body, cloud, agent } = this.settings;
    return new Promise((resolve, reject) => {
      const options = { agent, method: message.method, headers: { ...message.headers, connection: 'keep-alive' } };
      const sent = httpRequest(`${cloud}${message.url ?? '/'}`, options, (reply) => {
        const pieces: Buffer[] = [];
        reply.on('data', (piece: Buffer) => pieces.push(piece));
        reply.once('error', reject);
        reply.once('end', () => resolve({ status: reply.statusCode ?? 0, headers: ownHeaders(reply), body: Buffer.concat(pieces) }));
      });
      sent.once('error', reject);
      sent.end(body);
    });
  }

  /** Sends a reply as HTTP has it. */
  answer({ status, headers, body }: Reply, then: () => void = () => undefined): void {
    const { response } = this.settings;
    if (response.destroyed) return;
    const length = BODYLESS.has(status) ? {} : { 'content-length': String(body.byteLength) };
    response.sendDate = false;
    response.writeHead(status, { date: this.dateIn(0), ...headers, ...length });
    response.end(BODYLESS.has(status) ? undefined : body, then);
  }

  /** A reply that never came from the cloud. */
  pretend(status: number, contentType: string, text: string, headers: Readonly<Record<string, string>> = {}): void {
    this.answer({ status, headers: { 'content-type': contentType, ...headers }, body: Buffer.from(text) });
  }

  /** The head of a reply as bytes, with a length that may be wrong. */
  headOf({ status, headers }: Reply, length: number): string {
    const lines = Object.entries({ date: this.dateIn(0), ...headers, 'content-length': String(length) });
    return `HTTP/1.1 ${status} Reply\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`;
  }

  /** Sends bytes as they are, and ends the connection. */
  sendRaw(...pieces: readonly (string | Buffer)[]): void {
    const { socket } = this.settings.message;
    for (const piece of pieces) socket.write(piece);
    socket.end();
  }

  /** Sends a text letter by letter, with a pause after each, for as long as the client listens; `before` comes at once. */
  async dribble(text: string, pauseMilliseconds: number, ...before: readonly (string | Buffer)[]): Promise<void> {
    const { socket } = this.settings.message;
    for (const piece of before) socket.write(piece);
    for (const letter of text) {
      if (socket.destroyed) return;
      socket.write(letter, 'latin1');
      await delay(pauseMilliseconds);
    }
    socket.end();
  }

  /** Resets the connection. */
  cut(): void {
    this.settings.message.socket.resetAndDestroy();
  }

  /** Closes the connection in order. */
  hangUp(): void {
    this.settings.message.socket.destroySoon();
  }
}

function ownHeaders({ headers }: IncomingMessage): Readonly<Record<string, string>> {
  const own = Object.entries(headers).filter(([name]) => !HOP_HEADERS.has(name));
  return Object.fromEntries(own.map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]));
}
