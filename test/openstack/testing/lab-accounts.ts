import { readFileSync } from 'node:fs';

import { inject } from 'vitest';
import { parse } from 'yaml';

export type AccountName = 'lab' | 'lab-appcred' | 'lab-reader' | 'lab-tiny' | 'lab-admin';

/** How one account signs in, by the names that clouds.yaml uses. */
export interface Account {
  readonly auth_url: string;
  readonly username?: string;
  readonly password?: string;
  readonly project_name?: string;
  readonly application_credential_id?: string;
  readonly application_credential_secret?: string;
}

/** The account as the lab wrote it down. */
export function labAccount(name: AccountName): Account {
  const file = parse(readFileSync(configFile(), 'utf8')) as { readonly clouds: Readonly<Record<string, { readonly auth: Account }>> };
  const account = file.clouds[name]?.auth;
  if (account === undefined) throw new Error(`the lab has no account ${name}`);
  return account;
}

/** The file that this test was given, or has chosen since. */
function configFile(): string {
  return process.env['OS_CLIENT_CONFIG_FILE'] ?? inject('cloudsYaml');
}

/** Where Keystone is, without its version. */
export function keystoneUrl(): string {
  return labAccount('lab').auth_url.replace(/\/v3\/?$/, '');
}
