import type { Action, ActionRequest, Fit, Keep, Plan, PlanContext, ReadOptions, ResourceReader } from '@isobar/core';
import { awaitingResizeOf, canAct, formatRef, lookUp, makePlan, parseKeep, parseRef, RESOURCE_NAMES, targetOf, validateRequest } from '@isobar/core';

import type { CloudSet } from './cloud-set.ts';
import type { Operations } from './operations.ts';
import { readerOf } from './readers.ts';

export type PlanOptions = Keep & ReadOptions;

interface Identified {
  readonly id: string;
  readonly name: string | null;
}

/** Plans of every action on every kind of resource. Reads only. */
export class Planner {
  private readonly clouds: CloudSet;
  private readonly operations: Operations;
  private readonly context: Pick<PlanContext, 'now' | 'timers'>;

  constructor(clouds: CloudSet, operations: Operations, context: Pick<PlanContext, 'now' | 'timers'>) {
    this.clouds = clouds;
    this.operations = operations;
    this.context = context;
  }

  /**
   * `ref` is `<cloud>/<id or name>` of the target; for an action that makes a new one only its cloud counts.
   * @throws CloudError `invalid_argument`, `not_found`, `unsupported` with a reason per strategy
   */
  async plan<A extends Action>(ref: string, action: A, request: ActionRequest<A>, options: PlanOptions = {}): Promise<Plan> {
    validateRequest(action, request);
    parseKeep(options);
    const { cloud, id } = parseRef(ref);
    const targetId = targetOf(action).creates === true ? null : await this.targetId(cloud, action, id, options);
    const active = targetId === null ? null : await this.operations.activeOn(formatRef(cloud, targetId));
    const intent = { action, targetId, request, preserve: options.preserve, evidence: options.evidence };
    return makePlan(this.clouds.adapter(cloud), intent, { ...this.context, awaitingResize: awaitingResizeOf(active), signal: options.signal });
  }

  /** Whether an action is possible now: yes, no with the reasons, or unknown with the fact that cannot be read. */
  async can<A extends Action>(ref: string, action: A, request: ActionRequest<A>, options: ReadOptions = {}): Promise<Fit> {
    const { cloud, id } = parseRef(ref);
    const targetId = await this.targetId(cloud, action, id, options);
    const active = await this.operations.activeOn(formatRef(cloud, targetId));
    return canAct(this.clouds.adapter(cloud), action, targetId, request, {
      ...this.context,
      awaitingResize: awaitingResizeOf(active),
      signal: options.signal,
    });
  }

  /** An id is taken as it is: the plan reads it anyway. A name costs one list. */
  private async targetId(cloud: string, action: Action, idOrName: string, options: ReadOptions): Promise<string> {
    const { target } = targetOf(action);
    const reader = readerOf(this.clouds.adapter(cloud), target) as ResourceReader<Identified>;
    if (reader.isId(idOrName)) return idOrName;
    return (await lookUp(reader, idOrName, { cloud, kind: RESOURCE_NAMES[target], signal: options.signal })).id;
  }
}
