import { createMemoryStore } from '@isobar/conformance';
import type { Action, ActionRequest, AwaitingResize, CloudAdapter, Operation, OperationStore, Plan, ReturnedSecret } from '@isobar/core';
import { awaitingResizeOf, driveOperation, formatRef, makePlan, startOperation } from '@isobar/core';

import type { World } from './world.ts';
import { SECRETS } from './world.ts';

export interface Job {
  readonly action: Action;
  readonly targetId: string | null;
  readonly request: ActionRequest<Action>;
}

export interface Outcome {
  readonly plan: Plan;
  readonly operation: Operation;
  readonly secrets: readonly ReturnedSecret[];
}

/** An hour of virtual time: no task of a simulated cloud is longer. */
const LONGEST_MILLISECONDS = 3_600_000;

/** One user with one store: plans and carries out, with all that a plan asks for accepted. */
export class User {
  private readonly store: OperationStore = createMemoryStore();
  private readonly world: World;
  private readonly adapter: CloudAdapter;

  constructor(world: World, adapter: CloudAdapter = world.adapter) {
    this.world = world;
    this.adapter = adapter;
  }

  /** @throws CloudError as the SDK does */
  async plan(job: Job): Promise<Plan> {
    return makePlan(this.adapter, job, { now: () => this.world.clock.now(), awaitingResize: await this.awaiting(job) });
  }

  async execute(plan: Plan): Promise<Outcome> {
    const { clock } = this.world;
    const accept = [...plan.accept.inherent, ...plan.accept.surprising];
    const { id } = await startOperation(plan, { yes: true, accept }, { store: this.store, clock });
    const secrets: ReturnedSecret[] = [];
    const operation = await driveOperation(id, {
      store: this.store,
      adapter: this.adapter,
      clock,
      random: () => 0.5,
      secrets: SECRETS,
      onSecret: (secret) => void secrets.push(secret),
      timeoutMilliseconds: LONGEST_MILLISECONDS,
    });
    return { plan, operation, secrets };
  }

  async perform(job: Job): Promise<Outcome> {
    return this.execute(await this.plan(job));
  }

  async awaiting({ targetId }: Job): Promise<AwaitingResize | null> {
    if (targetId === null) return null;
    return awaitingResizeOf(await this.store.activeOn(formatRef(this.adapter.cloud, targetId)));
  }
}
