import type { Effect, Leftover } from '@isobar/core';
import { formatRef } from '@isobar/core';

import type { GcoreDisk, GcoreFacts } from '../facts/gcore-facts.ts';
import { dataDisksOf } from '../facts/gcore-facts.ts';
import { EVIDENCE } from '../gcore-evidence.ts';

type DataValue = 'kept' | 'detached' | 'lost';

/** One effect per data volume; `none` where there is none. */
export function dataVolumeEffects(
  facts: GcoreFacts,
  claimOf: (disk: GcoreDisk) => { readonly values: readonly DataValue[]; readonly evidence: Effect['evidence']; readonly detail?: string },
): readonly Effect[] {
  const disks = dataDisksOf(facts);
  if (disks.length === 0) return [{ facet: 'dataVolumes', values: ['none'], evidence: EVIDENCE.volumesShown }];
  return disks.map((disk): Effect => ({ facet: 'dataVolumes', item: `volumes/${disk.id}`, ...claimOf(disk) }));
}

/** A volume that stays and goes on costing (SOURCES.md#gcore-billing-storage-until-deleted). */
export function volumeLeftover(facts: GcoreFacts, disk: GcoreDisk, what: string): Leftover {
  const size = disk.sizeGiB === null ? '' : `, ${disk.sizeGiB} GiB`;
  return { ref: formatRef(facts.cloud, disk.id), what: `${what} ${disk.name ?? disk.id}${size}`, costsMoney: true };
}
