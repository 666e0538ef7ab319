import { setMaxListeners } from 'node:events';

import { Agent } from 'undici';

/** An event of the stream, and when the last reader had it. */
export interface SpreadEvent {
  readonly id: string;
  /** From when it was written until the last of the readers had it. */
  readonly milliseconds: number;
}

interface Arrivals {
  count: number;
  readonly writtenAt: number;
  lastAt: number;
}

/** Readers of the event stream, each on a connection of its own. */
export class EventReaders {
  private readonly agent = new Agent({ connections: null, bodyTimeout: 0 });
  private readonly ending = new AbortController();
  private readonly arrived = new Map<string, Arrivals>();
  private readers = 0;

  /** Resolves when all of them are connected. */
  async connect(origin: string, token: string, count: number): Promise<void> {
    setMaxListeners(0, this.ending.signal);
    await Promise.all(Array.from({ length: count }, () => this.connectOne(origin, token)));
  }

  /** Events that all readers have. */
  spread(): readonly SpreadEvent[] {
    return [...this.arrived]
      .filter(([, { count }]) => count === this.readers)
      .map(([id, { writtenAt, lastAt }]) => ({ id, milliseconds: lastAt - writtenAt }));
  }

  async close(): Promise<void> {
    this.ending.abort();
    await this.agent.destroy();
  }

  private async connectOne(origin: string, token: string): Promise<void> {
    const headers = { authorization: `Bearer ${token}` };
    const { statusCode, body } = await this.agent.request({ origin, path: '/v1/events', method: 'GET', headers, signal: this.ending.signal });
    if (statusCode !== 200) throw new Error(`/v1/events: ${statusCode}`);
    this.readers += 1;
    let text = '';
    body.setEncoding('utf8').on('data', (piece: string) => {
      const messages = (text + piece).split('\n\n');
      text = messages.pop() ?? '';
      for (const message of messages) this.note(message);
    });
    // It is cut off at the end.
    body.on('error', () => undefined);
  }

  private note(message: string): void {
    const id = /^id: (.*)$/m.exec(message)?.[1];
    if (id === undefined) return;
    const known = this.arrived.get(id) ?? { count: 0, writtenAt: Date.parse(/"at":"([^"]+)"/.exec(message)?.[1] ?? ''), lastAt: 0 };
    known.count += 1;
    known.lastAt = Date.now();
    this.arrived.set(id, known);
  }
}
