import type { Action, ActionRequest, Flavor, FactsQuery, Image, JsonObject, ReadFacts, Server } from '@isobar/core';
import { lookUp, targetOf } from '@isobar/core';

import { readAccountFacts } from './account-facts.ts';
import type { FactSources } from './fact-sources.ts';
import type { MemoryFacts } from './memory-facts.ts';

type Named = { readonly flavor?: string; readonly image?: string };

/**
 * Reads the server first (what is missing costs one read), then what the request names.
 * @throws CloudError `not_found`, `invalid_argument` for an ambiguous name
 */
export async function readFacts<A extends Action>(query: FactsQuery<A>, sources: FactSources): Promise<ReadFacts<A, MemoryFacts>> {
  const { signal } = query;
  const named = query.request as Named;
  const context = { cloud: sources.cloud, signal };
  const onServer = targetOf(query.action).target === 'server';
  const server = query.targetId === null || !onServer ? null : await sources.servers.get(query.targetId, { signal });
  const account = await readAccountFacts(query, sources);
  const wantedFlavor =
    named.flavor === undefined ? null : await lookUp<Flavor>(sources.flavors, named.flavor, { ...context, kind: 'flavor', field: 'flavor' });
  const wantedImage =
    named.image === undefined ? null : await lookUp<Image>(sources.images, named.image, { ...context, kind: 'image', field: 'image' });
  const resolved = {
    ...query.request,
    ...(wantedFlavor === null ? {} : { flavor: wantedFlavor.id }),
    ...(wantedImage === null ? {} : { image: wantedImage.id }),
    ...account.resolved,
  } as ActionRequest<A>;
  const facts: MemoryFacts = {
    cloud: sources.cloud,
    server,
    digest: { ...digestFacts(server), ...account.digest, wantedFlavor: wantedFlavor?.id ?? null, wantedImage: wantedImage?.id ?? null },
    awaitingResize: query.awaitingResize,
    wantedFlavor,
    wantedImage,
    ...account.facts,
    groups: (server?.securityGroups ?? []).flatMap((group) => (group.name === null ? [] : [group.name])),
  };
  return { facts, request: resolved };
}

/** The fixed list: nothing here changes by itself, as a time or a price would. */
function digestFacts(server: Server | null): JsonObject {
  if (server === null) return {};
  return {
    id: server.id,
    name: server.name,
    status: `${server.phase}/${server.activity ?? 'none'}`,
    image: server.image?.id ?? null,
    flavor: server.flavor.id,
    volumes: server.volumes.map(({ id, root, deleteOnTermination }) => ({ id, root, deleteOnTermination })),
    addresses: server.addresses.map(({ address, kind }) => `${kind} ${address}`),
    groups: (server.securityGroups ?? []).map((group) => group.name),
    key: server.keyPair,
    locked: server.locked,
  };
}
