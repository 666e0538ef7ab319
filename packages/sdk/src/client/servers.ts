import type { CreateServerRequest, Plan, RebuildRequest, ResizeRequest, Server } from '@isobar/core';
import { formatRef } from '@isobar/core';

import type { PlanOptions } from './planner.ts';
import { Resources } from './resources.ts';
import { toSecretText } from './secret-text.ts';

/** Texts that may be secret are given as text here; the plan holds their digest. */
export type CreateInput = Omit<CreateServerRequest, 'userData'> & { readonly userData?: string };
export type RebuildInput = Omit<RebuildRequest, 'userData'> & { readonly userData?: string | null };

/** Servers over all clouds. */
export class Servers extends Resources<'server', Server> {
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
}
