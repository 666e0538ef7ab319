import type { StepSpec } from '@isobar/core';

import type { FactName } from '../facts/digest.ts';
import { stepSpec } from './step-specs.ts';

/** Id of the step; later steps find the volume under it. */
export const BOOT_VOLUME = 'bootVolume';

/** The new boot volume first, so that what can be refused is refused while nothing is lost. */
export function bootVolumeStep(
  input: { readonly imageId: string; readonly sizeGiB: number; readonly type: string | null },
  checks: readonly FactName[],
): StepSpec {
  return stepSpec({
    id: BOOT_VOLUME,
    kind: 'gcore.createBootVolume',
    title: `make a boot volume of ${input.sizeGiB} GiB from the image`,
    input,
    checks,
    idempotency: 'it is named after the operation and looked up by that name',
    compensation: { kind: 'gcore.deleteVolume', title: 'delete the new boot volume', input: { volumeFrom: BOOT_VOLUME } },
  });
}
