import type { ActionOn, ActionRequest, Fit, Page, Plan, ReadOptions, ResourceKind, ResourceReader } from '@isobar/core';
import { iteratePages, lookUp, parseRef, RESOURCE_NAMES } from '@isobar/core';

import type { CloudSet } from './cloud-set.ts';
import { Listing } from './listing.ts';
import type { PlanOptions, Planner } from './planner.ts';
import { absenceOf, readerOf } from './readers.ts';

export interface ListOptions<Item> extends ReadOptions {
  /** Names of clouds; all that are configured where left out. */
  readonly clouds?: readonly string[] | undefined;
  readonly accept?: ((item: Item) => boolean) | undefined;
}

interface Listed {
  readonly id: string;
  readonly name: string | null;
}

/** One kind of resource over all clouds: lists, and plans of what can be done with it. */
export class Resources<Kind extends ResourceKind, Item extends Listed> {
  protected readonly clouds: CloudSet;
  protected readonly planner: Planner;
  private readonly kind: Kind;

  constructor(clouds: CloudSet, planner: Planner, kind: Kind) {
    this.clouds = clouds;
    this.planner = planner;
    this.kind = kind;
  }

  /** Rows as they arrive. @throws CloudError `invalid_argument` for a cloud that is not configured */
  list(options: ListOptions<Item> = {}): Listing<Item> {
    const names = options.clouds ?? this.clouds.names;
    for (const name of names) this.clouds.provider(name);
    const sources = names.map((cloud) => ({ cloud, pages: (stop: AbortSignal) => this.pages(cloud, endedBy(options.signal, stop)) }));
    return new Listing(sources, options.accept ?? (() => true));
  }

  /** By `<cloud>/<id>` (one read) or `<cloud>/<name>` (one list, and one read of what was found). @throws CloudError `not_found`, `invalid_argument` (ambiguous) */
  async get(ref: string, options: ReadOptions = {}): Promise<Item> {
    const { cloud, id } = parseRef(ref);
    const reader = this.reader(cloud);
    if (reader.isId(id)) return reader.get(id, options);
    const { id: found } = await lookUp(reader, id, { cloud, kind: RESOURCE_NAMES[this.kind], signal: options.signal });
    // A row of a list may say less than the resource itself.
    return reader.get(found, options);
  }

  /** Reads only. For an action that makes a new one, `ref` is `<cloud>/<anything>`. @throws CloudError `invalid_argument`, `not_found`, `unsupported` */
  plan<A extends ActionOn<Kind>>(ref: string, action: A, request: ActionRequest<A>, options: PlanOptions = {}): Promise<Plan> {
    return this.planner.plan(ref, action, request, options);
  }

  /** Whether an action is possible now: yes, no with the reasons, or unknown with the fact that cannot be read. */
  can<A extends ActionOn<Kind>>(ref: string, action: A, request: ActionRequest<A>, options: ReadOptions = {}): Promise<Fit> {
    return this.planner.can(ref, action, request, options);
  }

  protected reader(cloud: string): ResourceReader<Item> {
    return readerOf(this.clouds.adapter(cloud), this.kind) as unknown as ResourceReader<Item>;
  }

  /** Settings of the cloud are read inside, so that a broken cloud fails its own rows only. A cloud without such a thing has no rows, and says why. */
  private async *pages(cloud: string, signal: AbortSignal): AsyncGenerator<Page<Item>> {
    const reason = absenceOf(this.clouds.adapter(cloud), this.kind);
    if (reason !== null) {
      yield { items: [], coverage: { cloud, complete: false, reason } };
      return;
    }
    const reader = this.reader(cloud);
    yield* iteratePages((cursor, read) => reader.listPage(cursor, read), { signal });
  }
}

function endedBy(first: AbortSignal | undefined, second: AbortSignal): AbortSignal {
  return first === undefined ? second : AbortSignal.any([first, second]);
}
