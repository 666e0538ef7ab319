import { CloudError } from '@isobar/core';
import { isAccepted, nearest, READ_ONCE } from '@isobar/transport/schema';
import type { z } from 'zod';

import { cloudNames } from './clouds-yaml.ts';
import type { CloudEntry, Configuration } from './configuration.ts';
import { cloudEntrySchema, configurationSchema } from './configuration.ts';
import { findCloudsYaml, findConfiguration } from './find-configuration.ts';
import { parseYamlFile } from './parse-yaml-file.ts';
import type { Environment } from './secret-reference.ts';

export interface ConfigurationSource {
  /** Path given by hand. */
  readonly path?: string | undefined;
  readonly environment: Environment;
  /** Folder that relative look-ups begin in. */
  readonly folder: string;
}

/**
 * Reads isobar.yaml; without one, every cloud of clouds.yaml is used as it is.
 * @throws CloudError `invalid_argument` naming the file and the key
 */
export function loadConfiguration(source: ConfigurationSource): Configuration {
  const path = findConfiguration(source.path, source.environment, source.folder);
  if (path !== null) return checkConfiguration(parseYamlFile(path), path);
  const cloudsYaml = findCloudsYaml(source.environment, source.folder);
  if (cloudsYaml === null) return { clouds: environmentCloud(source.environment), path: null };
  const clouds = cloudNames(parseYamlFile(cloudsYaml)).map((name): [string, CloudEntry] => [name, { provider: 'openstack', cloud: name }]);
  return { clouds: Object.fromEntries(clouds), path: cloudsYaml };
}

/** `OS_AUTH_URL` and its companions make a cloud named as OpenStack's own clients name it. */
function environmentCloud(environment: Environment): Record<string, CloudEntry> {
  return environment['OS_AUTH_URL'] === undefined ? {} : { envvars: { provider: 'openstack' } };
}

/** Checks the form of a configuration that was read or given. */
export function checkConfiguration(value: unknown, path: string | null): Configuration {
  const where = path ?? 'configuration';
  const top = (value ?? {}) as Readonly<Record<string, unknown>>;
  const written = isAccepted(configurationSchema, top) ? (top as z.output<typeof configurationSchema>) : readConfiguration(top, where);
  const clouds = Object.entries(written.clouds).map(([name, entry]) => [name, checkEntry(where, name, entry)] as const);
  return { clouds: Object.fromEntries(clouds), path, ...(written.gateway === undefined ? {} : { gateway: written.gateway }) };
}

function readConfiguration(top: Readonly<Record<string, unknown>>, where: string): z.output<typeof configurationSchema> {
  const known = Object.keys(configurationSchema.shape);
  const unknown = Object.keys(top).find((key) => !known.includes(key));
  if (unknown !== undefined) throw unknownKey(where, unknown, known);
  const parsed = configurationSchema.safeParse(top, READ_ONCE);
  if (!parsed.success) throw wrong(`${where}: ${issueText(parsed.error.issues[0])}`, 'clouds');
  return parsed.data;
}

function checkEntry(where: string, name: string, entry: unknown): CloudEntry {
  if (isAccepted(cloudEntrySchema, entry)) return entry as CloudEntry;
  const parsed = cloudEntrySchema.safeParse(entry, READ_ONCE);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const member = issue?.path.map(String).join('.') ?? '';
  const field = `clouds.${name}${member === '' ? '' : `.${member}`}`;
  throw wrong(`${where}: ${field} is wrong; allowed is ${issue?.message ?? ''}`, field);
}

function issueText(issue: { readonly path: readonly PropertyKey[]; readonly message: string } | undefined): string {
  return issue === undefined ? 'is wrong' : `${issue.path.map(String).join('.') || 'the file'} ${issue.message}`;
}

function unknownKey(where: string, key: string, known: readonly string[]): CloudError {
  const guess = nearest(key, known);
  return wrong(`${where}: unknown key ${key}${guess === undefined ? '' : `; did you mean ${guess}?`}`, key);
}

function wrong(message: string, field: string): CloudError {
  return new CloudError('invalid_argument', message, { field, outcome: 'not_applied' });
}
