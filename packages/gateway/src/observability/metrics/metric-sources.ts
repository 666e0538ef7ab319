import type { CloudCondition } from '../../inventory/inventory.ts';

/** Operations of one cloud, kind and state, over all processes. */
export interface OperationCount {
  readonly cloud: string;
  readonly kind: string;
  readonly state: string;
  readonly count: number;
  /** How long the one that has been in this state longest has been there. */
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

export interface ConnectionCounts {
  readonly idle: number;
  readonly busy: number;
  /** Who waits for a connection. */
  readonly waiting: number;
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
