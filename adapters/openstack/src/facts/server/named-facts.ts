import type { FactsQuery, RebuildRequest, RescueRequest, ResizeRequest, UnshelveRequest } from '@isobar/core';
import { lookUp, pickByName } from '@isobar/core';

import type { OpenStackFlavor } from '../../flavor/flavor-mapper.ts';
import type { OpenStackImage } from '../../image/image-mapper.ts';
import type { FactsSources } from '../facts-sources.ts';
import type { FoundFacts } from './found-facts.ts';
import { NOTHING_FOUND } from './found-facts.ts';
import { requireKeyPair } from '../require-key-pair.ts';
import type { NovaServer, ServerDisk } from '../openstack-facts.ts';
import { tolerateAbsence } from '../tolerate-absence.ts';

type Query = Pick<FactsQuery, 'request' | 'awaitingResize' | 'signal'>;

/** What is known of the server before what its request names is read. */
export interface Present {
  readonly server: NovaServer;
  readonly disks: readonly ServerDisk[];
}

/** Actions that name nothing but the server. */
export async function readNoFacts(_sources: FactsSources, _present: Present, { request }: Query): Promise<FoundFacts> {
  return { ...NOTHING_FOUND, request, requested: {} };
}

/** Nova wants an image always; left out, it is the server's own, for a volume-backed one that of its root volume. */
export async function readRebuildFacts(sources: FactsSources, present: Present, { request, signal }: Query): Promise<FoundFacts> {
  const { api, images } = sources;
  const wanted = request as RebuildRequest;
  const ownId = ownImageOf(present);
  const context = { cloud: api.cloud, kind: 'image', field: 'image', signal };
  const image = wanted.image === undefined ? await readImage(sources, ownId, signal) : await lookUp(images, wanted.image, context);
  if (wanted.keyPair !== undefined && wanted.keyPair !== null) await requireKeyPair(api, wanted.keyPair, { signal });
  const currentFlavor = await readFlavor(sources, present.server.flavor.id, signal);
  const imageId = image?.id ?? ownId;
  const resolved = imageId === null ? wanted : { ...wanted, image: imageId };
  return { ...NOTHING_FOUND, image, flavor: currentFlavor, currentFlavor, request: resolved, requested: { requestedImage: imageId } };
}

export async function readResizeFacts(sources: FactsSources, { server }: Present, { request, signal }: Query): Promise<FoundFacts> {
  const wanted = request as ResizeRequest;
  const flavor = await lookUp(sources.flavors, wanted.flavor, { cloud: sources.api.cloud, kind: 'flavor', field: 'flavor', signal });
  const currentFlavor = await readFlavor(sources, server.flavor.id, signal);
  return { ...NOTHING_FOUND, flavor, currentFlavor, request: { ...wanted, flavor: flavor.id }, requested: { requestedFlavor: flavor.id } };
}

export async function readConfirmFacts(sources: FactsSources, { server }: Present, { request, signal }: Query): Promise<FoundFacts> {
  const currentFlavor = await readFlavor(sources, server.flavor.id, signal);
  return { ...NOTHING_FOUND, flavor: currentFlavor, currentFlavor, request, requested: {} };
}

/** The flavor of before is known from our own resize, or from the cloud for a migration; otherwise members cannot see it. */
export async function readRevertFacts(sources: FactsSources, { server }: Present, { request, awaitingResize, signal }: Query): Promise<FoundFacts> {
  const before = awaitingResize?.fromFlavor ?? server.resizeConfirmation?.revertsTo ?? null;
  const flavor = await readFlavor(sources, before, signal);
  const currentFlavor = await readFlavor(sources, server.flavor.id, signal);
  return { ...NOTHING_FOUND, flavor, currentFlavor, request, requested: { requestedFlavor: before } };
}

/** null for an image that was deleted since: servers outlive their images. */
async function readImage({ images }: FactsSources, id: string | null, signal: AbortSignal | undefined): Promise<OpenStackImage | null> {
  return id === null ? null : tolerateAbsence(images.get(id, { signal }));
}

async function readFlavor({ flavors }: FactsSources, id: string | null, signal: AbortSignal | undefined): Promise<OpenStackFlavor | null> {
  return id === null ? null : tolerateAbsence(flavors.get(id, { signal }));
}

/** For a rescue: the image that it boots; left out, the one that the server was made from (SOURCES.md#nova-rescue-image-properties). */
export async function readRescueFacts(sources: FactsSources, present: Present, { request, signal }: Query): Promise<FoundFacts> {
  const wanted = request as RescueRequest;
  if (wanted.image === undefined) {
    const image = await readImage(sources, ownImageOf(present), signal);
    return { ...NOTHING_FOUND, image, request, requested: {} };
  }
  const image = await lookUp(sources.images, wanted.image, { cloud: sources.api.cloud, kind: 'image', field: 'image', signal });
  return { ...NOTHING_FOUND, image, request: { ...wanted, image: image.id }, requested: { requestedImage: image.id } };
}

/** The zone must be one of the cloud. */
export async function readUnshelveFacts(sources: FactsSources, _present: Present, { request, signal }: Query): Promise<FoundFacts> {
  const { zone } = request as UnshelveRequest;
  if (zone !== undefined)
    pickByName(await sources.regions.zones({ signal }), zone, { cloud: sources.api.cloud, kind: 'zone', field: 'zone', signal });
  return { ...NOTHING_FOUND, request, requested: zone === undefined ? {} : { zone } };
}

function ownImageOf({ server, disks }: Present): string | null {
  return server.image?.id ?? disks.find(({ root }) => root)?.imageId ?? null;
}
