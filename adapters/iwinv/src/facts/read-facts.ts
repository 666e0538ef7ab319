import type { Action, ACTION_TARGETS, ActionRequest, CreateServerRequest, FactsQuery, Price, ReadFacts } from '@isobar/core';
import { CloudError } from '@isobar/core';

import type { IwinvFlavor } from '../flavor/flavor-mapper.ts';
import type { IwinvVerb } from '../iwinv-verbs.ts';
import { isIwinvVerb } from '../iwinv-verbs.ts';
import type { IwinvServer } from '../server/server-mapper.ts';
import { readCreateFacts } from './create-facts.ts';
import { toDigest } from './digest.ts';
import type { FactsSources } from './facts-sources.ts';
import type { FoundFacts } from './found-facts.ts';
import { readGroupFacts, readNamedGroupFacts, readNewGroupFacts } from './group-facts.ts';
import type { IwinvFacts } from './iwinv-facts.ts';
import { NOTHING_NAMED } from './iwinv-facts.ts';
import { readConfirmFacts, readNoFacts, readRebuildFacts, readResizeFacts, readRevertFacts } from './server-facts.ts';
import { readNamedVolumeFacts, readNewVolumeFacts, readVolumeFacts } from './volume-facts.ts';

/** Verbs that are done to a server that is there. */
type ServerVerb = Exclude<{ [V in IwinvVerb]: (typeof ACTION_TARGETS)[V]['target'] extends 'server' ? V : never }[IwinvVerb], 'create'>;
type OtherVerb = Exclude<IwinvVerb, ServerVerb>;

const OF_SERVERS: Readonly<Record<ServerVerb, (sources: FactsSources, server: IwinvServer, query: FactsQuery) => Promise<FoundFacts>>> = {
  delete: readNoFacts,
  rename: readNoFacts,
  start: readNoFacts,
  stop: readNoFacts,
  reboot: readNoFacts,
  rebuild: readRebuildFacts,
  resize: readResizeFacts,
  confirmResize: readConfirmFacts,
  revertResize: readRevertFacts,
  console: readNoFacts,
  attachVolume: readNamedVolumeFacts,
  detachVolume: readNamedVolumeFacts,
  attachSecurityGroup: readNamedGroupFacts,
  detachSecurityGroup: readNamedGroupFacts,
};

const onTarget =
  (read: (sources: FactsSources, targetId: string, query: FactsQuery) => Promise<FoundFacts>) =>
  (sources: FactsSources, query: FactsQuery): Promise<FoundFacts> =>
    read(sources, requireTarget(query), query);

const OF_OTHERS: Readonly<Record<OtherVerb, (sources: FactsSources, query: FactsQuery) => Promise<FoundFacts>>> = {
  create: (sources, query) => readCreateFacts(sources, query.request as CreateServerRequest, query),
  createVolume: readNewVolumeFacts,
  deleteVolume: onTarget(readVolumeFacts),
  createSecurityGroup: readNewGroupFacts,
  deleteSecurityGroup: onTarget(readGroupFacts),
  createSecurityGroupRule: onTarget(readGroupFacts),
  deleteSecurityGroupRule: onTarget(readGroupFacts),
};

/**
 * The target first (one read, so that a wrong id costs no more), then what the request names, then the rest.
 * @throws CloudError `not_found`, or `invalid_argument` for an ambiguous name or a value that iwinv does not take
 */
export async function readFacts<A extends Action>(sources: FactsSources, query: FactsQuery<A>): Promise<ReadFacts<A, IwinvFacts>> {
  const { action, awaitingResize } = query;
  if (!isIwinvVerb(action)) throw new CloudError('unsupported', `iwinv has no ${action}`, { outcome: 'not_applied' });
  const server = isServerVerb(action) ? await sources.servers.get(requireTarget(query), { signal: query.signal }) : null;
  const found =
    server !== null && isServerVerb(action) ? await OF_SERVERS[action](sources, server, query) : await OF_OTHERS[action as OtherVerb](sources, query);
  const { request, requested, ...rest } = found;
  const named = { ...NOTHING_NAMED, ...rest };
  const facts: IwinvFacts = {
    cloud: sources.client.cloud,
    server,
    ...named,
    awaitingResize,
    digest: toDigest(action, server, requested),
    prices: { before: monthlyPrice(named.currentFlavor), after: monthlyPrice(named.flavor) },
  };
  return { facts, request: request as ActionRequest<A> };
}

function isServerVerb(verb: IwinvVerb): verb is ServerVerb {
  return Object.hasOwn(OF_SERVERS, verb);
}

function requireTarget({ action, targetId }: FactsQuery): string {
  if (targetId !== null) return targetId;
  throw new CloudError('internal', `${action} needs a target`, { outcome: 'not_applied' });
}

function monthlyPrice(flavor: IwinvFlavor | null): Price | null {
  return flavor?.prices.find((price) => price.per === 'month') ?? null;
}
