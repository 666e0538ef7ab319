import type {
  Action,
  ActionRequest,
  Clock,
  CloudAdapter,
  CloudCheck,
  CloudPlace,
  Fit,
  OperationStore,
  Plan,
  ReadOptions,
  SessionCache,
  SignOut,
  Warning,
} from '@isobar/core';
import { systemClock } from '@isobar/core';
import type { HttpEvent, HttpExchange } from '@isobar/transport';

import { CloudRows } from './client/cloud-rows.ts';
import type { PriceBookText } from './client/cloud-set.ts';
import { CloudSet } from './client/cloud-set.ts';
import { downloadImage } from './client/download-image.ts';
import type { NativeClient } from './client/native-clouds.ts';
import { nativeOf } from './client/native-clouds.ts';
import type { OperationHandle } from './client/operation-handle.ts';
import type { ExecuteOptions } from './client/operations.ts';
import { Operations } from './client/operations.ts';
import type { PlanOptions } from './client/planner.ts';
import { Planner } from './client/planner.ts';
import { placeOf } from './client/place-of.ts';
import type { Prices } from './client/prices.ts';
import { createPrices } from './client/prices.ts';
import type { Public } from './client/public.ts';
import type { ResourceClients } from './client/resource-clients.ts';
import { createResourceClients } from './client/resource-clients.ts';
import type { TypedVerbs, VerbsOf } from './client/typed-verbs.ts';
import { typedVerbs } from './client/typed-verbs.ts';
import { createContainer } from './composition/create-container.ts';
import { TOKENS } from './composition/tokens.ts';
import { checkCountries } from './config/check-countries.ts';
import type { Configuration } from './config/configuration.ts';
import { checkConfiguration, loadConfiguration } from './config/load-configuration.ts';
import type { Environment } from './config/secret-reference.ts';
import { stateFolderPath } from './store/state-folder.ts';

export interface IsobarSettings {
  /** Path of isobar.yaml, or its content. Left out: found as the command line finds it. */
  readonly config?: string | { readonly clouds: Readonly<Record<string, unknown>> } | undefined;
  /** Adapters made by hand; they stand beside, or instead of, configured clouds. */
  readonly adapters?: readonly CloudAdapter[] | undefined;
  readonly stateDir?: string | undefined;
  readonly store?: OperationStore | undefined;
  readonly clock?: Clock | undefined;
  /** Refuse every write on every cloud. */
  readonly readOnly?: boolean | undefined;
  /** Somebody keeps the time of a resize that reverts itself, as a gateway does; without it such a resize is refused. */
  readonly timers?: boolean | undefined;
  readonly environment?: Environment | undefined;
  /** Folder that look-ups of files begin in. */
  readonly folder?: string | undefined;
  /** Keep sessions for the next process: true keeps them in the state folder, readable by its owner only. By default none is kept. */
  readonly sessionCache?: SessionCache | boolean | undefined;
  /** What is noticed while clouds are used, such as a clock that is off; by default a warning of the process. `cloud` is null where it concerns all. */
  readonly onWarning?: ((warning: Warning, cloud: string | null) => void) | undefined;
  /** Each request and answer, redacted. */
  readonly onExchange?: ((exchange: HttpExchange) => void) | undefined;
  /** What requests did by themselves: retries, waits for a quota, a cloud that is left alone because it does not answer. */
  readonly onHttpEvent?: ((event: HttpEvent) => void) | undefined;
}

export interface Clouds {
  readonly names: readonly string[];
  provider(name: string): string;
  isReadOnly(name: string): boolean;
  /** The price book that the configuration names for this cloud; null where it names none. @throws CloudError `invalid_argument` for a file that cannot be read */
  priceBook(name: string): Promise<PriceBookText | null>;
  /**
   * Where a cloud is, by one read at most: as it tells itself, else as `country` of its configuration says. What neither says is null.
   * @throws CloudError of a cloud that cannot be asked where its configuration says nothing either
   */
  place(name: string, options?: ReadOptions): Promise<CloudPlace>;
  /** One authenticated read that proves the credentials. */
  check(name: string, options?: ReadOptions): Promise<CloudCheck>;
  /**
   * Ends the session that is held, or kept for the next process.
   * @throws CloudError where it is not known whether the session still works; it is forgotten even so
   */
  signOut(name: string, options?: ReadOptions): Promise<SignOut>;
  warnings(name: string): readonly Warning[];
  /** The adapter itself, for what has no neutral meaning. @throws CloudError `unsupported` where it works in another process */
  adapter(name: string): CloudAdapter;
}

/** All clouds of one configuration, in this process or behind a gateway. */
export interface Isobar extends ResourceClients {
  readonly clouds: Clouds;
  readonly operations: Public<Operations>;
  readonly prices: Prices;
  /** The plan of any action on any kind of resource. See Resources.plan. */
  plan<A extends Action>(ref: string, action: A, request: ActionRequest<A>, options?: PlanOptions): Promise<Plan>;
  /** Whether any action on any kind of resource is possible now. See Resources.can. */
  can<A extends Action>(ref: string, action: A, request: ActionRequest<A>, options?: ReadOptions): Promise<Fit>;
  /** Planning methods of an adapter given by hand: what it does not declare does not compile. @throws CloudError `unsupported` where clouds are in another process */
  on<Adapter extends CloudAdapter>(adapter: Adapter): TypedVerbs<VerbsOf<Adapter>>;
  /** Every call of a cloud in its provider's own words; see nativeOf. An adapter given by hand has them typed, as `adapter.native`. */
  native(cloud: string): NativeClient;
  /** Does what a plan says. See Operations.execute. */
  execute(plan: Plan, options?: ExecuteOptions): Promise<OperationHandle>;
  close(): Promise<void>;
}

/**
 * Opens all clouds of a configuration. No request is sent before the first call that needs one.
 * @throws CloudError `invalid_argument` for a configuration that is wrong in itself
 */
export async function createIsobar(settings: IsobarSettings = {}): Promise<Isobar> {
  const environment = settings.environment ?? process.env;
  const folder = settings.folder ?? process.cwd();
  const clock = settings.clock ?? systemClock;
  const { onWarning = warnProcess } = settings;
  const configuration = configurationOf(settings, environment, folder);
  await checkCountries(configuration);
  const container = await createContainer({
    clock,
    stateFolder: stateFolderPath(settings.stateDir, environment),
    store: settings.store,
    sessionCache: settings.sessionCache,
    onWarning: (warning) => onWarning(warning, null),
    providers: Object.values(configuration.clouds).map(({ provider }) => provider),
  });
  const set = new CloudSet({
    configuration,
    adapters: settings.adapters ?? [],
    factories: container.resolve(TOKENS.providerFactories),
    environment,
    folder,
    clock,
    readOnly: settings.readOnly ?? false,
    onExchange: settings.onExchange,
    onHttpEvent: settings.onHttpEvent,
    shared: {
      sharedRecord: container.resolve(TOKENS.sharedRecord),
      sessionCache: container.get(TOKENS.sessionCache),
    },
    onWarning,
  });
  const operations = new Operations(set, () => container.resolve(TOKENS.operationStore), clock);
  const planner = new Planner(set, operations, { now: () => clock.now(), timers: settings.timers ?? false });
  return {
    clouds: {
      names: set.names,
      provider: (name) => set.provider(name),
      isReadOnly: (name) => set.isReadOnly(name),
      priceBook: (name) => set.priceBook(name),
      place: async (name, options = {}) => placeOf(set.adapter(name).location, set.country(name), options),
      check: async (name, options = {}) => set.adapter(name).check(options),
      signOut: async (name, options = {}) => (await set.adapter(name).signOut?.(options)) ?? 'nothingKept',
      warnings: (name) => set.warnings(name),
      adapter: (name) => set.adapter(name),
    },
    ...createResourceClients({ rows: new CloudRows(set), planner, downloadImage: (ref, options) => downloadImage(set, ref, options) }),
    plan: (ref, action, request, options) => planner.plan(ref, action, request, options),
    can: (ref, action, request, options) => planner.can(ref, action, request, options),
    on: (adapter) => typedVerbs(planner, adapter),
    native: (cloud) => nativeOf(set, cloud),
    operations,
    prices: createPrices(set),
    execute: (plan, options) => operations.execute(plan, options),
    close: () => set.close(),
  };
}

function warnProcess({ subject, detail }: Warning, cloud: string | null): void {
  process.emitWarning(`${cloud === null ? '' : `${cloud}: `}${subject}: ${detail}`, 'IsobarWarning');
}

function configurationOf(settings: IsobarSettings, environment: Environment, folder: string): Configuration {
  if (typeof settings.config === 'object') return checkConfiguration(settings.config, null);
  if (settings.config === undefined && settings.adapters !== undefined) return { clouds: {}, path: null };
  return loadConfiguration({ path: settings.config, environment, folder });
}
