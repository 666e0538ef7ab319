import type { Evidence } from '@isobar/core';

/** Values of one facet with what they rest on. */
export function claim<const Value extends string>(
  evidence: Evidence,
  values: readonly Value[],
  detail?: string,
): { readonly values: readonly Value[]; readonly evidence: Evidence; readonly detail?: string } {
  return { values, evidence, ...(detail === undefined ? {} : { detail }) };
}
