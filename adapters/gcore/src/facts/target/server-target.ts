import type { CreateServerRequest, DeleteRequest, FactsQuery } from '@isobar/core';
import { invalidArgument } from '@isobar/core';

import { fetchFlavors, requireFlavor } from '../../flavor/flavor-reader.ts';
import { toPrice } from '../../flavor/price-mapper.ts';
import { EVIDENCE } from '../../gcore-evidence.ts';
import type { GcoreSession } from '../../gcore-session.ts';
import { fetchInstance } from '../../server/fetch-instance.ts';
import type { FoundFacts } from '../found-facts.ts';
import { factsWithoutServer, requireTarget } from '../found-facts.ts';
import { readServerFacts } from '../read-server-facts.ts';
import { checkVolumeTypes, hasKey, missingKey, resolvePlace } from '../server-names/resolve-create.ts';
import { resolveImage } from '../server-names/resolve-image.ts';
import { resolveNames } from '../server-names/resolve-names.ts';

export function readServerTarget(session: GcoreSession, query: FactsQuery): Promise<FoundFacts> {
  return query.action === 'create' ? forCreate(session, query) : forServer(session, query);
}

async function forCreate(session: GcoreSession, { request: asked, signal }: FactsQuery): Promise<FoundFacts> {
  const request = asked as CreateServerRequest;
  const image = await resolveImage(session, request.image, signal);
  const [flavors, place, keyFound] = await Promise.all([
    fetchFlavors(session, signal),
    resolvePlace(session, request, signal),
    request.keyPair === undefined ? true : hasKey(session, request.keyPair, signal),
    checkVolumeTypes(session, request, signal),
  ]);
  const flavor = requireFlavor(session.cloud, flavors, request.flavor);
  if (!keyFound) throw missingKey(session.cloud, request.keyPair ?? '');
  const least = image.minDiskGiB;
  if (request.rootDiskGiB !== undefined && request.rootDiskGiB < least) {
    throw invalidArgument('rootDiskGiB', request.rootDiskGiB, `at least ${least} GiB for this image`);
  }
  const readAt = new Date(session.clock.now()).toISOString();
  const facts: FoundFacts['facts'] = {
    ...factsWithoutServer(session),
    image,
    place,
    prices: { before: null, after: toPrice(flavor, 'hour', EVIDENCE.flavorPrices, readAt) },
  };
  return { facts, request: { ...request, image: image.id, flavor: flavor.flavor_id } };
}

/** The server first (one read), then what the request names, then the rest. */
async function forServer(session: GcoreSession, query: FactsQuery): Promise<FoundFacts> {
  const { action, awaitingResize, signal } = query;
  const instance = await fetchInstance(session, requireTarget(query), signal);
  const names = await resolveNames(session, query, instance);
  const own = await readServerFacts(session, instance, { action, awaitingResize, signal });
  const facts: FoundFacts['facts'] = {
    ...own,
    place: null,
    image: names.image ?? null,
    flavorOffered: names.flavorOffered ?? null,
    keyIsMissing: names.keyIsMissing ?? false,
    named: names.named ?? {},
  };
  const prices = names.after === undefined ? {} : { prices: { before: own.prices?.before ?? null, after: names.after } };
  const request = action === 'delete' ? { ...names.request, ...ownVolumes(facts, names.request) } : names.request;
  return { facts: { ...facts, ...prices }, request };
}

/** Volumes to delete, by id or name; they must belong to the server. */
function ownVolumes(facts: FoundFacts['facts'], { volumes }: DeleteRequest): DeleteRequest {
  if (volumes === undefined) return {};
  const ids = volumes.map((wanted, index) => {
    const disk = facts.disks.find((candidate) => candidate.id === wanted || candidate.name === wanted);
    if (disk === undefined) throw invalidArgument(`volumes[${index}]`, wanted, facts.disks.map((candidate) => candidate.id).join(', ') || 'none');
    return disk.id;
  });
  return { volumes: ids };
}
