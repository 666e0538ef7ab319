import type { Action, ActionRequest, FactsQuery, ReadFacts, ResourceKind } from '@isobar/core';
import { CloudError, targetOf } from '@isobar/core';

import { locksStandAgainst } from '../strategies/parts/state-rules.ts';
import { readAccount } from './account-facts.ts';
import type { FactsSources } from './facts-sources.ts';
import type { KindReader } from './kind-facts.ts';
import type { OpenStackFacts } from './openstack-facts.ts';
import { readSecurityGroupTarget, readServerGroupTarget } from './resource/group-targets.ts';
import { readImageTarget } from './resource/image-target.ts';
import { readKeyPairTarget } from './resource/key-pair-target.ts';
import { readFloatingIpTarget, readPortTarget } from './resource/network-targets.ts';
import { readSnapshotTarget, readVolumeTarget } from './resource/volume-target.ts';
import { readServerFacts } from './server/read-server-facts.ts';

/** Who reads what a decision rests on, by what the action is done to. */
const READERS: { readonly [Kind in ResourceKind]?: KindReader } = {
  server: readServerFacts,
  volume: readVolumeTarget,
  volumeSnapshot: readSnapshotTarget,
  image: readImageTarget,
  keyPair: readKeyPairTarget,
  port: readPortTarget,
  floatingIp: readFloatingIpTarget,
  securityGroup: readSecurityGroupTarget,
  serverGroup: readServerGroupTarget,
};

/**
 * The target first (one read, so that a wrong id costs no more), then what the request names, then the rest.
 * @throws CloudError `not_found`, or `invalid_argument` for an ambiguous name
 */
export async function readFacts<A extends Action>(sources: FactsSources, query: FactsQuery<A>): Promise<ReadFacts<A, OpenStackFacts>> {
  const { action, awaitingResize } = query;
  const { target } = targetOf(action);
  const read = READERS[target];
  if (read === undefined) throw new CloudError('unsupported', `this adapter has no way to ${action}`, { outcome: 'not_applied' });
  const { facts, request } = await read(sources, query);
  const account = await readAccount(sources, query);
  const overridesLock = account.isAdministrator && locksStandAgainst(action);
  return { facts: { ...facts, ...account, cloud: sources.api.cloud, awaitingResize, overridesLock }, request: request as ActionRequest<A> };
}
