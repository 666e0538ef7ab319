import type { FailureKind } from './failure.ts';
import { MemoryFailure } from './failure.ts';

/** One write that arrived, as text that is equal for two that ask for the same thing. */
export interface LedgerLine {
  readonly line: string;
  readonly applied: boolean;
}

/** What goes with one exchange. */
export interface ExchangeOptions {
  /** Such as `get server`. */
  readonly operation?: string;
  readonly signal?: AbortSignal | undefined;
  readonly accessKey?: string | undefined;
}

export type ReadTrouble = 'unavailable' | 'malformed' | 'unauthenticated';

const TROUBLES: Readonly<Record<Exclude<ReadTrouble, 'malformed'>, { readonly kind: FailureKind; readonly text: string }>> = {
  unavailable: { kind: 'unavailable', text: 'the service is not available, try again later' },
  unauthenticated: { kind: 'unauthenticated', text: 'the access key was refused' },
};

/** What lies between an adapter and the memory cloud: the ledger of writes, and the faults that a test asks for. */
export class Connection {
  readonly ledger: LedgerLine[] = [];
  /** What each read asked for. */
  readonly asked: string[] = [];
  private readonly accessKey: string | undefined;
  private trouble: ReadTrouble | null = null;
  private losses: { readonly what: 'reply' | 'request'; skip: number }[] = [];
  private exchanges = 0;

  /** With an access key, only exchanges that carry it are answered. */
  constructor(accessKey?: string) {
    this.accessKey = accessKey;
  }

  failReads(how: ReadTrouble): void {
    this.trouble = how;
  }

  heal(): void {
    this.trouble = null;
    this.losses = [];
  }

  loseWrite(what: 'reply' | 'request', skip: number = 0): void {
    this.losses.push({ what, skip });
  }

  /** The answer is a copy, so nobody changes the cloud through it. */
  async read<Answer>(answer: () => Answer, options: ExchangeOptions = {}): Promise<Answer> {
    this.asked.push(options.operation ?? '');
    this.open(options);
    if (this.trouble === 'malformed') return '{"items": [{"id"' as Answer;
    if (this.trouble !== null) throw this.failure(TROUBLES[this.trouble].kind, TROUBLES[this.trouble].text);
    return structuredClone(answer());
  }

  async write<Answer>(line: string, apply: () => Answer, options: ExchangeOptions = {}): Promise<Answer> {
    this.open(options);
    const lost = this.takeLoss();
    if (lost === 'request') throw this.failure('connectionLost', 'the connection broke before the answer');
    const answer = this.apply(line, apply);
    if (lost === 'reply') throw this.failure('connectionLost', 'the connection broke before the answer');
    return structuredClone(answer);
  }

  failure(kind: FailureKind, text: string): MemoryFailure {
    return new MemoryFailure(kind, text, `request-${this.exchanges}`);
  }

  private open({ signal, accessKey }: ExchangeOptions): void {
    signal?.throwIfAborted();
    this.exchanges += 1;
    if (this.accessKey !== undefined && accessKey !== this.accessKey) throw this.failure('unauthenticated', TROUBLES.unauthenticated.text);
  }

  private apply<Answer>(line: string, apply: () => Answer): Answer {
    try {
      const answer = apply();
      this.ledger.push({ line, applied: true });
      return answer;
    } catch (error) {
      this.ledger.push({ line, applied: false });
      throw error;
    }
  }

  private takeLoss(): 'reply' | 'request' | null {
    const [next] = this.losses;
    if (next === undefined) return null;
    if (next.skip > 0) {
      next.skip -= 1;
      return null;
    }
    this.losses.shift();
    return next.what;
  }
}
