import type { FactsQuery, RebuildRequest, ResizeRequest } from '@isobar/core';
import { isCloudError, lookUp } from '@isobar/core';

import type { IwinvFlavor } from '../flavor/flavor-mapper.ts';
import type { IwinvImage } from '../image/image-mapper.ts';
import { toImage } from '../image/image-mapper.ts';
import { imageWire } from '../image/image-wire.ts';
import type { IwinvServer } from '../server/server-mapper.ts';
import type { FactsSources } from './facts-sources.ts';
import type { FoundFacts } from './found-facts.ts';

type Query = Pick<FactsQuery, 'request' | 'awaitingResize' | 'signal'>;

/** Actions that name nothing but the server. */
export async function readNoFacts(_sources: FactsSources, _server: IwinvServer, { request }: Query): Promise<FoundFacts> {
  return { request, requested: {} };
}

export async function readRebuildFacts(sources: FactsSources, server: IwinvServer, { request, signal }: Query): Promise<FoundFacts> {
  const { client, images } = sources;
  const wanted = (request as RebuildRequest).image;
  const context = { cloud: client.cloud, kind: 'image', field: 'image', signal };
  const image = wanted === undefined ? ownImage(server) : await lookUp(images, wanted, context);
  const currentFlavor = await readFlavor(sources, server.flavor.id, signal);
  const resolved = image === null ? request : { ...request, image: image.id };
  return { image, flavor: currentFlavor, currentFlavor, request: resolved, requested: { requestedImage: image?.id ?? null } };
}

export async function readResizeFacts(sources: FactsSources, server: IwinvServer, { request, signal }: Query): Promise<FoundFacts> {
  const { client, flavors } = sources;
  const wanted = request as ResizeRequest;
  const flavor = await lookUp(flavors, wanted.flavor, { cloud: client.cloud, kind: 'flavor', field: 'flavor', signal });
  const currentFlavor = await readFlavor(sources, server.flavor.id, signal);
  return { image: ownImage(server), flavor, currentFlavor, request: { ...wanted, flavor: flavor.id }, requested: { requestedFlavor: flavor.id } };
}

export async function readConfirmFacts(_sources: FactsSources, _server: IwinvServer, { request, awaitingResize }: Query): Promise<FoundFacts> {
  const requested = { awaitedFlavor: awaitingResize?.toFlavor ?? null };
  return { request, requested };
}

export async function readRevertFacts(sources: FactsSources, server: IwinvServer, { request, awaitingResize, signal }: Query): Promise<FoundFacts> {
  const requested = { awaitedFlavor: awaitingResize?.toFlavor ?? null, requestedFlavor: awaitingResize?.fromFlavor ?? null };
  if (awaitingResize === null) return { request, requested };
  const flavor = await readFlavor(sources, awaitingResize.fromFlavor, signal);
  const currentFlavor = await readFlavor(sources, server.flavor.id, signal);
  return { image: ownImage(server), flavor, currentFlavor, request, requested };
}

/** The image inside the server's own row has all that the catalogue has, and is there even when it is not offered any more. */
function ownImage(server: IwinvServer): IwinvImage | null {
  const parsed = imageWire.safeParse(server.native.raw.image);
  return parsed.success ? toImage(parsed.data, server.cloud) : null;
}

/** null for a flavor that the catalogue does not have any more: that is no obstacle, only less is known. */
async function readFlavor({ flavors }: FactsSources, id: string | null, signal: AbortSignal | undefined): Promise<IwinvFlavor | null> {
  if (id === null) return null;
  try {
    return await flavors.get(id, { signal });
  } catch (error) {
    if (isCloudError(error) && error.code === 'not_found') return null;
    throw error;
  }
}
