import type { ConnectionCounts } from '../../database/database.ts';
import type { CloudCondition } from '../../inventory/inventory.ts';

/** Unfinished operations of one cloud, kind and state, over all processes. */
export interface OperationCount {
  readonly cloud: string;
  readonly kind: string;
  readonly state: string;
  readonly count: number;
  /** Since the oldest of them was started. */
  readonly oldestSeconds: number;
}

/** How far the webhooks are behind the newest event. */
export interface WebhookLag {
  readonly webhooks: number;
  /** Those whose receiver did not take the last event. */
  readonly failing: number;
  /** Events that the one furthest behind has still to get. */
  readonly events: number;
  /** How long the oldest of those events has waited. */
  readonly seconds: number;
}

/** Where what is measured at the moment of a scrape comes from. What is left out is not measured. */
export interface MetricSources {
  readonly operations?: () => Promise<readonly OperationCount[]>;
  readonly clouds?: () => Promise<readonly CloudCondition[]>;
  readonly webhooks?: () => Promise<WebhookLag>;
  readonly database?: () => ConnectionCounts;
  /** Followers of the event stream of this process. */
  readonly followers?: () => number;
  /** 1 while requests are taken. */
  readonly ready?: () => boolean;
}
