import type { Clock, Consent, Operation, OperationEvent, OperationPorts, OperationStore, Ownership, Plan, ReturnedSecret } from '@isobar/core';
import { answerOperation, CloudError, driveOperation, isFinal, reduceEvents, requestCancel, startOperation } from '@isobar/core';

import type { CloudSet } from './cloud-set.ts';
import { OperationHandle } from './operation-handle.ts';
import type { OperationWatch } from './operation-handle.ts';
import { requireSameText } from './secret-text.ts';

export interface BeginOptions extends Consent {
  /** Secrets that the plan needs: `userData`, `password`. Kept in memory only. */
  readonly secrets?: Readonly<Record<string, string>> | undefined;
  /** What writes the first event, where more belongs to it than the store knows of; the store itself where left out. */
  readonly creator?: Pick<OperationStore, 'create'> | undefined;
}

export interface ExecuteOptions extends Omit<BeginOptions, 'creator'> {
  /** Stops driving; the operation stays as it is and can be resumed by any process. */
  readonly signal?: AbortSignal | undefined;
  /** How long to look at one step before giving up; the operation goes on. */
  readonly timeoutMilliseconds?: number | undefined;
  readonly onEvent?: OperationWatch['onEvent'];
  /** How far an upload is. */
  readonly onTransfer?: OperationPorts['onTransfer'];
}

/** How often another process's operation is looked at. */
const FOLLOW_MILLISECONDS = 500;

/** Executes plans and looks after operations, this process's and others'. */
export class Operations {
  private readonly clouds: CloudSet;
  private readonly openStore: () => OperationStore;
  private readonly clock: Clock;

  constructor(clouds: CloudSet, openStore: () => OperationStore, clock: Clock) {
    this.clouds = clouds;
    this.openStore = openStore;
    this.clock = clock;
  }

  /**
   * Journals what a plan says as an operation, and sends nothing: `wait` drives it, in this process or in any other.
   * @throws CloudError `consent_required`, `plan_stale`, `concurrent_operation`, `permission_denied` (read-only), `invalid_argument`
   */
  async begin(plan: Plan, options: BeginOptions = {}): Promise<Operation> {
    this.requireWritable(plan);
    requirePlannedTexts(plan, options.secrets ?? {});
    return startOperation(plan, options, { store: options.creator ?? this.openStore(), clock: this.clock });
  }

  /**
   * Starts what a plan says and drives it in the background.
   * @throws CloudError as `begin` does; nothing was sent then
   */
  async execute(plan: Plan, options: ExecuteOptions = {}): Promise<OperationHandle> {
    const operation = await this.begin(plan, options);
    const ownership = await this.own(operation.id);
    const handle = new OperationHandle(operation);
    return handle.begin(() => this.drive(operation, ownership, handle, options));
  }

  list(): Promise<readonly Operation[]> {
    return this.openStore().list();
  }

  async get(id: string): Promise<Operation> {
    return reduceEvents(await this.openStore().events(id));
  }

  activeOn(target: string): Promise<Operation | null> {
    return this.openStore().activeOn(target);
  }

  /**
   * Brings an operation to its end: follows it while a living process drives it, takes it over when that is gone.
   * Never repeats a write that may have been applied.
   */
  async wait(id: string, options: ExecuteOptions = {}): Promise<OperationHandle> {
    const operation = await this.get(id);
    const handle = new OperationHandle(operation);
    if (isFinal(operation)) return handle;
    // A question needs no answer any more where somebody wants it all undone.
    if (operation.state === 'needsAttention' && !(await this.openStore().cancelRequested(id))) return handle;
    return handle.begin(() => this.followOrDrive(operation, handle, options));
  }

  /** Answers a question and drives on. @throws CloudError `conflict` or `invalid_argument` */
  async answer(id: string, choice: string, values: Readonly<Record<string, string>>, options: ExecuteOptions = {}): Promise<OperationHandle> {
    const operation = await this.get(id);
    const ownership = await this.own(id);
    const handle = new OperationHandle(operation);
    try {
      await answerOperation(id, choice, values, this.ports(operation, handle, options));
    } catch (error) {
      await ownership.release();
      throw error;
    }
    return handle.begin(() => this.drive(operation, ownership, handle, options));
  }

  /**
   * Has an operation stop before its next step and undone, by the process that drives it or by this one.
   * @throws CloudError `conflict` where it is over, rests with a question or a resize, or has passed the point of no return
   */
  async cancel(id: string, options: ExecuteOptions = {}): Promise<OperationHandle> {
    const operation = await requestCancel(id, { store: this.openStore() });
    const handle = new OperationHandle(operation);
    return isFinal(operation) ? handle : handle.begin(() => this.followOrDrive(operation, handle, options));
  }

  private async followOrDrive(operation: Operation, handle: OperationHandle, options: ExecuteOptions): Promise<Operation> {
    const store = this.openStore();
    let seen = (await store.events(operation.id)).length;
    for (;;) {
      const ownership = await store.own(operation.id);
      if (!('owner' in ownership)) return this.drive(operation, ownership, handle, options);
      const events = await store.events(operation.id);
      for (const event of events.slice(seen)) this.tell(event, reduceEvents(events), handle, options);
      seen = events.length;
      const now = reduceEvents(events);
      if (isFinal(now) || now.state === 'needsAttention') return now;
      await this.clock.sleep(FOLLOW_MILLISECONDS, options.signal);
    }
  }

  private async drive(operation: Operation, ownership: Ownership, handle: OperationHandle, options: ExecuteOptions): Promise<Operation> {
    try {
      return await driveOperation(operation.id, this.ports(operation, handle, options));
    } finally {
      await ownership.release();
    }
  }

  private ports(operation: Operation, handle: OperationHandle, options: ExecuteOptions): OperationPorts {
    return {
      store: this.openStore(),
      adapter: this.clouds.adapter(operation.cloud),
      clock: this.clock,
      onEvent: (event, now) => this.tell(event, now, handle, options),
      onSecret: (secret) => keepSecret(operation.plan, secret, handle),
      onTransfer: options.onTransfer,
      secrets: options.secrets,
      signal: options.signal,
      timeoutMilliseconds: options.timeoutMilliseconds,
      pacing: this.clouds.pacing(operation.cloud),
    };
  }

  private tell(event: OperationEvent, operation: Operation, handle: OperationHandle, options: ExecuteOptions): void {
    handle.notify(event, operation);
    options.onEvent?.(event, operation);
  }

  private async own(id: string): Promise<Ownership> {
    const ownership = await this.openStore().own(id);
    if (!('owner' in ownership)) return ownership;
    const { processId, host } = ownership.owner;
    throw new CloudError('concurrent_operation', `operation ${id} is driven by process ${processId} on ${host}`, {
      resource: id,
      outcome: 'not_applied',
    });
  }

  private requireWritable(plan: Plan): void {
    if (!this.clouds.isReadOnly(plan.cloud)) return;
    throw new CloudError('permission_denied', `${plan.cloud} is read-only here: nothing was sent`, {
      cloud: plan.cloud,
      resource: plan.target,
      outcome: 'not_applied',
    });
  }
}

/** Returned passwords are thrown away unless they were asked for. */
function keepSecret(plan: Plan, secret: ReturnedSecret, handle: OperationHandle): void {
  if (secret.kind !== 'password' || plan.request['password'] === 'return') handle.hold(secret);
}

function requirePlannedTexts(plan: Plan, secrets: Readonly<Record<string, string>>): void {
  const { userData } = plan.request as { readonly userData?: { readonly sha256: string; readonly sizeBytes: number } | null };
  if (userData !== undefined && userData !== null) {
    const text = secrets['userData'];
    if (text === undefined) throw missingSecret('secrets.userData', 'the user data that the plan was made with');
    requireSameText('secrets.userData', userData, text);
  }
  if (plan.request['password'] === 'set' && secrets['password'] === undefined) throw missingSecret('secrets.password', 'the password to set');
}

function missingSecret(field: string, allowed: string): CloudError {
  return new CloudError('invalid_argument', `${field} is missing: give ${allowed}`, { field, given: null, allowed, outcome: 'not_applied' });
}
