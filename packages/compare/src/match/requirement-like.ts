import type { Flavor, ReadOptions, Server } from '@isobar/core';
import { invalidArgument } from '@isobar/core';

import type { CompareSource } from '../comparison/compare-source.ts';
import { VolumeIndex } from '../comparison/volume-index.ts';
import { requirementOf } from './requirement-of.ts';
import type { FlavorRequirement } from './requirement.ts';

/** What is read of the cloud of a server; an Isobar of the SDK is one. */
export interface ServerSource extends Pick<CompareSource, 'flavors' | 'volumes'> {
  readonly servers: { get(ref: string, options: ReadOptions): Promise<Server> };
}

/**
 * The requirement of an existing server: its own size, what its flavor tells beside, and the volume that it boots from.
 *
 * @throws CloudError `not_found`, and `invalid_argument` for a server whose size is told nowhere
 */
export async function requirementLike(source: ServerSource, ref: string, options: ReadOptions = {}): Promise<FlavorRequirement> {
  const server = await source.servers.get(ref, options);
  const ofCloud = { clouds: [server.cloud], ...options };
  const [flavors, volumes] = await Promise.all([source.flavors.list(ofCloud).collect(), source.volumes.list(ofCloud).collect()]);
  const flavor = flavorOf(server, flavors.items);
  const hasDisk = ((flavor ?? server.flavor).diskGiB ?? 0) > 0;
  const { bootVolume } = new VolumeIndex(volumes.items).of(server, hasDisk);
  const requirement = requirementOf(server, flavor, bootVolume?.sizeGiB ?? null);
  if (requirement === null) throw invalidArgument('--like', ref, 'a server whose vCPUs and memory are told by its cloud');
  return requirement;
}

function flavorOf({ flavor: { id, name } }: Server, flavors: readonly Flavor[]): Flavor | null {
  return flavors.find((flavor) => flavor.id === id) ?? flavors.find((flavor) => name !== null && flavor.name === name) ?? null;
}
