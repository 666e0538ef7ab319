import type { CreateServerRequest, ReadOptions } from '@isobar/core';
import { collectItems, invalidArgument, isCloudError, lookUp, pickByName } from '@isobar/core';

import { toVolumeOrder } from '../volume/volume-order.ts';
import type { FactsSources } from './facts-sources.ts';
import type { FoundFacts } from './found-facts.ts';

/** What a create names, each by id. The zone may be left out where there is only one. */
export async function readCreateFacts(
  sources: FactsSources,
  request: CreateServerRequest,
  { signal }: ReadOptions,
): Promise<FoundFacts<CreateServerRequest>> {
  const { client, images, flavors, keyPairs, groups, volumeTypes } = sources;
  const context = { cloud: client.cloud, signal };
  const image = await lookUp(images, request.image, { ...context, kind: 'image', field: 'image' });
  const flavor = await lookUp(flavors, request.flavor, { ...context, kind: 'flavor', field: 'flavor' });
  const zone = await findZone(sources, request.zone, { signal });
  const { keyPair: wantedKey, securityGroups = [], volumes = [], userScript: wantedScript } = request;
  const key = wantedKey === undefined ? null : await lookUp(keyPairs, wantedKey, { ...context, kind: 'key pair', field: 'keyPair' });
  const groupIds: string[] = [];
  for (const [index, group] of securityGroups.entries())
    groupIds.push((await lookUp(groups, group, { ...context, kind: 'security group', field: `securityGroups[${index}]` })).id);
  const script = wantedScript === undefined ? null : await findScript(sources, wantedScript, { signal });
  const catalogue = volumes.length === 0 ? [] : (await volumeTypes.listPage(undefined, { signal })).items;
  const named = {
    ...(key === null ? {} : { keyPair: key.id }),
    ...(groupIds.length === 0 ? {} : { securityGroups: groupIds }),
    ...(script === null ? {} : { userScript: script.id }),
  };
  return {
    image,
    flavor,
    orders: volumes.map((volume, index) => toVolumeOrder(volume, catalogue, `volumes[${index}].`)),
    unseenScript: script?.seen === false,
    request: { ...request, image: image.id, flavor: flavor.id, zone, ...named },
    requested: { requestedImage: image.id, requestedFlavor: flavor.id, requestedZone: zone, ...named },
  };
}

/** Where iwinv does not serve the list of scripts, the text is taken as an id as it is. */
async function findScript(
  { scripts, client }: FactsSources,
  wanted: string,
  { signal }: ReadOptions,
): Promise<{ readonly id: string; readonly seen: boolean }> {
  try {
    const script = await lookUp(scripts, wanted, { cloud: client.cloud, kind: 'user script', field: 'userScript', signal });
    return { id: script.id, seen: true };
  } catch (error) {
    if (isCloudError(error) && error.code === 'unsupported') return { id: wanted, seen: false };
    throw error;
  }
}

async function findZone({ zones, client }: FactsSources, wanted: string | undefined, options: ReadOptions): Promise<string> {
  const items = await collectItems((cursor) => zones.listPage(cursor, options), options);
  if (wanted !== undefined) return pickByName(items, wanted, { ...options, cloud: client.cloud, kind: 'zone', field: 'zone' }).id;
  const [only, ...others] = items;
  if (only !== undefined && others.length === 0) return only.id;
  throw invalidArgument('zone', undefined, items.map((zone) => zone.id).join(', ') || 'a zone; this account has none');
}
