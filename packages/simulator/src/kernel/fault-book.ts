import type { FaultAction, FaultRule, FaultStatus } from './fault.ts';
import type { WireRequest } from './wire.ts';

interface BookedRule {
  readonly rule: FaultRule;
  readonly path: RegExp | undefined;
  readonly body: RegExp | undefined;
  remaining: number;
  hits: number;
}

/** The faults to inject into one cloud, and the requests that are held because of them. */
export class FaultBook {
  #rules: BookedRule[] = [];
  #held = new Set<() => void>();
  #watchers: (() => void)[] = [];

  /** Adds a rule. Throws SyntaxError for a pattern that is no regular expression. */
  add(rule: FaultRule): void {
    const { path, bodyPattern } = rule.match;
    this.#rules.push({
      rule,
      path: path === undefined ? undefined : new RegExp(path, 'u'),
      body: bodyPattern === undefined ? undefined : new RegExp(bodyPattern, 'u'),
      remaining: rule.count ?? 1,
      hits: 0,
    });
  }

  list(): readonly FaultStatus[] {
    return this.#rules.map(({ rule, remaining, hits }) => ({ ...rule, remaining, hits }));
  }

  clear(): void {
    this.#rules = [];
  }

  /** The action for this request, and uses it up; `undefined` if no rule matches. */
  take(request: WireRequest): FaultAction | undefined {
    const found = this.#rules.find((booked) => booked.remaining > 0 && matches(booked, request));
    if (found === undefined) return undefined;
    found.remaining -= 1;
    found.hits += 1;
    return found.rule.action;
  }

  /** Waits until {@link FaultBook.release}. */
  hold(): Promise<void> {
    const released = new Promise<void>((resolve) => this.#held.add(resolve));
    for (const tell of this.#watchers.splice(0)) tell();
    return released;
  }

  /** Resolves as soon as a request is held, at once if one is. */
  whenHeld(): Promise<void> {
    if (this.#held.size > 0) return Promise.resolve();
    return new Promise((resolve) => this.#watchers.push(resolve));
  }

  /** Lets every held request go on and tells how many there were. */
  release(): number {
    const waiting = [...this.#held];
    this.#held.clear();
    for (const resume of waiting) resume();
    return waiting.length;
  }

  /** How many requests are held now. */
  get heldCount(): number {
    return this.#held.size;
  }
}

function matches(booked: BookedRule, request: WireRequest): boolean {
  const { method } = booked.rule.match;
  if (method !== undefined && method.toUpperCase() !== request.method) return false;
  const query = request.query.toString();
  if (booked.path?.test(query === '' ? request.path : `${request.path}?${query}`) === false) {
    return false;
  }
  return booked.body?.test(new TextDecoder().decode(request.body)) !== false;
}
