import { createMemoryStore } from '@isobar/conformance';
import type { Action, ActionRequest, AwaitingResize, CloudAdapter, Operation, OperationStore, Plan } from '@isobar/core';
import { driveOperation, makePlan, startOperation } from '@isobar/core';
import type { IwinvSimulator, IwinvSimulatorSettings } from '@isobar/simulator';
import { startIwinvSimulator } from '@isobar/simulator';

import type { IwinvAdapter } from '../iwinv-adapter.ts';
import { iwinv } from '../iwinv-adapter.ts';
import type { IwinvContext } from '../iwinv-context.ts';
import { VirtualClock } from './virtual-clock.ts';

/** What a run may need beside its plan. */
export interface Run {
  readonly onSecret?: ((value: string) => void) | undefined;
  readonly awaitingResize?: AwaitingResize | null | undefined;
}

/** A simulated account with an adapter on it, and time that does not really pass. For tests. */
export class SimulatedIwinv {
  readonly simulator: IwinvSimulator;
  readonly clock: VirtualClock;
  readonly store: OperationStore = createMemoryStore();
  readonly adapter: IwinvAdapter;
  private readonly connected: CloudAdapter[] = [];

  private constructor(simulator: IwinvSimulator, clock: VirtualClock) {
    this.simulator = simulator;
    this.clock = clock;
    this.adapter = this.connect();
  }

  /** Where nothing else is said the quota is off at both ends: the virtual time of a test is its own. */
  static async start(settings: IwinvSimulatorSettings = {}): Promise<SimulatedIwinv> {
    const clock = new VirtualClock();
    return new SimulatedIwinv(await startIwinvSimulator({ rateLimit: 0, ...settings, wallNow: () => clock.now() }), clock);
  }

  /** A fresh adapter for the same account, as another process would have it. */
  connect(settings: Readonly<Record<string, unknown>> = {}, context: IwinvContext = {}): IwinvAdapter {
    const { endpoint, credentials } = this.simulator;
    const adapter = iwinv({ cloud: 'seoul', endpoint, ...credentials, requestsPerMinute: 0, ...settings }, { clock: this.clock, ...context });
    this.connected.push(adapter);
    return adapter;
  }

  plan<A extends Action>(action: A, serverId: string | null, request: ActionRequest<A>, run: Run = {}): Promise<Plan> {
    const context = { now: () => this.clock.now(), awaitingResize: run.awaitingResize ?? null };
    return makePlan(this.adapter, { action, targetId: serverId, request }, context);
  }

  /** Starts a plan with all that it asks for accepted. */
  async begin(plan: Plan): Promise<Operation> {
    const accept = [...plan.accept.inherent, ...plan.accept.surprising];
    return startOperation(plan, { accept }, { store: this.store, clock: this.clock });
  }

  drive(id: string, run: Run = {}, adapter: CloudAdapter = this.adapter): Promise<Operation> {
    const { onSecret } = run;
    const told = onSecret === undefined ? {} : { onSecret: (secret: { readonly value: string }) => onSecret(secret.value) };
    return driveOperation(id, { store: this.store, adapter, clock: this.clock, random: () => 0.5, ...told });
  }

  /** Plans, accepts and drives to the end. */
  async run<A extends Action>(action: A, serverId: string | null, request: ActionRequest<A>, run: Run = {}): Promise<Operation> {
    const { id } = await this.begin(await this.plan(action, serverId, request, run));
    return this.drive(id, run);
  }

  /** Writes that arrived, as `METHOD path`. */
  writes(): readonly string[] {
    const written = this.simulator.ledger.entries().filter((entry) => entry.method !== 'GET');
    return written.map((entry) => `${entry.method} ${entry.path}`);
  }

  /** Id of a seeded server. */
  async idOf(name: string): Promise<string> {
    const { items } = await this.adapter.servers.listPage(undefined, {});
    const found = items.find((server) => server.name === name);
    if (found === undefined) throw new Error(`the simulated account has no server ${name}`);
    return found.id;
  }

  async close(): Promise<void> {
    await Promise.all(this.connected.map((adapter) => adapter.close()));
    await this.simulator.close();
  }
}
