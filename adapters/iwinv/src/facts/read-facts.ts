import type { Action, ActionRequest, CreateServerRequest, FactsQuery, Price, ReadFacts } from '@isobar/core';
import { CloudError } from '@isobar/core';

import type { IwinvFlavor } from '../flavor/flavor-mapper.ts';
import type { IwinvVerb } from '../iwinv-verbs.ts';
import { isIwinvVerb } from '../iwinv-verbs.ts';
import type { IwinvServer } from '../server/server-mapper.ts';
import { readCreateFacts } from './create-facts.ts';
import { toDigest } from './digest.ts';
import type { FactsSources } from './facts-sources.ts';
import type { FoundFacts } from './found-facts.ts';
import type { IwinvFacts } from './iwinv-facts.ts';
import { readConfirmFacts, readNoFacts, readRebuildFacts, readResizeFacts, readRevertFacts } from './server-facts.ts';

type ReadFound = (sources: FactsSources, server: IwinvServer, query: FactsQuery) => Promise<FoundFacts>;

const READ_FOUND: Readonly<Record<Exclude<IwinvVerb, 'create'>, ReadFound>> = {
  delete: readNoFacts,
  rename: readNoFacts,
  start: readNoFacts,
  stop: readNoFacts,
  reboot: readNoFacts,
  rebuild: readRebuildFacts,
  resize: readResizeFacts,
  confirmResize: readConfirmFacts,
  revertResize: readRevertFacts,
};

/**
 * The server first (one read, so that a wrong id costs no more), then what the request names, then the rest.
 * @throws CloudError `not_found`, or `invalid_argument` for an ambiguous name
 */
export async function readFacts<A extends Action>(sources: FactsSources, query: FactsQuery<A>): Promise<ReadFacts<A, IwinvFacts>> {
  const { action, awaitingResize } = query;
  if (!isIwinvVerb(action)) throw new CloudError('unsupported', `iwinv has no way to ${action} a server`, { outcome: 'not_applied' });
  const server = await readServer(sources, query);
  const found = await readFound(sources, action, server, query);
  const { image, flavor, currentFlavor, request, requested } = found;
  const facts: IwinvFacts = {
    cloud: sources.client.cloud,
    server,
    image,
    flavor,
    currentFlavor,
    awaitingResize,
    digest: toDigest(action, server, requested),
    prices: { before: monthlyPrice(currentFlavor), after: monthlyPrice(flavor) },
  };
  return { facts, request: request as ActionRequest<A> };
}

function readFound(sources: FactsSources, verb: IwinvVerb, server: IwinvServer | null, query: FactsQuery): Promise<FoundFacts> {
  if (verb === 'create') return readCreateFacts(sources, query.request as CreateServerRequest, query);
  if (server === null) throw new CloudError('internal', `${verb} needs a server`, { outcome: 'not_applied' });
  return READ_FOUND[verb](sources, server, query);
}

async function readServer({ servers }: FactsSources, { targetId, signal }: FactsQuery): Promise<IwinvServer | null> {
  return targetId === null ? null : servers.get(targetId, { signal });
}

function monthlyPrice(flavor: IwinvFlavor | null): Price | null {
  return flavor?.prices.find((price) => price.per === 'month') ?? null;
}
