import type {
  Action,
  Clock,
  CloudAdapter,
  CloudCheck,
  Flavor,
  Image,
  OperationStore,
  Plan,
  ReadOptions,
  Region,
  Volume,
  Warning,
} from '@isobar/core';
import { systemClock } from '@isobar/core';
import type { HttpExchange } from '@isobar/transport';

import { CloudSet } from './client/cloud-set.ts';
import type { OperationHandle } from './client/operation-handle.ts';
import type { ExecuteOptions } from './client/operations.ts';
import { Operations } from './client/operations.ts';
import { Resources } from './client/resources.ts';
import { Servers } from './client/servers.ts';
import type { TypedServers } from './client/typed-servers.ts';
import { typedServers } from './client/typed-servers.ts';
import { createContainer } from './composition/create-container.ts';
import { TOKENS } from './composition/tokens.ts';
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
  readonly environment?: Environment | undefined;
  /** Folder that look-ups of files begin in. */
  readonly folder?: string | undefined;
  /** Each request and answer, redacted. */
  readonly onExchange?: ((exchange: HttpExchange) => void) | undefined;
}

export interface Clouds {
  readonly names: readonly string[];
  provider(name: string): string;
  isReadOnly(name: string): boolean;
  /** One authenticated read that proves the credentials. */
  check(name: string, options?: ReadOptions): Promise<CloudCheck>;
  warnings(name: string): readonly Warning[];
  /** The adapter itself, for what has no neutral meaning. */
  adapter(name: string): CloudAdapter;
}

export interface Isobar {
  readonly clouds: Clouds;
  readonly servers: Servers;
  readonly flavors: Resources<Flavor>;
  readonly images: Resources<Image>;
  readonly volumes: Resources<Volume>;
  readonly regions: Resources<Region>;
  readonly operations: Operations;
  /** Planning methods of an adapter given by hand: what it does not declare does not compile. */
  on<Supported extends Action>(adapter: CloudAdapter<Supported>): TypedServers<Supported>;
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
  const container = createContainer({ clock, stateFolder: stateFolderPath(settings.stateDir, environment), store: settings.store });
  const set = new CloudSet({
    configuration: configurationOf(settings, environment, folder),
    adapters: settings.adapters ?? [],
    factories: container.getAll(TOKENS.providerFactory),
    environment,
    folder,
    clock,
    readOnly: settings.readOnly ?? false,
    onExchange: settings.onExchange,
  });
  const operations = new Operations(set, () => container.get(TOKENS.operationStore), clock);
  const servers = new Servers(set, operations, () => clock.now());
  return {
    clouds: {
      names: set.names,
      provider: (name) => set.provider(name),
      isReadOnly: (name) => set.isReadOnly(name),
      check: async (name, options = {}) => set.adapter(name).check(options),
      warnings: (name) => set.warnings(name),
      adapter: (name) => set.adapter(name),
    },
    servers,
    on: (adapter) => typedServers(servers, adapter),
    flavors: new Resources(set, 'flavor', (cloud) => set.adapter(cloud).flavors),
    images: new Resources(set, 'image', (cloud) => set.adapter(cloud).images),
    volumes: new Resources(set, 'volume', (cloud) => set.adapter(cloud).volumes),
    regions: new Resources(set, 'region', (cloud) => set.adapter(cloud).regions),
    operations,
    execute: (plan, options) => operations.execute(plan, options),
    close: () => set.close(),
  };
}

function configurationOf(settings: IsobarSettings, environment: Environment, folder: string) {
  if (typeof settings.config === 'object') return checkConfiguration(settings.config, null);
  if (settings.config === undefined && settings.adapters !== undefined) return { clouds: {}, path: null };
  return loadConfiguration({ path: settings.config, environment, folder });
}
