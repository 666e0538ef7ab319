import { CloudError, isCloudError } from '../error/cloud-error.ts';
import type { JsonObject } from '../json.ts';
import type { Plan } from '../plan/plan.ts';
import { backoffDelay } from '../waiting/backoff.ts';
import type { OperationJournal } from './journal.ts';
import type { StepProgress } from './operation.ts';
import type { OperationPorts } from './ports.ts';
import type { Observation, StepContext, StepDriver, StepReceipt, StepSpec } from './step.ts';

/** How running one step ended. `rest`: a person or time must act before it can go on. */
export type StepOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly error: CloudError }
  | { readonly kind: 'superseded'; readonly note: string }
  | { readonly kind: 'rest' }
  | { readonly kind: 'cancelled' };

/** How often a write that was refused because something else is going on, or that never arrived, is tried again. */
const TRANSITIONAL_TRIES = 30;

/** Looks again at what a write relies on, right before it is sent. null: go on. */
export type Guard = () => Promise<StepOutcome | null>;

/** Whether to stop here, where nothing is under way. */
export type Stop = () => Promise<boolean>;

export interface Looks {
  readonly guard?: Guard | undefined;
  readonly stop?: Stop | undefined;
}

interface Refused {
  readonly refused: CloudError;
}

/** Drives one step from wherever its journal says it is. Sends its write at most once unless reads prove it was not applied. */
export class StepRun {
  private readonly spec: StepSpec;
  private readonly compensates: string | null;
  private readonly journal: OperationJournal;
  private readonly ports: OperationPorts;
  private readonly driver: StepDriver;
  private readonly guard: Guard;
  private readonly stop: Stop;
  /** When the last send ended, however it ended; of a write that another process may have sent a moment ago, when it was found. */
  private sentAt = 0;

  constructor(spec: StepSpec, compensates: string | null, journal: OperationJournal, ports: OperationPorts, looks: Looks = {}) {
    this.spec = spec;
    this.compensates = compensates;
    this.journal = journal;
    this.ports = ports;
    this.driver = driverOf(spec, ports);
    this.guard = looks.guard ?? (() => Promise.resolve(null));
    this.stop = looks.stop ?? (() => Promise.resolve(false));
    if (this.progress()?.state === 'intended') this.sentAt = ports.clock.now();
  }

  async run(): Promise<StepOutcome> {
    let looked = false;
    for (let tries = 0; ; tries += 1) {
      this.ports.signal?.throwIfAborted();
      const { state = 'pending', error = null } = this.progress() ?? {};
      if (state === 'done') return { kind: 'done' };
      if (state === 'failed' && error !== null) return { kind: 'failed', error: CloudError.fromJson(error) };
      if (state === 'accepted') return this.ports.adapter.waits?.during(() => this.watch()) ?? this.watch();
      if (state === 'intended') {
        if (!(await this.reconcile(tries))) return { kind: 'rest' };
        // Time may have passed since the intent, perhaps in another process: what the write relies on is looked at again.
        looked = false;
        if (tries >= TRANSITIONAL_TRIES && this.progress()?.state === 'notApplied') return this.fail(neverArrived(this.spec));
      } else {
        if (await this.stop()) return { kind: 'cancelled' };
        const stopped = looked ? null : await this.patiently(tries, () => this.guard());
        if (stopped !== null) return stopped;
        looked = true;
        const refusal = await this.send();
        if (refusal !== null && !this.mayTryAgain(refusal.refused, tries)) return this.fail(refusal.refused);
      }
      if (this.progress()?.state === 'notApplied') await this.pause(tries);
    }
  }

  private progress(): StepProgress | undefined {
    return this.journal.operation.steps.find((step) => step.id === this.spec.id);
  }

  private context(): StepContext {
    const { operation } = this.journal;
    const progress = this.progress();
    return {
      operationId: operation.id,
      target: operation.target,
      input: this.spec.input,
      outputs: Object.fromEntries(operation.steps.map((step) => [step.id, step.output])),
      baseline: progress?.baseline ?? {},
      sentAt: Math.max(progress?.intendedAt ?? this.ports.clock.now(), this.sentAt),
      now: this.ports.clock.now(),
      secrets: this.ports.secrets ?? {},
      report: (progress) => this.ports.onTransfer?.(progress, this.spec.id),
      signal: this.ports.signal,
    };
  }

  /** Journals the intent, then writes. null: accepted, or unknown and left to reconcile. */
  private async send(): Promise<Refused | null> {
    const baseline = await this.patiently(0, async () => (await this.driver.prepare?.(this.context())) ?? {});
    const undo = this.compensates === null ? {} : { compensates: this.compensates };
    await this.journal.record({ type: 'intended', step: this.spec.id, baseline, ...undo });
    let receipt: StepReceipt;
    try {
      receipt = await this.driver.send(this.context());
    } catch (thrown) {
      this.ports.signal?.throwIfAborted();
      if (!wasRefused(thrown)) return null;
      await this.journal.record({ type: 'notApplied', step: this.spec.id, reason: thrown.message });
      return { refused: thrown };
    } finally {
      this.sentAt = this.ports.clock.now();
    }
    // Outside the try: a journal that cannot be written says nothing about the write.
    await this.accept(receipt);
    return null;
  }

  private async accept(receipt: StepReceipt): Promise<void> {
    for (const secret of receipt.secrets ?? []) this.ports.onSecret?.(secret, this.spec.id);
    await this.journal.record({ type: 'accepted', step: this.spec.id, output: receipt.output, providerRefs: receipt.providerRefs });
  }

  /** A password that was to be returned went away with the reply that carried it. */
  private async warnOfLostSecret(receipt: StepReceipt): Promise<void> {
    const detail = lostSecret(this.journal.operation.plan);
    if (detail === null || receipt.secrets !== undefined) return;
    await this.journal.record({ type: 'warned', warning: { type: 'lossy', subject: 'secretLost', detail } });
  }

  private mayTryAgain(error: CloudError, tries: number): boolean {
    return error.details.transitional === true && tries < TRANSITIONAL_TRIES;
  }

  /** Finds out by reads whether the write was applied. False where only a person can know. */
  private async reconcile(tries: number): Promise<boolean> {
    for (let attempt = tries; ; attempt += 1) {
      const verdict = await this.patiently(attempt, () => this.driver.reconcile(this.context()));
      switch (verdict.outcome) {
        case 'applied':
          await this.accept(verdict.receipt);
          await this.warnOfLostSecret(verdict.receipt);
          return true;
        case 'not_applied':
          await this.journal.record({ type: 'notApplied', step: this.spec.id, reason: 'reads show that it was not applied' });
          return true;
        case 'undecided':
          await this.note(verdict.seen);
          await this.pause(attempt);
          break;
        case 'unknown': {
          const { question, known, choices } = verdict;
          await this.journal.record({ type: 'needsAttention', attention: { stepId: this.spec.id, question, known, choices } });
          return false;
        }
      }
    }
  }

  private async watch(): Promise<StepOutcome> {
    const deadline = this.ports.clock.now() + (this.ports.timeoutMilliseconds ?? Number.POSITIVE_INFINITY);
    for (let attempt = 0; ; attempt += 1) {
      const observation = await this.patiently(attempt, () => this.observe());
      if (observation.state !== 'waiting') return this.settle(observation);
      await this.note(observation.seen);
      if (this.spec.awaitsConfirmation !== undefined) return this.rest();
      if (!this.spec.writes && (await this.stop())) return { kind: 'cancelled' };
      if (this.ports.clock.now() >= deadline) throw this.tooLate(observation.seen);
      await this.pause(attempt);
    }
  }

  private observe(): Promise<Observation> {
    const progress = this.progress();
    return this.driver.observe({ ...this.context(), receipt: { output: progress?.output ?? {}, providerRefs: progress?.providerRefs ?? [] } });
  }

  private async settle(observation: Exclude<Observation, { readonly state: 'waiting' }>): Promise<StepOutcome> {
    const part = observation.result === undefined ? {} : { result: observation.result };
    if (observation.state === 'failed') {
      await this.journal.record({ type: 'stepFailed', step: this.spec.id, error: observation.error, ...part });
      return { kind: 'failed', error: CloudError.fromJson(observation.error) };
    }
    const output: JsonObject = { ...this.progress()?.output, ...(observation.state === 'done' ? observation.output : {}) };
    await this.journal.record({ type: 'stepDone', step: this.spec.id, output, ...part });
    return observation.state === 'done' ? { kind: 'done' } : { kind: 'superseded', note: observation.note };
  }

  private async rest(): Promise<StepOutcome> {
    if (this.journal.operation.state !== 'awaitingConfirmation') await this.journal.record({ type: 'awaitingConfirmation', step: this.spec.id });
    return { kind: 'rest' };
  }

  private async fail(error: CloudError): Promise<StepOutcome> {
    await this.journal.record({ type: 'stepFailed', step: this.spec.id, error: error.toJSON() });
    return { kind: 'failed', error };
  }

  private async note(seen: string): Promise<void> {
    if (this.progress()?.seen !== seen) await this.journal.record({ type: 'seen', step: this.spec.id, seen });
  }

  /** A read that fails for a passing reason is made again; the operation is not touched by it. */
  private async patiently<Value>(attempt: number, read: () => Promise<Value>): Promise<Value> {
    for (let failures = 0; ; failures += 1) {
      try {
        return await read();
      } catch (error) {
        this.ports.signal?.throwIfAborted();
        if (!isCloudError(error) || !error.retryable || failures >= TRANSITIONAL_TRIES) throw error;
        await this.pause(attempt + failures);
      }
    }
  }

  private async pause(attempt: number): Promise<void> {
    const delay = backoffDelay(this.ports.pacing ?? this.ports.adapter.pacing, attempt, this.ports.random ?? Math.random);
    await this.ports.clock.sleep(delay, this.ports.signal);
  }

  private tooLate(seen: string): CloudError {
    return new CloudError('timeout', `${this.spec.title}: still ${seen}; the operation goes on, wait for it by its id`, {
      cloud: this.journal.operation.cloud,
      outcome: 'unknown',
      retryable: true,
      extra: { operationId: this.journal.operation.id, last: seen },
    });
  }
}

/** What went away with a reply that carried a secret; null where none was asked for. */
function lostSecret({ action, request }: Plan): string | null {
  const gone = 'the reply that may have carried';
  if (action === 'createKeyPair' && request['publicKey'] === undefined)
    return `${gone} the private key was lost, and the key with it; delete the key pair and make another`;
  if (request['password'] !== 'return') return null;
  return `${gone} the password was lost, and the password with it; set a new one from inside the guest or rebuild again`;
}

/** Only a CloudError that says so proves that nothing was applied. Anything else may have happened after the bytes were sent. */
function wasRefused(thrown: unknown): thrown is CloudError {
  return isCloudError(thrown) && thrown.outcome !== 'unknown' && thrown.outcome !== 'applied';
}

function neverArrived(spec: StepSpec): CloudError {
  return new CloudError('unavailable', `${spec.title}: sent ${TRANSITIONAL_TRIES} times, and reads show each time that it did not arrive`, {
    outcome: 'not_applied',
    retryable: true,
  });
}

function driverOf(spec: Pick<StepSpec, 'kind'>, ports: OperationPorts): StepDriver {
  const driver = ports.adapter.steps[spec.kind];
  if (driver !== undefined) return driver;
  throw new CloudError('internal', `the ${ports.adapter.provider} adapter has no step ${spec.kind}; was the plan made by another version?`, {
    outcome: 'not_applied',
  });
}
