import type { VolumeTypeRule, VolumeTypeTable, Warning } from '@isobar/core';
import { BYTES_PER_GIB, chooseVolumeType, toCloudSize } from '@isobar/core';

import { nameWarnings } from '../name-warnings.ts';
import { IWINV_VOLUME_TYPES } from '../translation/iwinv-sizes.ts';
import type { IwinvVolumeType } from './volume-type-reader.ts';

/** A block storage to be made, in the words of the cloud. */
export interface VolumeOrder {
  readonly type: string;
  readonly sizeGb: number;
  readonly name?: string;
  readonly description?: string;
  /** Of what was made larger, or is only assumed. */
  readonly warnings: readonly Warning[];
}

interface WantedVolume {
  readonly sizeGiB: number;
  readonly type?: string;
  readonly name?: string;
  readonly description?: string;
}

/**
 * What is ordered for a wanted volume. The bounds that the running cloud lists win over the recorded ones. Pure.
 * @param at what stands before a field in errors and warnings, such as `volumes[0].`
 * @throws CloudError `invalid_argument` for a type or size that the cloud does not have
 */
export function toVolumeOrder(wanted: WantedVolume, catalogue: readonly IwinvVolumeType[], at = ''): VolumeOrder {
  const field = `${at}type`;
  const table = tableOf(catalogue);
  const chosen = chooseVolumeType(wanted.type, table, { field, catalogue: table.types.map((type) => type.name) });
  const size = toCloudSize(wanted.sizeGiB * BYTES_PER_GIB, chosen.facts.size, { field: `${at}sizeGiB` });
  const { name, description } = wanted;
  return {
    type: chosen.name ?? '',
    sizeGb: size.size,
    ...(name === undefined ? {} : { name }),
    ...(description === undefined ? {} : { description }),
    warnings: [
      ...chosen.warnings,
      ...size.warnings,
      ...nameWarnings(`${at}name`, name, 'volume'),
      ...nameWarnings(`${at}description`, description, 'volumeDescription'),
    ],
  };
}

/** The recorded table with the types and bounds of the running cloud. */
function tableOf(catalogue: readonly IwinvVolumeType[]): VolumeTypeTable {
  const [pattern] = IWINV_VOLUME_TYPES.types;
  const types = catalogue.flatMap(({ id, native }): readonly VolumeTypeRule[] => {
    const known = IWINV_VOLUME_TYPES.types.find((type) => type.name === id) ?? pattern;
    if (known === undefined) return [];
    const { min, max } = native.raw;
    return [{ ...known, name: id, size: { ...known.size, minimum: min ?? known.size.minimum, maximum: max ?? known.size.maximum } }];
  });
  return { ...IWINV_VOLUME_TYPES, types };
}
