import type { Action, ActionRequest, FactsQuery, ReadFacts, ResourceKind } from '@isobar/core';
import { targetOf } from '@isobar/core';

import type { GcoreSession } from '../gcore-session.ts';
import { digestFacts } from './digest.ts';
import type { FactReader } from './found-facts.ts';
import type { GcoreFacts } from './gcore-facts.ts';
import { checkNames } from './name-rules.ts';
import { readFloatingIpTarget } from './target/floating-ip-target.ts';
import { readImageTarget } from './target/image-target.ts';
import { readKeyPairTarget } from './target/key-pair-target.ts';
import { readPortTarget } from './target/port-target.ts';
import { readSecurityGroupTarget } from './target/security-group-target.ts';
import { readServerGroupTarget } from './target/server-group-target.ts';
import { readServerTarget } from './target/server-target.ts';
import { readSnapshotTarget } from './target/snapshot-target.ts';
import { readVolumeTarget } from './target/volume-target.ts';

const READERS: { readonly [Kind in ResourceKind]?: FactReader } = {
  server: readServerTarget,
  volume: readVolumeTarget,
  volumeSnapshot: readSnapshotTarget,
  image: readImageTarget,
  keyPair: readKeyPairTarget,
  port: readPortTarget,
  floatingIp: readFloatingIpTarget,
  securityGroup: readSecurityGroupTarget,
  serverGroup: readServerGroupTarget,
};

/** Facts of one action, by the kind of its target. Names that the platform cannot take are refused before any request. */
export async function readFacts<A extends Action>(session: GcoreSession, query: FactsQuery<A>): Promise<ReadFacts<A, GcoreFacts>> {
  checkNames(query.action, query.request);
  const read = READERS[targetOf(query.action).target];
  if (read === undefined) throw new Error(`no facts of ${query.action}`);
  const { facts, request } = await read(session, query);
  return { facts: { ...facts, digest: digestFacts(query.action, facts) }, request: request as ActionRequest<A> };
}
