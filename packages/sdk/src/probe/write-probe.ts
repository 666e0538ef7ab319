import type { Action, ActionRequest, CloudAdapter, CloudError, CreateServerRequest, Operation, Plan, Server } from '@isobar/core';
import { collectItems, formatRef, isCloudError, observedEffects, parseRef } from '@isobar/core';

import type { ProbedAction, ProbedEffect } from './evidence-file.ts';
import { judgeEffects } from './judge-effects.ts';
import type { PartKind } from './server-parts.ts';
import { Parts, PARTS } from './server-parts.ts';
import type { Trial, TrialChoices } from './trials.ts';

/** What a writing probe acts through: plans and operations as everything else, so that each write is planned and journaled. */
export interface ProbeActor {
  readonly adapter: CloudAdapter;
  plan<A extends Action>(ref: string, action: A, request: ActionRequest<A>): Promise<Plan>;
  /** Accepts what the plan loses, since the server is the probe's own; resolves at the end of the operation. */
  execute(plan: Plan): Promise<Operation>;
  readonly note: (text: string) => void;
}

export interface WriteFindings {
  readonly actions: readonly ProbedAction[];
  readonly effects: readonly ProbedEffect[];
  readonly leftovers: Readonly<Record<string, number>>;
}

/** One server from its creation to its deletion, with what was seen on the way. */
export class WriteProbe {
  private readonly actor: ProbeActor;
  private readonly actions: ProbedAction[] = [];
  private readonly effects: ProbedEffect[] = [];
  private readonly parts = new Parts();
  private ref: string | null = null;
  private isReady = false;

  constructor(actor: ProbeActor) {
    this.actor = actor;
  }

  /** Whatever happens in between, what was made is taken away again. */
  async run(creation: Plan, groups: readonly (readonly Trial[])[], choices: TrialChoices): Promise<WriteFindings> {
    const { name } = creation.request as unknown as CreateServerRequest;
    try {
      await this.create(creation, name);
      if (this.isReady) for (const group of groups) await this.tryGroup(group, choices, name);
    } finally {
      await this.remove();
    }
    return { actions: this.actions, effects: this.effects, leftovers: await this.leftovers() };
  }

  /** A creation that failed may have left a server all the same; that is the probe's to delete too. */
  private async create(plan: Plan, name: string): Promise<void> {
    const { servers, cloud } = this.actor.adapter;
    this.actor.note(`create: ${plan.strategy.title}`);
    const operation = await this.actor.execute(plan);
    this.record(plan, operation);
    const rows = operation.state === 'succeeded' ? [] : await collectItems((cursor, options) => servers.listPage(cursor, options));
    const found = rows.find((server) => server.name === name);
    this.ref = operation.result.ref ?? (found === undefined ? null : formatRef(cloud, found.id));
    this.isReady = operation.state === 'succeeded' && this.ref !== null;
  }

  private async tryGroup(group: readonly Trial[], choices: TrialChoices, name: string): Promise<void> {
    for (const trial of group) {
      const request = trial.request(choices, name);
      if (request === null || this.ref === null) return;
      if (!(await this.tryOne(trial.action, request))) return;
    }
  }

  /** False where it could not be done, so that what would undo it is left out too. */
  private async tryOne(action: Action, request: ActionRequest<Action>): Promise<boolean> {
    const { adapter, note } = this.actor;
    try {
      const plan = await this.actor.plan(this.ref ?? '', action, request);
      note(`${action}: ${plan.strategy.title}`);
      const before = await this.server();
      const operation = await this.actor.execute(plan);
      this.record(plan, operation);
      if (operation.result.ref !== null) this.ref = operation.result.ref;
      const after = await this.server();
      this.effects.push(...judgeEffects(plan, await observedEffects(adapter, before, after, plan.effects, 'seen by a probe')));
      return operation.state === 'succeeded';
    } catch (error) {
      if (!isCloudError(error)) throw error;
      this.actions.push({ action, strategy: null, state: error.code, note: nativeWords(error) });
      return false;
    }
  }

  private async server(): Promise<Server> {
    const server = await this.actor.adapter.servers.get(parseRef(this.ref ?? '').id, {});
    this.parts.note(server);
    return server;
  }

  private record({ action, strategy }: Plan, { state, error }: Operation): void {
    this.actions.push({ action, strategy: strategy.id, state, note: error === null ? null : error.code });
  }

  private async remove(): Promise<void> {
    if (this.ref === null) return;
    try {
      const { volumes } = await this.server();
      const data = volumes.filter((volume) => volume.root !== true).map((volume) => volume.id);
      const plan = await this.actor.plan(this.ref, 'delete', data.length === 0 ? {} : { volumes: data });
      this.actor.note('delete');
      const operation = await this.actor.execute(plan);
      this.record(plan, operation);
      if (operation.state === 'succeeded') this.ref = null;
    } catch (error) {
      if (!isCloudError(error)) throw error;
      this.actions.push({ action: 'delete', strategy: null, state: error.code, note: nativeWords(error) });
      this.actor.note(`delete failed: ${error.message}`);
    }
  }

  /** Takes away what the server left behind; counts what cannot be taken away. */
  private async leftovers(): Promise<Readonly<Record<string, number>>> {
    const left: Record<string, number> = this.ref === null ? {} : { server: 1 };
    for (const [kind, id] of this.parts.entries()) if (!(await this.takeAway(kind, id))) left[kind] = (left[kind] ?? 0) + 1;
    return left;
  }

  private async takeAway(kind: PartKind, id: string): Promise<boolean> {
    const { adapter } = this.actor;
    const reader = adapter[PARTS[kind].reader];
    if (reader === undefined || !(await exists(() => reader.get(id, {})))) return true;
    try {
      const plan = await this.actor.plan(formatRef(adapter.cloud, id), PARTS[kind].remove, {});
      const operation = await this.actor.execute(plan);
      return operation.state === 'succeeded';
    } catch (error) {
      if (!isCloudError(error)) throw error;
      this.actor.note(`a ${kind} is left over: ${error.message}`);
      return false;
    }
  }
}

async function exists(read: () => Promise<unknown>): Promise<boolean> {
  try {
    await read();
    return true;
  } catch (error) {
    if (isCloudError(error) && error.code === 'not_found') return false;
    throw error;
  }
}

/** Status and code of the cloud, without its text: that may name things of the account. */
function nativeWords({ details }: CloudError): string | null {
  const words = [details.native?.status, details.native?.code].filter((word) => word !== undefined);
  return words.length === 0 ? null : words.join(' ');
}
