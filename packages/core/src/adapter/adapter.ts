import type { Action } from '../action/action.ts';
import type { ActionRequest } from '../action/request.ts';
import type { StepDriver } from '../operation/step.ts';
import type { Page, PageOptions, ReadOptions } from '../paging/page.ts';
import type { Evidence } from '../effect/evidence.ts';
import type { Bill } from '../resource/bill.ts';
import type { Flavor } from '../resource/flavor.ts';
import type { FloatingIp } from '../resource/floating-ip.ts';
import type { Image } from '../resource/image.ts';
import type { KeyPair } from '../resource/key-pair.ts';
import type { Network, Port, Subnet } from '../resource/network.ts';
import type { Quota } from '../resource/quota.ts';
import type { Region } from '../resource/region.ts';
import type { SecurityGroup } from '../resource/security-group.ts';
import type { ServerGroup } from '../resource/server-group.ts';
import type { Server } from '../resource/server.ts';
import type { UserScript } from '../resource/user-script.ts';
import type { VolumeSnapshot } from '../resource/volume-snapshot.ts';
import type { VolumeType } from '../resource/volume-type.ts';
import type { Volume } from '../resource/volume.ts';
import type { StrategyTable } from '../strategy/strategy.ts';
import type { Backoff } from '../waiting/backoff.ts';
import type { WaitCount } from '../waiting/wait-count.ts';
import type { BillingRules, PriceReader } from './billing.ts';
import type { AwaitingResize, Facts } from './facts.ts';
import type { PlaceReader } from './place.ts';
import type { SignOut } from './session-cache.ts';

/** Reads of one kind of resource. Narrow on purpose: paging, look-up by name and error context live once, in core. */
export interface ResourceReader<Item> {
  /** One page; the cursor is opaque. */
  listPage(cursor: string | undefined, options: PageOptions): Promise<Page<Item>>;
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

/** Readers that not every provider has; the absence of one is declared with its reason, never left to be guessed. */
export interface OptionalReaders {
  readonly volumeSnapshots: ResourceReader<VolumeSnapshot>;
  readonly volumeTypes: ResourceReader<VolumeType>;
  readonly keyPairs: ResourceReader<KeyPair>;
  readonly networks: ResourceReader<Network>;
  readonly subnets: ResourceReader<Subnet>;
  readonly ports: ResourceReader<Port>;
  readonly floatingIps: ResourceReader<FloatingIp>;
  readonly securityGroups: ResourceReader<SecurityGroup>;
  readonly serverGroups: ResourceReader<ServerGroup>;
  readonly userScripts: ResourceReader<UserScript>;
  readonly quotas: ResourceReader<Quota>;
  readonly bills: ResourceReader<Bill>;
}

export type OptionalReaderName = keyof OptionalReaders;

export const OPTIONAL_READER_NAMES = [
  'volumeSnapshots',
  'volumeTypes',
  'keyPairs',
  'networks',
  'subnets',
  'ports',
  'floatingIps',
  'securityGroups',
  'serverGroups',
  'userScripts',
  'quotas',
  'bills',
] as const satisfies readonly OptionalReaderName[];

/** Why a provider cannot do something, and what comes nearest. */
export interface Unsupported {
  readonly reason: string;
  readonly evidence: Evidence;
  readonly alternative?: string;
}

/** The bytes of an image on their way here. */
export interface ImageDownload {
  readonly stream: AsyncIterable<Uint8Array>;
  readonly sizeBytes: number | null;
  /** Of the whole, as the cloud states it. */
  readonly checksum: { readonly algorithm: string; readonly value: string } | null;
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
  /** Id of what the action is done to, of the kind that the action names; null where it makes a new one. */
  readonly targetId: string | null;
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
export interface CloudAdapter<Supported extends Action = never, F extends Facts = Facts> extends Readers, Partial<OptionalReaders> {
  readonly provider: string;
  /** The cloud's name in the configuration. */
  readonly cloud: string;
  readonly strategies: StrategyTable<F> & { readonly [A in Supported]: NonNullable<StrategyTable<F>[A]> };
  /** Each action and each kind of resource that is neither declared nor read here, with the reason. */
  readonly unsupported: { readonly [Name in Action | OptionalReaderName | 'downloadImage']?: Unsupported };
  /** Drivers of the steps that the strategies name. */
  readonly steps: Readonly<Record<string, StepDriver>>;
  /** What bills of this cloud count. */
  readonly billing: BillingRules;
  /** Tells what servers would cost; absent where a cloud tells no more than the prices of its flavors. */
  readonly prices?: PriceReader;
  /** Tells where the cloud is; absent where a cloud tells nothing of it. */
  readonly location?: PlaceReader;
  /** How often to look at a running step. */
  readonly pacing: Backoff;
  /** Requests that the account may send in a minute, all its callers together; absent where the cloud does not limit them. */
  readonly requestsPerMinute?: number;
  /** Of those who wait for steps of this adapter: where they are many, their looks may share lists. */
  readonly waits?: WaitCount;
  /** Reads only. @throws CloudError `not_found` or `invalid_argument` where the target or what the request names is not there */
  readFacts<A extends Action>(query: FactsQuery<A>): Promise<ReadFacts<A, F>>;
  /** @throws CloudError `not_found`; `conflict` for an image without data */
  downloadImage?(id: string, options: ReadOptions): Promise<ImageDownload>;
  /** One authenticated read that proves the credentials. */
  check(options: ReadOptions): Promise<CloudCheck>;
  /**
   * Ends the session that is held or kept for the next process; absent where a cloud has none.
   * @throws CloudError where it is not known whether the session still works; it is forgotten even so
   */
  signOut?(options: ReadOptions): Promise<SignOut>;
  close(): Promise<void>;
}
