import type { Native } from '@isobar/core';

/** OpenStack's own words: the row as it came, without secrets, in the type of the contract document. */
export interface OpenStackNative<Raw> extends Native {
  readonly provider: 'openstack';
  readonly raw: Raw;
}

export function toNative<Raw>(status: string | null, raw: Raw): OpenStackNative<Raw> {
  return { provider: 'openstack', status, raw };
}
