import { CloudError } from '@isobar/core';

/** The one answer to a token that is missing, wrong, expired or revoked: nothing tells them apart. */
export function unauthenticated(): CloudError {
  return new CloudError('unauthenticated', 'a valid token is needed, as Authorization: Bearer …', { outcome: 'not_applied' });
}

/** The one answer for what is not there and for what the caller may not see: nothing tells them apart. */
export function notFound(resource: string): CloudError {
  return new CloudError('not_found', `${resource}: not found`, { resource, outcome: 'not_applied' });
}

/** For what the caller may see, but not do. */
export function denied(reason: string, resource?: string): CloudError {
  return new CloudError('permission_denied', reason, { ...(resource === undefined ? {} : { resource }), outcome: 'not_applied' });
}
