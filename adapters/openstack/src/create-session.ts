import type { Clock } from '@isobar/core';
import type { HttpReply } from '@isobar/transport';
import { HttpClient } from '@isobar/transport';
import { connectionOf } from '@isobar/transport/schema';

import { OpenStackSession } from './api/openstack-session.ts';
import { accountIdentity } from './auth/account-identity.ts';
import { KeptSession } from './auth/kept-session.ts';
import { secretsOf, toTokenRequest } from './auth/token-request.ts';
import { TokenSource } from './auth/token-source.ts';
import { toOpenStackError } from './errors/openstack-error.ts';
import { retryOpenStack } from './errors/retry-policy.ts';
import type { OpenStackContext } from './openstack-context.ts';
import type { ParsedOpenStackSettings } from './openstack-settings.ts';

/** @throws CloudError `invalid_argument` for credentials that are incomplete */
export function createSession(
  settings: ParsedOpenStackSettings,
  clock: Clock,
  { onExchange, onHttpEvent, sessionCache }: Pick<OpenStackContext, 'onExchange' | 'onHttpEvent' | 'sessionCache'>,
): OpenStackSession {
  const { cloud, region, interface: kind, computeApiVersion } = settings;
  const identityUrl = toIdentityUrl(settings.authUrl);
  const http = new HttpClient({
    cloud,
    provider: 'openstack',
    baseUrl: identityUrl,
    connection: connectionOf(settings),
    toError: toOpenStackError,
    retryPolicy: retryOpenStack,
    clock,
    isSuccess,
    secrets: secretsOf(settings),
    onExchange,
    onEvent: onHttpEvent,
  });
  const kept = sessionCache === undefined ? undefined : new KeptSession(sessionCache, accountIdentity(settings, identityUrl));
  const tokens = new TokenSource({ cloud, http, identityUrl, clock, kept, request: toTokenRequest(settings) });
  return new OpenStackSession({ choice: { cloud, region, interface: kind }, http, tokens, kept, identityUrl, computeApiVersion });
}

/** Users write Keystone's address with a version, an old one, or none. */
export function toIdentityUrl(authUrl: string): string {
  const bare = authUrl.replace(/\/+$/, '').replace(/\/v\d+(\.\d+)?$/, '');
  return `${bare}/v3`;
}

/** Version documents come with 300 Multiple Choices (SOURCES.md#cinder-versions). */
function isSuccess({ status, body }: HttpReply): boolean {
  const isVersions = typeof body === 'object' && body !== null && 'versions' in body;
  return (status >= 200 && status < 300) || (status === 300 && isVersions);
}
