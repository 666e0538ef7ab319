import type { components } from '@isobar/contracts/openstack-keystone';
import { CloudError } from '@isobar/core';

import type { ParsedOpenStackSettings } from '../openstack-settings.ts';

export type TokenRequest = components['schemas']['TokenRequest'];

type Identity = TokenRequest['auth']['identity'];
type Domain = components['schemas']['DomainReference'];
type User = components['schemas']['UserReference'];

/** Keystone's own name for the domain that is there from the start; clients assume it too. */
const DEFAULT_DOMAIN = 'default';

/**
 * Body of the log-in: application credential, token or password, by what the settings have.
 * An application credential is scoped already and refuses a scope (SOURCES.md#keystone-appcred-refuses-scope).
 * @throws CloudError `invalid_argument` naming the setting that is missing; values are never shown
 */
export function toTokenRequest(settings: ParsedOpenStackSettings): TokenRequest {
  if (settings.applicationCredentialId !== undefined || settings.applicationCredentialName !== undefined) {
    return { auth: { identity: applicationCredential(settings) } };
  }
  const identity = settings.token === undefined ? password(settings) : token(settings.token);
  const scope = projectScope(settings);
  return { auth: { identity, ...(scope === undefined ? {} : { scope }) } };
}

/** The texts of the settings that must never show. */
export function secretsOf(settings: ParsedOpenStackSettings): readonly string[] {
  const { password: word, applicationCredentialSecret, token: given } = settings;
  return [word, applicationCredentialSecret, given].filter((secret) => secret !== undefined);
}

function applicationCredential(settings: ParsedOpenStackSettings): Identity {
  const { applicationCredentialId: id, applicationCredentialName: name, cloud } = settings;
  const secret = settings.applicationCredentialSecret ?? missing(cloud, 'applicationCredentialSecret');
  const which = id === undefined ? { name: name ?? '', user: user(settings) } : { id };
  return { methods: ['application_credential'], application_credential: { ...which, secret } };
}

function token(id: string): Identity {
  return { methods: ['token'], token: { id } };
}

function password(settings: ParsedOpenStackSettings): Identity {
  const word = settings.password ?? missing(settings.cloud, 'password');
  return { methods: ['password'], password: { user: { ...user(settings), password: word } } };
}

function user({ cloud, userId, username, userDomainId, userDomainName }: ParsedOpenStackSettings): User {
  if (userId !== undefined) return { id: userId };
  return { name: username ?? missing(cloud, 'username'), domain: domain(userDomainId, userDomainName) };
}

function projectScope(settings: ParsedOpenStackSettings): TokenRequest['auth']['scope'] {
  const { projectId, projectName, projectDomainId, projectDomainName } = settings;
  if (projectId !== undefined) return { project: { id: projectId } };
  if (projectName === undefined) return undefined;
  return { project: { name: projectName, domain: domain(projectDomainId, projectDomainName) } };
}

function domain(id: string | undefined, name: string | undefined): Domain {
  if (id !== undefined) return { id };
  return name === undefined ? { id: DEFAULT_DOMAIN } : { name };
}

function missing(cloud: string, field: string): never {
  throw new CloudError('invalid_argument', `${cloud}.${field}: is needed`, { field: `${cloud}.${field}`, outcome: 'not_applied' });
}
