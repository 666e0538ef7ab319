import { CloudError } from '@isobar/core';

/** What the facts are about: those of every verb that makes no new one have it. */
export function requireTarget<Target>(target: Target | null): Target {
  if (target !== null) return target;
  throw new CloudError('internal', 'these facts are about nothing', { outcome: 'not_applied' });
}
