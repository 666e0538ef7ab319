import type { Flavor, VolumeType } from '@isobar/core';
import { CloudError } from '@isobar/core';
import type { Isobar } from '@isobar/sdk';

/** What a cloud offers, as far as price books name it. */
export interface Catalog {
  readonly flavors: readonly Flavor[];
  readonly volumeTypes: readonly VolumeType[];
}

/** @throws CloudError of the cloud where one of its lists fails: half a catalog would say that the rest is not there */
export async function catalogOf(isobar: Pick<Isobar, 'flavors' | 'volumeTypes'>, cloud: string, signal: AbortSignal): Promise<Catalog> {
  const options = { clouds: [cloud], signal };
  const [flavors, volumeTypes] = await Promise.all([isobar.flavors.list(options).collect(), isobar.volumeTypes.list(options).collect()]);
  for (const { error } of [...flavors.failures, ...volumeTypes.failures]) throw CloudError.fromJson(error);
  return { flavors: flavors.items, volumeTypes: volumeTypes.items };
}
