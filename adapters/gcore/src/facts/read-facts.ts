import type { Action, ActionRequest, CreateServerRequest, DeleteRequest, FactsQuery, ReadFacts, RebuildRequest, ResizeRequest } from '@isobar/core';
import { CloudError, invalidArgument } from '@isobar/core';

import { fetchFlavors, fetchFlavorsFor, requireFlavor } from '../flavor/flavor-reader.ts';
import { toPrice } from '../flavor/price-mapper.ts';
import { EVIDENCE } from '../gcore-evidence.ts';
import type { GcoreSession } from '../gcore-session.ts';
import { fetchInstance } from '../server/fetch-instance.ts';
import type { InstanceRow } from '../server/server-wire.ts';
import { toServer } from '../server/server-mapper.ts';
import { digestFacts } from './digest.ts';
import type { GcoreFacts, TargetImage } from './gcore-facts.ts';
import { checkNames } from './name-rules.ts';
import { readServerFacts } from './read-server-facts.ts';
import { hasKey, resolvePlace } from './resolve-create.ts';
import { imageOf, resolveImage } from './resolve-image.ts';

/** Facts of one action. The server first (one read), then what the request names, then the rest. */
export async function readFacts<A extends Action>(session: GcoreSession, query: FactsQuery<A>): Promise<ReadFacts<A, GcoreFacts>> {
  checkNames(query.request);
  const { facts, request } = query.targetId === null ? await forCreate(session, query) : await forServer(session, query, query.targetId);
  return { facts: { ...facts, digest: digestFacts(query.action, facts) }, request: request as ActionRequest<A> };
}

interface Found {
  readonly facts: Omit<GcoreFacts, 'digest'>;
  readonly request: object;
}

async function forCreate(session: GcoreSession, { request: asked, signal }: FactsQuery): Promise<Found> {
  const request = asked as CreateServerRequest;
  const image = await resolveImage(session, request.image, signal);
  const [flavors, place, keyFound] = await Promise.all([
    fetchFlavors(session, signal),
    resolvePlace(session, request, signal),
    request.keyPair === undefined ? true : hasKey(session, request.keyPair, signal),
  ]);
  const flavor = requireFlavor(session.cloud, flavors, request.flavor);
  if (!keyFound) throw missingKey(session.cloud, request.keyPair ?? '');
  const least = image.minDiskGiB;
  if (request.rootDiskGiB !== undefined && request.rootDiskGiB < least) {
    throw invalidArgument('rootDiskGiB', request.rootDiskGiB, `at least ${least} GiB for this image`);
  }
  const readAt = new Date(session.clock.now()).toISOString();
  const facts: Found['facts'] = {
    ...withoutServer(session),
    image,
    place,
    prices: { before: null, after: toPrice(flavor, 'hour', EVIDENCE.flavorPrices, readAt) },
  };
  return { facts, request: { ...request, image: image.id, flavor: flavor.flavor_id } };
}

function withoutServer(session: GcoreSession): Found['facts'] {
  return {
    cloud: session.cloud,
    server: null,
    tuple: null,
    kind: 'virtual',
    dialect: session.dialect,
    awaitingResize: null,
    ports: [],
    disks: [],
    serverGroupId: null,
    ownLabels: {},
    image: null,
    flavorOffered: null,
    keyIsMissing: false,
    place: null,
  };
}

async function forServer(session: GcoreSession, query: FactsQuery, targetId: string): Promise<Found> {
  const { action, awaitingResize, signal } = query;
  const instance = await fetchInstance(session, targetId, signal);
  const named = await resolveNamed(session, query, instance);
  const own = await readServerFacts(session, instance, { action, awaitingResize, signal });
  const facts: Found['facts'] = {
    ...own,
    place: null,
    image: named.image ?? null,
    flavorOffered: named.flavorOffered ?? null,
    keyIsMissing: named.keyIsMissing ?? false,
  };
  const prices = named.after === undefined ? {} : { prices: { before: own.prices?.before ?? null, after: named.after } };
  const request = action === 'delete' ? { ...named.request, ...ownVolumes(facts, named.request) } : named.request;
  return { facts: { ...facts, ...prices }, request };
}

interface Named {
  readonly request: object;
  readonly image?: TargetImage;
  readonly flavorOffered?: boolean;
  readonly keyIsMissing?: boolean;
  readonly after?: NonNullable<GcoreFacts['prices']>['after'];
}

async function resolveNamed(session: GcoreSession, query: FactsQuery, instance: InstanceRow): Promise<Named> {
  const { action, signal } = query;
  if (action === 'rebuild') return resolveRebuild(session, query.request as RebuildRequest, instance, signal);
  if (action === 'resize') return resolveFlavor(session, query.request as ResizeRequest, instance, signal);
  const back = query.awaitingResize?.fromFlavor;
  if (action !== 'revertResize' || back === undefined) return { request: query.request };
  const { request: _, ...offer } = await resolveFlavor(session, { flavor: back }, instance, signal);
  return { request: query.request, ...offer };
}

async function resolveRebuild(
  session: GcoreSession,
  request: RebuildRequest,
  instance: InstanceRow,
  signal: AbortSignal | undefined,
): Promise<Named> {
  const image = await resolveImage(session, request.image ?? imageOf(toServer(session.cloud, instance, false)), signal);
  const key = request.keyPair === undefined ? instance.keyName : request.keyPair;
  const keyFound = key === null || (await hasKey(session, key, signal));
  if (!keyFound && typeof request.keyPair === 'string') throw missingKey(session.cloud, request.keyPair);
  return { request: { ...request, image: image.id }, image, keyIsMissing: !keyFound };
}

/** A flavor that exists but is not offered to this server is a reason not to, not an unknown name. */
async function resolveFlavor(session: GcoreSession, request: ResizeRequest, instance: InstanceRow, signal: AbortSignal | undefined): Promise<Named> {
  if (request.flavor === instance.flavor?.flavor_id) return { request };
  const readAt = new Date(session.clock.now()).toISOString();
  const offered = await fetchFlavorsFor(session, instance.id, signal);
  const fitting = offered.find((row) => row.flavor_id === request.flavor || row.flavor_name === request.flavor);
  const flavor = fitting ?? requireFlavor(session.cloud, await fetchFlavors(session, signal), request.flavor);
  return {
    request: { ...request, flavor: flavor.flavor_id },
    flavorOffered: fitting !== undefined,
    after: toPrice(flavor, 'hour', EVIDENCE.flavorPrices, readAt),
  };
}

function missingKey(cloud: string, name: string): CloudError {
  return new CloudError('not_found', `no key pair ${name} in ${cloud}`, {
    cloud,
    operation: 'find key pair',
    outcome: 'not_applied',
    field: 'keyPair',
    given: name,
  });
}

/** Volumes to delete, by id or name; they must belong to the server. */
function ownVolumes(facts: Found['facts'], { volumes }: DeleteRequest): DeleteRequest {
  if (volumes === undefined) return {};
  const ids = volumes.map((wanted, index) => {
    const disk = facts.disks.find((candidate) => candidate.id === wanted || candidate.name === wanted);
    if (disk === undefined) throw invalidArgument(`volumes[${index}]`, wanted, facts.disks.map((candidate) => candidate.id).join(', ') || 'none');
    return disk.id;
  });
  return { volumes: ids };
}
