import type { CreateServerRequest, ReadOptions } from '@isobar/core';
import { collectItems, invalidArgument, lookUp, pickByName } from '@isobar/core';

import { findNamedId } from '../account/named-list.ts';
import type { FactsSources } from './facts-sources.ts';
import type { FoundFacts } from './found-facts.ts';

/** What a create names, each by id. The zone may be left out where there is only one. */
export async function readCreateFacts(
  sources: FactsSources,
  request: CreateServerRequest,
  { signal }: ReadOptions,
): Promise<FoundFacts<CreateServerRequest>> {
  const { client, images, flavors } = sources;
  const context = { cloud: client.cloud, signal };
  const image = await lookUp(images, request.image, { ...context, kind: 'image', field: 'image' });
  const flavor = await lookUp(flavors, request.flavor, { ...context, kind: 'flavor', field: 'flavor' });
  const zone = await findZone(sources, request.zone, { signal });
  const key = request.keyPair === undefined ? {} : { keyPair: await findNamedId(client, 'key pair', request.keyPair, { signal, field: 'keyPair' }) };
  const groupIds: string[] = [];
  for (const [index, group] of (request.securityGroups ?? []).entries()) {
    groupIds.push(await findNamedId(client, 'security group', group, { signal, field: `securityGroups[${index}]` }));
  }
  const groups = groupIds.length === 0 ? {} : { securityGroups: groupIds };
  return {
    image,
    flavor,
    currentFlavor: null,
    request: { ...request, image: image.id, flavor: flavor.id, zone, ...key, ...groups },
    requested: { requestedImage: image.id, requestedFlavor: flavor.id, requestedZone: zone, ...key, ...groups },
  };
}

async function findZone({ zones, client }: FactsSources, wanted: string | undefined, options: ReadOptions): Promise<string> {
  const items = await collectItems((cursor) => zones.listPage(cursor, options), options);
  if (wanted !== undefined) return pickByName(items, wanted, { ...options, cloud: client.cloud, kind: 'zone', field: 'zone' }).id;
  const [only, ...others] = items;
  if (only !== undefined && others.length === 0) return only.id;
  throw invalidArgument('zone', undefined, items.map((zone) => zone.id).join(', ') || 'a zone; this account has none');
}
