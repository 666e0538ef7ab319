import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { CloudError } from '@isobar/core';
import { nearest } from '@isobar/transport/schema';

import { findCloudsYaml } from './find-configuration.ts';
import { parseYamlFile } from './parse-yaml-file.ts';
import type { Environment } from './secret-reference.ts';

type Settings = Record<string, unknown>;

/** `auth:` members of clouds.yaml and their names in our settings. */
const AUTH_MEMBERS: Readonly<Record<string, string>> = {
  auth_url: 'authUrl',
  username: 'username',
  user_id: 'userId',
  password: 'password',
  user_domain_name: 'userDomainName',
  user_domain_id: 'userDomainId',
  project_name: 'projectName',
  tenant_name: 'projectName',
  project_id: 'projectId',
  tenant_id: 'projectId',
  project_domain_name: 'projectDomainName',
  project_domain_id: 'projectDomainId',
  application_credential_id: 'applicationCredentialId',
  application_credential_name: 'applicationCredentialName',
  application_credential_secret: 'applicationCredentialSecret',
  token: 'token',
};

/** Members beside `auth:`. */
const CLOUD_MEMBERS: Readonly<Record<string, string>> = {
  region_name: 'region',
  interface: 'interface',
  endpoint_type: 'interface',
  verify: 'verify',
  cacert: 'caFile',
  cert: 'certFile',
  key: 'keyFile',
};

/** Domains that stand for both the user's and the project's. */
const SHARED_DOMAINS = { domain_name: ['userDomainName', 'projectDomainName'], domain_id: ['userDomainId', 'projectDomainId'] } as const;

export const AUTH_TYPES: readonly string[] = ['password', 'v3password', 'token', 'v3token', 'v3applicationcredential'];

export function cloudNames(file: unknown): readonly string[] {
  return Object.keys(cloudsOf(file));
}

/**
 * Settings of one cloud of clouds.yaml, with secure.yaml laid over it.
 * @throws CloudError `invalid_argument` where the cloud or its auth type is not known
 */
export function readCloudsYaml(name: string, environment: Environment, folder: string): Settings {
  const path = findCloudsYaml(environment, folder);
  if (path === null) throw wrong(`there is no clouds.yaml for the cloud ${name}`, 'cloud');
  const cloud = cloudsOf(parseYamlFile(path))[name];
  if (cloud === undefined) throw unknownCloud(path, name, cloudNames(parseYamlFile(path)));
  const securePath = join(dirname(path), 'secure.yaml');
  const secure = existsSync(securePath) ? cloudsOf(parseYamlFile(securePath))[name] : undefined;
  return fromCloudEntry(merge(cloud, secure ?? {}), `${path}: clouds.${name}`);
}

/** Settings from OS_* variables, as `openrc` files set them. */
export function readOpenStackVariables(environment: Environment): Settings {
  const variables = Object.entries(environment)
    .filter(([name, value]) => name.startsWith('OS_') && value !== undefined && value !== '')
    .map(([name, value]) => [name.slice('OS_'.length).toLowerCase(), value] as const);
  const all = Object.fromEntries(variables);
  return fromCloudEntry({ ...all, auth: all }, 'OS_ variables');
}

function fromCloudEntry(entry: Settings, where: string): Settings {
  const authType = entry['auth_type'];
  if (authType !== undefined && !AUTH_TYPES.some((known) => known === authType)) {
    throw wrong(`${where}.auth_type: ${JSON.stringify(authType)} is not supported; allowed is ${AUTH_TYPES.join(', ')}`, 'auth_type');
  }
  const auth = (entry['auth'] ?? {}) as Settings;
  return { ...sharedDomains(auth), ...renamed(entry, CLOUD_MEMBERS), ...renamed(auth, AUTH_MEMBERS) };
}

function sharedDomains(auth: Settings): Settings {
  return Object.fromEntries(
    Object.entries(SHARED_DOMAINS).flatMap(([from, names]) => (auth[from] === undefined ? [] : names.map((name) => [name, auth[from]]))),
  );
}

function renamed(members: Settings, names: Readonly<Record<string, string>>): Settings {
  return Object.fromEntries(
    Object.entries(names)
      .filter(([from]) => members[from] !== undefined)
      .map(([from, to]) => [to, members[from]]),
  );
}

function merge(base: Settings, over: Settings): Settings {
  const merged = Object.entries(over).map(([key, value]) => [key, isObject(value) && isObject(base[key]) ? merge(base[key], value) : value]);
  return { ...base, ...Object.fromEntries(merged) };
}

function isObject(value: unknown): value is Settings {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function cloudsOf(file: unknown): Readonly<Record<string, Settings>> {
  const clouds = isObject(file) ? file['clouds'] : undefined;
  return isObject(clouds) ? (clouds as Record<string, Settings>) : {};
}

function unknownCloud(path: string, name: string, known: readonly string[]): CloudError {
  const guess = nearest(name, known);
  return wrong(`${path} has no cloud ${name}${guess === undefined ? '' : `; did you mean ${guess}?`}`, 'cloud');
}

function wrong(message: string, field: string): CloudError {
  return new CloudError('invalid_argument', message, { field, outcome: 'not_applied' });
}
