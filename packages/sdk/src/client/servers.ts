import type { Action, ActionRequest, CreateServerRequest, Fit, Keep, Plan, RebuildRequest, ReadOptions, ResizeRequest, Server } from '@isobar/core';
import { awaitingResizeOf, canAct, formatRef, lookUp, makePlan, parseKeep, parseRef, validateRequest } from '@isobar/core';

import type { CloudSet } from './cloud-set.ts';
import type { Operations } from './operations.ts';
import { Resources } from './resources.ts';
import { toSecretText } from './secret-text.ts';

/** Texts that may be secret are given as text here; the plan holds their digest. */
export type CreateInput = Omit<CreateServerRequest, 'userData'> & { readonly userData?: string };
export type RebuildInput = Omit<RebuildRequest, 'userData'> & { readonly userData?: string | null };

export type PlanOptions = Keep & ReadOptions;

/** Servers over all clouds: lists, plans, and what is possible. */
export class Servers extends Resources<Server> {
  private readonly set: CloudSet;
  private readonly operations: Operations;
  private readonly now: () => number;

  constructor(clouds: CloudSet, operations: Operations, now: () => number) {
    super(clouds, 'server', (cloud) => clouds.adapter(cloud).servers);
    this.set = clouds;
    this.operations = operations;
    this.now = now;
  }

  /** Reads only. @throws CloudError `invalid_argument`, `not_found`, `unsupported` with a reason per strategy */
  async plan<A extends Action>(ref: string, action: A, request: ActionRequest<A>, options: PlanOptions = {}): Promise<Plan> {
    validateRequest(action, request);
    parseKeep(options);
    const { cloud, id } = parseRef(ref);
    const adapter = this.set.adapter(cloud);
    const serverId = action === 'create' ? null : await this.serverId(cloud, id, options);
    const active = serverId === null ? null : await this.operations.activeOn(formatRef(cloud, serverId));
    const intent = { action, serverId, request, preserve: options.preserve, evidence: options.evidence };
    return makePlan(adapter, intent, { now: this.now, awaitingResize: awaitingResizeOf(active), signal: options.signal });
  }

  planCreate(cloud: string, input: CreateInput, options: PlanOptions = {}): Promise<Plan> {
    const { userData, ...rest } = input;
    const request: CreateServerRequest = userData === undefined ? rest : { ...rest, userData: toSecretText(userData) };
    return this.plan(formatRef(cloud, input.name), 'create', request, options);
  }

  planRebuild(ref: string, input: RebuildInput & PlanOptions): Promise<Plan> {
    const { preserve, evidence, signal, userData, ...rest } = input;
    const request: RebuildRequest = userData === undefined ? rest : { ...rest, userData: userData === null ? null : toSecretText(userData) };
    return this.plan(ref, 'rebuild', request, { preserve, evidence, signal });
  }

  planResize(ref: string, input: ResizeRequest & PlanOptions): Promise<Plan> {
    const { preserve, evidence, signal, ...request } = input;
    return this.plan(ref, 'resize', request, { preserve, evidence, signal });
  }

  /** Whether an action is possible now: yes, no with the reasons, or unknown with the fact that cannot be read. */
  async can<A extends Action>(ref: string, action: A, request: ActionRequest<A>, options: ReadOptions = {}): Promise<Fit> {
    const { cloud, id } = parseRef(ref);
    const serverId = await this.serverId(cloud, id, options);
    const active = await this.operations.activeOn(formatRef(cloud, serverId));
    return canAct(this.set.adapter(cloud), action, serverId, request, {
      now: this.now,
      awaitingResize: awaitingResizeOf(active),
      signal: options.signal,
    });
  }

  /** An id is taken as it is: the plan reads it anyway. A name costs one list. */
  private async serverId(cloud: string, idOrName: string, options: ReadOptions): Promise<string> {
    const reader = this.set.adapter(cloud).servers;
    if (reader.isId(idOrName)) return idOrName;
    return (await lookUp(reader, idOrName, { cloud, kind: 'server', signal: options.signal })).id;
  }
}
