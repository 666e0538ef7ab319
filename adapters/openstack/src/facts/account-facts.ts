import type { ReadOptions } from '@isobar/core';

import type { FactsSources } from './facts-sources.ts';
import type { AccountFacts } from './openstack-facts.ts';

/**
 * What the account may use. By Nova's default policy an administrator passes a lock (SOURCES.md#nova-lock-admin-ignores):
 * the role `admin` stands for that. Under another policy Nova answers 409 and nothing is done, so that a wrong guess is harmless.
 */
export async function readAccount({ api, policy }: Pick<FactsSources, 'api' | 'policy'>, { signal }: ReadOptions): Promise<AccountFacts> {
  const range = await api.microversions('compute', signal);
  const { roles } = await api.identity(signal);
  return {
    microversion: range?.maximum ?? '2.1',
    canMakePorts: await api.offers('network', signal),
    isAdministrator: roles.includes('admin'),
    mayWrite: await policy.read({ signal }),
  };
}
