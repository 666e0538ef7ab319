import type {
  BillingRules,
  CloudPlace,
  Coverage,
  ErrorCode,
  Flavor,
  QuotedPart,
  QuoteRequest,
  ReadOptions,
  Server,
  Volume,
  Warning,
} from '@isobar/core';

/** What a comparison asks the clouds; an Isobar of the SDK is one. */
export interface CompareSource {
  readonly clouds: {
    readonly names: readonly string[];
    /** Where a cloud is, by one read at most. */
    place(cloud: string, options: ReadOptions): Promise<CloudPlace>;
  };
  readonly flavors: Listed<Flavor>;
  readonly servers: Listed<Server>;
  readonly volumes: Listed<Volume>;
  readonly prices: {
    /** null: this cloud tells no more than the prices of its flavors. */
    quote(cloud: string, request: QuoteRequest, options: ReadOptions): Promise<readonly QuotedPart[] | null>;
    billing(cloud: string, options: ReadOptions): Promise<BillingRules>;
    provider(cloud: string): string;
  };
}

/** One kind of resource over clouds. A cloud that fails is told beside the rows of the others. */
export interface Listed<Item> {
  list(options: ListedOptions<Item>): { collect(): Promise<ListedRows<Item>> };
}

export interface ListedOptions<Item> extends ReadOptions {
  readonly clouds?: readonly string[] | undefined;
  readonly accept?: ((item: Item) => boolean) | undefined;
}

export interface ListedRows<Item> {
  readonly items: readonly Item[];
  readonly failures: readonly { readonly cloud: string; readonly error: { readonly code: ErrorCode; readonly message: string } }[];
  readonly warnings: readonly Warning[];
  readonly coverage: readonly Coverage[];
}
