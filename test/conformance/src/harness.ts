import type { Action, ActionRequest, CloudAdapter, Clock, CreateServerRequest, Operation, OperationStore } from '@isobar/core';

/** What an adapter brings to run the suite: how to make its world, and which verbs it does not have. */
export interface ConformanceHarness {
  /** Title of the run, such as `openstack` or `gcore (edgecenter)`. */
  readonly name: string;
  /** A new world for one test; nothing is shared between two of them. */
  make(): Promise<ConformanceWorld>;
  /** Verbs that this adapter does not declare. Each must be refused as `unsupported`; with the declared ones they are all verbs. */
  readonly lacks: readonly Action[];
}

/** One simulated cloud, one account on it and one adapter for that account. */
export interface ConformanceWorld {
  readonly adapter: CloudAdapter;
  /** A fresh adapter for the same account, as another process would have it: it shares the cloud, no memory. */
  reconnect(): CloudAdapter;
  /** Time of the operations. `sleep` never really waits: it lets that much time pass in the simulated cloud and resolves. */
  readonly clock: Clock;
  /** Empty; `createMemoryStore()` will do. */
  readonly store: OperationStore;
  readonly fixtures: ConformanceFixtures;
  /**
   * Every write that arrived at the cloud since `make` returned, in order, whether or not it was answered.
   * Signing in is no write. Take it from the cloud's own ledger, never from the adapter.
   */
  writes(): Promise<readonly ArrivedWrite[]>;
  /** What each read asked for that arrived since `make` returned, in order, in the cloud's own words: those of flavors name them. */
  reads(): Promise<readonly string[]>;
  /** Gives the server another flavor behind Isobar's back, as a colleague would: at once, and settled when it resolves. */
  changeFlavor(serverId: string, flavorId: string): Promise<void>;
  /** From now until `heal`, each read of servers (sign-in apart) fails in this way. */
  failReads(how: ReadFailure): Promise<void>;
  heal(): Promise<void>;
  /**
   * Loses one write between the adapter and the cloud: the next one, or the one after `skip` others.
   * `reply`: the cloud carries it out and the connection breaks before the answer. `request`: it breaks before the cloud sees anything.
   */
  loseWrite(what: 'reply' | 'request', skip?: number): Promise<void>;
  /**
   * Texts that may stand in no plan, journal, error or resource: the credentials of this account, its tokens,
   * and each password that the cloud has returned so far. At least one.
   */
  secrets(): Promise<readonly string[]>;
  /** How to do a verb where the ordinary way of the suite will not do on this cloud. */
  readonly jobs?: FixtureJobs;
  /** Samples of options whose ordinary sample (or the lack of one) will not do on this cloud: by verb, by option. */
  readonly options?: { readonly [A in Action]?: Partial<ActionRequest<A>> };
  /** Names what is on the root disk now: the same text for the same contents. Only where the simulated cloud can tell. */
  rootDiskMark?(serverId: string): Promise<string | null>;
  close(): Promise<void>;
}

/**
 * `unavailable`: the answer is a 503 or the like, or the connection is refused. `malformed`: status 200 with a body that is
 * cut off or of another shape. `unauthenticated`: the credentials are refused, and signing in again does not help.
 */
export type ReadFailure = 'unavailable' | 'malformed' | 'unauthenticated';

/** One write as the cloud saw it. */
export interface ArrivedWrite {
  /** Equal for two writes that ask for the same thing: method, path and body without what differs by chance (boundaries, times). */
  readonly line: string;
  /** False where the cloud refused it. */
  readonly applied: boolean;
}

/** Ids in the simulated cloud. All of this exists when `make` returns, and is settled. */
export interface ConformanceFixtures {
  /** Every server that the account sees. Enough for more than one page, where the adapter pages. */
  readonly serverIds: readonly string[];
  /** Runs, was made from `imageId`, has the flavor `flavorId`, is not locked or managed by something else. */
  readonly runningServer: string;
  /** Like it, but stopped. */
  readonly stoppedServer: string;
  readonly imageId: string;
  /** Another image that a rebuild of the running server may use. Its name is `otherImageName`, which no other image has. */
  readonly otherImageId: string;
  readonly otherImageName: string;
  /** Flavor of the running server. */
  readonly flavorId: string;
  /** A flavor that the running server may be resized to. */
  readonly otherFlavorId: string;
  /** Has the form of a server id and belongs to none. */
  readonly missingServerId: string;
  /** A create that works, with no more than the cloud requires. */
  readonly create: CreateServerRequest;
}

/** Something to do, as a user would ask for it. */
export interface Job<A extends Action = Action> {
  readonly action: A;
  readonly targetId: string | null;
  readonly request: ActionRequest<A>;
}

/** Prepares what a job needs: each thing is made through the adapter, with everything accepted. */
export interface Preparation {
  readonly world: ConformanceWorld;
  /** @returns the operation, which succeeded */
  readonly perform: <A extends Action>(job: Job<A>) => Promise<Operation>;
  /** The id of what a job made. */
  readonly make: <A extends Action>(job: Job<A>) => Promise<string>;
  /** What the job of a verb makes, by the harness's own job or the ordinary one. */
  readonly made: (verb: Action) => Promise<string>;
}

export type JobMaker<A extends Action = Action> = (preparation: Preparation) => Promise<Job<A>>;

/** A job for each verb; what a harness gives wins over the ordinary ones here. */
export type FixtureJobs = { readonly [A in Action]?: JobMaker<A> };
