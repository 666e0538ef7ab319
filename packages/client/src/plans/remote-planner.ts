import type { components } from '@isobar/contracts/isobar';
import type { Action, ActionRequest, Fit, Plan, ReadOptions } from '@isobar/core';
import { parseKeep, parseRef, targetOf, validateRequest } from '@isobar/core';
import type { Planner, PlanOptions, Public } from '@isobar/sdk';

import type { RemoteCloudList } from '../clouds/remote-cloud-list.ts';
import type { GatewayApi } from '../http/gateway-api.ts';
import { dataOf } from '../http/gateway-api.ts';
import { actionPath, creationPath } from '../rows/kind-paths.ts';
import type { Uploads } from './uploads.ts';

type PlanInput = components['schemas']['PlanInput'];

/** Plans that the gateway makes and keeps, so that just the plan that was shown is executed. */
export class RemotePlanner implements Public<Planner> {
  private readonly api: GatewayApi;
  private readonly clouds: RemoteCloudList;
  private readonly uploads: Uploads;

  constructor(api: GatewayApi, clouds: RemoteCloudList, uploads: Uploads) {
    this.api = api;
    this.clouds = clouds;
    this.uploads = uploads;
  }

  /** @throws CloudError `invalid_argument` before anything is sent, else as the gateway says */
  async plan<A extends Action>(ref: string, action: A, request: ActionRequest<A>, options: PlanOptions = {}): Promise<Plan> {
    validateRequest(action, request);
    parseKeep(options);
    const { cloud, id } = parseRef(ref);
    this.clouds.provider(cloud);
    const { preserve, evidence, signal = null } = options;
    const wanted = await this.uploads.withUploads(request, options.signal);
    // The types of the document and of core are held equal by a test.
    const body = { request: wanted, preserve, evidence } as PlanInput;
    if (targetOf(action).creates === true)
      return dataOf<Plan>(this.api.POST(`${creationPath(action)}/plan`, { params: { path: { cloud, action } }, body, signal }));
    return dataOf<Plan>(this.api.POST(`${actionPath(action)}/plan`, { params: { path: { cloud, id, action } }, body, signal }));
  }

  async can<A extends Action>(ref: string, action: A, request: ActionRequest<A>, options: ReadOptions = {}): Promise<Fit> {
    const { cloud, id } = parseRef(ref);
    this.clouds.provider(cloud);
    const body = { request } as PlanInput;
    return dataOf<Fit>(this.api.POST(`${actionPath(action)}/can`, { params: { path: { cloud, id, action } }, body, signal: options.signal ?? null }));
  }
}
