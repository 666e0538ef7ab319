/** What the demo needs of a simulated cloud's control API. */
export interface LedgerLine {
  readonly sequence: number;
  readonly method: string;
  readonly path: string;
  readonly status: number | null;
}

export class SimControl {
  private readonly origin: string;

  constructor(origin: string) {
    this.origin = origin;
  }

  async requests(): Promise<readonly LedgerLine[]> {
    return (await this.call('GET', '/_sim/requests')) as readonly LedgerLine[];
  }

  async forgetRequests(): Promise<void> {
    await this.call('DELETE', '/_sim/requests');
  }

  /** The next request of this kind is carried out, but its answer is held back. `path` is a regular expression. */
  async holdReply(method: string, path: string): Promise<void> {
    await this.call('POST', '/_sim/faults', { match: { method, path }, action: { type: 'hold' }, count: 1 });
  }

  /** Resolves when a request of this kind has arrived. */
  async arrived(method: string, path: RegExp, signal: AbortSignal): Promise<void> {
    for (;;) {
      signal.throwIfAborted();
      const lines = await this.requests();
      if (lines.some((line) => line.method === method && path.test(line.path))) return;
      await new Promise((resolve) => {
        setTimeout(resolve, LOOK_MILLISECONDS);
      });
    }
  }

  private async call(method: string, path: string, body?: unknown): Promise<unknown> {
    const answer = await fetch(this.origin + path, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  }
}

const LOOK_MILLISECONDS = 50;
