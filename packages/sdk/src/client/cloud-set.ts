import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

import type { Backoff, Clock, CloudAdapter, CountryFact, Warning } from '@isobar/core';
import { CloudError, invalidArgument } from '@isobar/core';
import type { HttpEvent, HttpExchange } from '@isobar/transport';
import { nearest } from '@isobar/transport/schema';

import type { AdapterContext, ProviderFactory } from '../composition/tokens.ts';
import type { Configuration } from '../config/configuration.ts';
import { resolveCloud } from '../config/resolve-cloud.ts';
import type { Environment } from '../config/secret-reference.ts';

export interface CloudSetSettings {
  readonly configuration: Configuration;
  readonly adapters: readonly CloudAdapter[];
  readonly factories: readonly ProviderFactory[];
  readonly environment: Environment;
  readonly folder: string;
  readonly clock: Clock;
  readonly readOnly: boolean;
  readonly onExchange?: ((exchange: HttpExchange) => void) | undefined;
  readonly onHttpEvent?: ((event: HttpEvent) => void) | undefined;
  /** What adapters share with other processes. */
  readonly shared?: Pick<AdapterContext, 'sessionCache' | 'sharedRecord'> | undefined;
  readonly onWarning?: ((warning: Warning, cloud: string) => void) | undefined;
}

/** A price book as it stands in its file. */
export interface PriceBookText {
  readonly text: string;
  /** What messages call it: the path, or a name where it is elsewhere. */
  readonly source: string;
}

/** Keeps many waiters from asking at the same moment. */
const POLL_JITTER = 0.2;

/** The clouds of one configuration. Each is made when it is first used, so a broken one harms no other. */
export class CloudSet {
  readonly names: readonly string[];
  private readonly settings: CloudSetSettings;
  private readonly open = new Map<string, CloudAdapter>();
  private readonly notes = new Map<string, readonly Warning[]>();

  constructor(settings: CloudSetSettings) {
    this.settings = settings;
    for (const adapter of settings.adapters) this.open.set(adapter.cloud, adapter);
    this.names = [...new Set([...settings.adapters.map((adapter) => adapter.cloud), ...Object.keys(settings.configuration.clouds)])];
  }

  /** @throws CloudError `invalid_argument` for a name that is not configured, or for its wrong settings */
  adapter(name: string): CloudAdapter {
    const known = this.open.get(name);
    if (known !== undefined) return known;
    const adapter = this.create(name);
    this.open.set(name, adapter);
    return adapter;
  }

  provider(name: string): string {
    return this.open.get(name)?.provider ?? this.entry(name).provider;
  }

  isReadOnly(name: string): boolean {
    return this.settings.readOnly || this.settings.configuration.clouds[name]?.readOnly === true;
  }

  /** The price book that the configuration names, if any. @throws CloudError `invalid_argument` for a file that cannot be read */
  async priceBook(name: string): Promise<PriceBookText | null> {
    const { configuration, folder } = this.settings;
    const path = configuration.clouds[name]?.priceBook;
    if (path === undefined) return null;
    const source = resolve(configuration.path === null ? folder : dirname(resolve(folder, configuration.path)), path);
    try {
      return { text: readFileSync(source, 'utf8'), source };
    } catch {
      throw invalidArgument('price book', source, 'a file that can be read');
    }
  }

  /** The country that the configuration names, if any. */
  country(name: string): CountryFact | null {
    const { clouds, path } = this.settings.configuration;
    const value = clouds[name]?.country;
    return value === undefined ? null : { value, level: 'documented', source: `${path ?? 'configuration'}#clouds.${name}.country` };
  }

  /** The pace that the configuration asks for, if any. */
  pacing(name: string): Backoff | undefined {
    const seconds = this.settings.configuration.clouds[name]?.pollSeconds;
    if (seconds === undefined) return undefined;
    return { initialMilliseconds: seconds * 1000, maximumMilliseconds: seconds * 1000, factor: 1, jitter: POLL_JITTER };
  }

  /** What was noticed when a cloud was made, such as a literal secret. */
  warnings(name: string): readonly Warning[] {
    return this.notes.get(name) ?? [];
  }

  async close(): Promise<void> {
    await Promise.all([...this.open.values()].map((adapter) => adapter.close()));
    this.open.clear();
  }

  private create(name: string): CloudAdapter {
    const { environment, folder, clock, onExchange, onHttpEvent, factories, shared, onWarning } = this.settings;
    const cloud = resolveCloud(name, this.entry(name), environment, folder);
    this.notes.set(name, cloud.warnings);
    const factory = factories.find((candidate) => candidate.provider === cloud.provider);
    if (factory === undefined) throw new CloudError('internal', `no module for the provider ${cloud.provider}`);
    return factory.create(cloud.settings, {
      cloud: name,
      clock,
      readOnly: this.isReadOnly(name),
      onExchange,
      onHttpEvent,
      ...shared,
      onWarning: (warning) => onWarning?.(warning, name),
    });
  }

  private entry(name: string) {
    const entry = this.settings.configuration.clouds[name];
    if (entry !== undefined) return entry;
    const guess = nearest(name, this.names);
    const known = this.names.length === 0 ? 'none is configured; run isobar init' : `known: ${this.names.join(', ')}`;
    throw new CloudError('invalid_argument', `no cloud ${name}${guess === undefined ? '' : `; did you mean ${guess}?`} (${known})`, {
      field: 'cloud',
      given: name,
      allowed: this.names.join(', '),
      outcome: 'not_applied',
    });
  }
}
