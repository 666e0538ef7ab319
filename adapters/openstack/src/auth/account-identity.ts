import { canonicalJson } from '@isobar/core';
import { sha256Hex } from '@isobar/transport';

import type { ParsedOpenStackSettings } from '../openstack-settings.ts';
import { secretsOf } from './token-request.ts';

/** All that decides who we are and what is where; of secrets, nothing. */
const IDENTITY = [
  'username',
  'userId',
  'userDomainName',
  'userDomainId',
  'projectName',
  'projectId',
  'projectDomainName',
  'projectDomainId',
  'applicationCredentialId',
  'applicationCredentialName',
  'region',
  'interface',
] as const satisfies readonly (keyof ParsedOpenStackSettings)[];

/** What a session is kept under. */
export interface AccountIdentity {
  readonly name: string;
  /** Tells that the secret is another one now. Sixteen bits: enough to notice, too little to find out a password by. */
  readonly secretMark: string;
}

export function accountIdentity(settings: ParsedOpenStackSettings, identityUrl: string): AccountIdentity {
  const members = IDENTITY.map((name) => [name, settings[name]] as const);
  const method = secretsOf(settings).length === 0 ? 'none' : settings.token === undefined ? 'secret' : 'token';
  const name = sha256Hex(canonicalJson({ identityUrl, method, ...Object.fromEntries(members) }));
  return { name, secretMark: sha256Hex(canonicalJson([name, ...secretsOf(settings)])).slice(0, 4) };
}
