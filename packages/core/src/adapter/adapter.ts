import type { Action } from '../action/action.ts';
import type { ActionRequest } from '../action/request.ts';
import type { StepDriver } from '../operation/step.ts';
import type { Page, ReadOptions } from '../paging/page.ts';
import type { Flavor } from '../resource/flavor.ts';
import type { Image } from '../resource/image.ts';
import type { Region } from '../resource/region.ts';
import type { Server } from '../resource/server.ts';
import type { Volume } from '../resource/volume.ts';
import type { StrategyTable } from '../strategy/strategy.ts';
import type { Backoff } from '../waiting/backoff.ts';
import type { AwaitingResize, Facts } from './facts.ts';

/** Reads of one kind of resource. Narrow on purpose: paging, look-up by name and error context live once, in core. */
export interface ResourceReader<Item> {
  /** One page; the cursor is opaque. */
  listPage(cursor: string | undefined, options: ReadOptions): Promise<Page<Item>>;
  /** @throws CloudError `not_found` */
  get(id: string, options: ReadOptions): Promise<Item>;
  /** Whether the text has the form of an id of this cloud, so that a name is looked up by list only. */
  isId(text: string): boolean;
}

export interface Readers {
  readonly servers: ResourceReader<Server>;
  readonly flavors: ResourceReader<Flavor>;
  readonly images: ResourceReader<Image>;
  readonly volumes: ResourceReader<Volume>;
  readonly regions: ResourceReader<Region>;
}

/** What `cloud check` shows. */
export interface CloudCheck {
  readonly account: string | null;
  readonly endpoint: string;
  /** Versions, microversions, regions and the like, by name. */
  readonly facts: Readonly<Record<string, string>>;
}

export interface FactsQuery<A extends Action = Action> {
  readonly action: A;
  /** null for create. */
  readonly serverId: string | null;
  readonly request: ActionRequest<A>;
  readonly awaitingResize: AwaitingResize | null;
  readonly signal?: AbortSignal | undefined;
}

/** Facts, and the request with every id or name resolved to an id. */
export interface ReadFacts<A extends Action = Action, F extends Facts = Facts> {
  readonly facts: F;
  readonly request: ActionRequest<A>;
}

/**
 * What one provider brings for one account. `Supported` is the type of its verbs:
 * what an adapter does not declare does not compile.
 */
export interface CloudAdapter<Supported extends Action = never, F extends Facts = Facts> extends Readers {
  readonly provider: string;
  /** The cloud's name in the configuration. */
  readonly cloud: string;
  readonly strategies: StrategyTable<F> & { readonly [A in Supported]: NonNullable<StrategyTable<F>[A]> };
  /** Drivers of the steps that the strategies name. */
  readonly steps: Readonly<Record<string, StepDriver>>;
  /** How often to look at a running step. */
  readonly pacing: Backoff;
  /** Reads only. @throws CloudError `not_found` or `invalid_argument` where the server or what the request names is not there */
  readFacts<A extends Action>(query: FactsQuery<A>): Promise<ReadFacts<A, F>>;
  /** One authenticated read that proves the credentials. */
  check(options: ReadOptions): Promise<CloudCheck>;
  close(): Promise<void>;
}
