import { createMemoryStore } from '@isobar/conformance';
import type { Action, ActionRequest, AwaitingResize, CloudAdapter, Operation, OperationStore, Plan, SessionCache } from '@isobar/core';
import { driveOperation, makePlan, startOperation } from '@isobar/core';
import type { OpenStackSimulator, OpenStackSimulatorSettings } from '@isobar/simulator';
import { startOpenStackSimulator } from '@isobar/simulator';

import type { OpenStackSession } from '../api/openstack-session.ts';
import { createSession } from '../create-session.ts';
import type { OpenStackFacts } from '../facts/openstack-facts.ts';
import { openstack } from '../openstack-adapter.ts';
import { parseOpenStackSettings } from '../openstack-settings.ts';
import type { OpenStackVerb } from '../strategies/openstack-strategies.ts';
import { VirtualClock } from './virtual-clock.ts';

type Settings = Readonly<Record<string, unknown>>;

/** What a run may need beside its plan. */
export interface Run {
  readonly onSecret?: ((value: string) => void) | undefined;
  readonly awaitingResize?: AwaitingResize | null | undefined;
}

/** A simulated OpenStack with an adapter on it, and time that does not really pass. For tests. */
export class SimulatedOpenStack {
  readonly simulator: OpenStackSimulator;
  readonly clock: VirtualClock;
  readonly store: OperationStore = createMemoryStore();
  readonly adapter: CloudAdapter<OpenStackVerb, OpenStackFacts>;
  private readonly connected: { close(): Promise<void> }[] = [];

  private constructor(simulator: OpenStackSimulator, clock: VirtualClock) {
    this.simulator = simulator;
    this.clock = clock;
    this.adapter = this.connect();
  }

  static async start(settings: OpenStackSimulatorSettings = {}): Promise<SimulatedOpenStack> {
    const clock = new VirtualClock();
    return new SimulatedOpenStack(await startOpenStackSimulator({ ...settings, wallNow: () => clock.now() }), clock);
  }

  /** A fresh adapter for the same account, as another process would have it. */
  connect(settings: Settings = {}): CloudAdapter<OpenStackVerb, OpenStackFacts> {
    const adapter = openstack({ ...this.password(), ...settings }, { clock: this.clock });
    this.connected.push(adapter);
    return adapter;
  }

  /** The calls below the adapter. */
  session(settings: Settings = {}, sessionCache?: SessionCache): OpenStackSession {
    const session = createSession(parseOpenStackSettings({ ...this.password(), ...settings }), this.clock, { sessionCache });
    this.connected.push(session);
    return session;
  }

  /** Settings of the project's member, who signs in by password. */
  password(): Settings {
    const { applicationCredentialId: _id, applicationCredentialSecret: _secret, ...settings } = this.simulator.credentials;
    return { cloud: 'north', ...settings };
  }

  plan<A extends Action>(action: A, serverId: string | null, request: ActionRequest<A>, run: Run = {}): Promise<Plan> {
    const context = { now: () => this.clock.now(), awaitingResize: run.awaitingResize ?? null };
    return makePlan(this.adapter, { action, targetId: serverId, request }, context);
  }

  /** Starts a plan with all that it asks for accepted. */
  begin(plan: Plan): Promise<Operation> {
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

  /** Requests that arrived, as `METHOD path`, without those that sign in. */
  requests(): readonly string[] {
    const arrived = this.simulator.ledger.entries().filter(({ path }) => !path.endsWith('/auth/tokens'));
    return arrived.map(({ method, path }) => `${method} ${path}`);
  }

  /** Writes among them. */
  writes(): readonly string[] {
    return this.requests().filter((line) => !line.startsWith('GET '));
  }

  /** How often somebody signed in. */
  signIns(): number {
    return this.simulator.ledger.entries().filter(({ path }) => path.endsWith('/auth/tokens')).length;
  }

  /** Id of a seeded server. */
  async idOf(name: string): Promise<string> {
    const { items } = await this.adapter.servers.listPage(undefined, {});
    const found = items.find((server) => server.name === name);
    if (found === undefined) throw new Error(`the simulated project has no server ${name}`);
    return found.id;
  }

  async close(): Promise<void> {
    await Promise.all(this.connected.map((connection) => connection.close()));
    await this.simulator.close();
  }
}
