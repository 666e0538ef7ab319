import type { Operation, OperationEvent, Plan } from '@isobar/core';
import { answerOperation, CloudError, isCloudError, isFinal, reduceEvents, requestCancel } from '@isobar/core';

import type { Scope } from '../access/access.ts';
import type { Schemas } from '../contract.ts';
import type { Connection, Listening } from '../database/database.ts';
import { itemsOfAll } from '../database/page.ts';
import { Driver } from './flow/driver.ts';
import { Flow } from './flow/flow.ts';
import type { FlowParts, FlowSettings } from './flow/flow-parts.ts';
import { OperationNews } from './flow/operation-news.ts';
import { Sweep, WORKER_CHANNEL } from './flow/sweep.ts';
import { withEvents } from './flow/with-events.ts';
import { lookAt, nextWorkflow } from './flow/workflow-ids.ts';
import type { GatewayOperations, OperationOwner, OperationPage, OperationQuery, StartOptions } from './gateway-operations.ts';
import { INBOX_PAGE_SIZE, inboxOf, waitingServers } from './inbox.ts';

const INBOX_STATES = ['awaitingConfirmation', 'needsAttention'] as const;
/** Of the grace of a drain; the rest is for letting go. */
const SENDING_SHARE = 0.8;
/** How long an answer waits for who asked to let go of the operation. */
const LET_GO_MILLISECONDS = 2000;

/** Operations as workflows of DBOS over the journal in PostgreSQL. The journal says what was sent; a workflow only brings it on. */
export class DurableOperations implements GatewayOperations {
  private readonly parts: FlowParts;
  private readonly settings: FlowSettings;
  private readonly news = new OperationNews();
  private readonly driver: Driver;
  private flow: Flow | null = null;
  private sweep: Sweep | null = null;
  private listening: Listening | null = null;

  constructor(parts: FlowParts, settings: FlowSettings) {
    this.parts = parts;
    this.settings = settings;
    this.driver = new Driver(parts, (operation) => this.revert(operation));
    parts.store.withEvents(withEvents(parts));
    parts.worker.onLost(() =>
      parts.stop.abandon(new CloudError('unavailable', 'the session of this worker broke', { outcome: 'unknown', retryable: true })),
    );
  }

  async start(plan: Plan, { startedBy, secrets = {}, sealTo, accept, yes }: StartOptions): Promise<Operation> {
    const flow = this.launched();
    await flow.prepare(plan.cloud);
    const labels = await this.labelsOf(plan);
    const queue = (connection: Connection, { id, cloud }: Operation): Promise<void> => flow.enqueue(id, id, cloud, 0, connection);
    const creator = this.parts.store.creator({ startedBy, labels, secrets, sealTo: sealTo ?? null }, queue);
    return this.parts.isobar(({ operations }) => operations.begin(plan, { accept, yes, secrets, creator }));
  }

  async get(id: string): Promise<Operation> {
    return reduceEvents(await this.parts.store.events(id));
  }

  ownerOf(id: string): Promise<OperationOwner> {
    return this.parts.store.ownerOf(id);
  }

  list(query: OperationQuery, scope: Scope): Promise<OperationPage> {
    return this.parts.store.page(query, scope);
  }

  async events(id: string, after: number): Promise<readonly OperationEvent[]> {
    return (await this.parts.store.events(id)).slice(after);
  }

  async wait(id: string, milliseconds: number, after?: number): Promise<Operation> {
    const look = async (): Promise<Operation | null> => {
      const events = await this.parts.store.events(id);
      const operation = reduceEvents(events);
      return isSettled(operation) || (after !== undefined && events.length > after) ? operation : null;
    };
    return (await this.news.until(id, look, milliseconds)) ?? this.get(id);
  }

  async answer(id: string, choice: string, values: Readonly<Record<string, string>>, secrets?: Readonly<Record<string, string>>): Promise<Operation> {
    const { store, clock } = this.parts;
    const asked = await this.get(id);
    const ownership = await this.own(id);
    try {
      const answered = await answerOperation(id, choice, values, { store, clock });
      if (secrets !== undefined && !isFinal(answered)) await store.giveSecrets(id, secrets);
    } finally {
      await ownership.release();
    }
    await this.wake(asked);
    return this.get(id);
  }

  async cancel(id: string): Promise<Operation> {
    const operation = await requestCancel(id, { store: this.parts.store });
    // Nobody drives it, so nobody would see that it is to stop.
    if (operation.state === 'needsAttention') await this.wake(operation);
    return this.get(id);
  }

  takeSecrets(id: string): Promise<readonly Schemas['SealedSecret'][]> {
    return this.parts.store.takeReturned(id);
  }

  async inbox(scope: Scope, clouds: readonly string[] | null): Promise<readonly Schemas['InboxItem'][]> {
    const query = { clouds, active: false, target: null, startedBy: null, limit: INBOX_PAGE_SIZE };
    const waiting = await Promise.all(INBOX_STATES.map((state) => itemsOfAll((cursor) => this.list({ ...query, state, cursor }, scope))));
    return inboxOf(waiting.flat(), await waitingServers(this.parts.inventory, scope, clouds));
  }

  async launch(): Promise<void> {
    const { database, worker, onProblem } = this.parts;
    const { works, queues } = this.settings;
    const clouds = await this.parts.isobar(async (isobar) => isobar.clouds.names);
    const work = { drive: (id: string) => this.driver.drive(id), lookLater: (id: string, at: number) => this.lookLater(id, at) };
    const flow = await Flow.launch({ database, worker, works, queues, work, onProblem: (text) => onProblem(text, null) }, clouds);
    this.flow = flow;
    await this.news.open(database);
    if (!works) return;
    const sweep = new Sweep(this.parts, flow);
    this.sweep = sweep;
    const look = (): void => void sweep.look();
    this.listening = await database.listen(WORKER_CHANNEL, look, look);
    await sweep.look();
    sweep.start();
  }

  async drain(): Promise<void> {
    const { database, stop, worker } = this.parts;
    await this.sweep?.stop();
    await this.listening?.end();
    await stop.stop(this.settings.graceMilliseconds * SENDING_SHARE);
    await this.flow?.close();
    this.flow = null;
    await this.news.close();
    await worker.close();
    // Others look at once; where the database is away they look by themselves.
    await database.query('SELECT pg_notify($1, $2)', [WORKER_CHANNEL, worker.id]).catch(() => undefined);
  }

  /** Begins another workflow for what rests. */
  private async wake({ id, cloud }: Operation): Promise<void> {
    const flow = this.launched();
    await flow.enqueue(nextWorkflow(id, await flow.idsOf(id)), id, cloud);
  }

  private async lookLater(id: string, at: number): Promise<void> {
    const { cloud } = await this.get(id);
    const delaySeconds = Math.max((at - this.parts.clock.now()) / 1000, 0.001);
    await this.launched().enqueue(lookAt(id, at), id, cloud, delaySeconds);
  }

  /** The time to confirm is over. Whoever confirms or reverts it meanwhile was first. */
  private async revert(operation: Operation): Promise<void> {
    const { isobar, onProblem, store } = this.parts;
    try {
      const plan = await isobar((clouds) => clouds.plan(operation.target, 'revertResize', {}));
      const accept = plan.accept.surprising.filter((name) => operation.accepted.includes(name));
      const { startedBy } = await store.ownerOf(operation.id);
      await this.start(plan, { startedBy, accept, yes: true });
    } catch (error) {
      if (isCloudError(error) && error.code === 'concurrent_operation') return;
      onProblem(`reverting the resize failed: ${error instanceof Error ? error.message : String(error)}`, operation.id);
    }
  }

  /** Who asked may be about to let go of the operation. */
  private async own(id: string): Promise<{ release(): Promise<void> }> {
    const { store, clock } = this.parts;
    for (let waited = 0; ; waited += 100) {
      const ownership = await store.own(id);
      if (!('owner' in ownership)) return ownership;
      if (waited >= LET_GO_MILLISECONDS)
        throw new CloudError('concurrent_operation', `operation ${id} is being driven`, { resource: id, outcome: 'not_applied', retryable: true });
      await clock.sleep(100);
    }
  }

  private async labelsOf({ targetId, targetKind, cloud, request }: Plan): Promise<Readonly<Record<string, string>>> {
    if (targetId !== null) return (await this.parts.inventory.labelsOf(targetKind, cloud, targetId)) ?? {};
    const { labels } = request as { readonly labels?: Readonly<Record<string, string>> };
    return labels ?? {};
  }

  private launched(): Flow {
    if (this.flow !== null) return this.flow;
    throw new CloudError('unavailable', 'this process of the gateway does not take operations now', { outcome: 'not_applied', retryable: true });
  }
}

function isSettled(operation: Operation): boolean {
  return isFinal(operation) || INBOX_STATES.some((state) => state === operation.state);
}
