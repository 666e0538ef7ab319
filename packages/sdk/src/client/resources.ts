import type { ActionOn, ActionRequest, Fit, Plan, ReadOptions, ResourceKind } from '@isobar/core';

import type { SourcePage } from './listing.ts';
import { Listing } from './listing.ts';
import type { PlanOptions, Planner } from './planner.ts';
import type { Public } from './public.ts';
import type { RowSource } from './row-source.ts';

export interface ListOptions<Item> extends ReadOptions {
  /** Names of clouds; all that there are where left out. */
  readonly clouds?: readonly string[] | undefined;
  readonly accept?: ((item: Item) => boolean) | undefined;
}

/** What kinds of resources are read from and planned with. */
export interface ResourceParts {
  readonly rows: RowSource;
  readonly planner: Public<Planner>;
}

interface Listed {
  readonly id: string;
  readonly name: string | null;
}

/** One kind of resource over all clouds: lists, and plans of what can be done with it. */
export class Resources<Kind extends ResourceKind, Item extends Listed> {
  private readonly rows: RowSource;
  private readonly planner: Public<Planner>;
  private readonly kind: Kind;

  constructor({ rows, planner }: ResourceParts, kind: Kind) {
    this.rows = rows;
    this.planner = planner;
    this.kind = kind;
  }

  /** Rows as they arrive. @throws CloudError `invalid_argument` for a cloud that is not there */
  list(options: ListOptions<Item> = {}): Listing<Item> {
    const names = options.clouds ?? this.rows.names;
    for (const name of names) this.rows.provider(name);
    const sources = names.map((cloud) => ({ cloud, pages: (stop: AbortSignal) => this.pages(cloud, endedBy(options.signal, stop)) }));
    return new Listing(sources, options.accept);
  }

  /** By `<cloud>/<id>` or `<cloud>/<name>`. @throws CloudError `not_found`, `invalid_argument` (ambiguous) */
  async get(ref: string, options: ReadOptions = {}): Promise<Item> {
    return (await this.rows.get(this.kind, ref, options)) as Item;
  }

  /** Reads only. For an action that makes a new one, `ref` is `<cloud>/<anything>`. @throws CloudError `invalid_argument`, `not_found`, `unsupported` */
  plan<A extends ActionOn<Kind>>(ref: string, action: A, request: ActionRequest<A>, options: PlanOptions = {}): Promise<Plan> {
    return this.planner.plan(ref, action, request, options);
  }

  /** Whether an action is possible now: yes, no with the reasons, or unknown with the fact that cannot be read. */
  can<A extends ActionOn<Kind>>(ref: string, action: A, request: ActionRequest<A>, options: ReadOptions = {}): Promise<Fit> {
    return this.planner.can(ref, action, request, options);
  }

  private pages(cloud: string, signal: AbortSignal): AsyncIterator<SourcePage<Item>> {
    return this.rows.pages(this.kind, cloud, signal) as AsyncIterator<SourcePage<Item>>;
  }
}

function endedBy(first: AbortSignal | undefined, second: AbortSignal): AbortSignal {
  return first === undefined ? second : AbortSignal.any([first, second]);
}
