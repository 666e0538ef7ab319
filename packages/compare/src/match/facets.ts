import type { FacetRule } from './facet-rule.ts';
import type { MatchFacet } from './flavor-match.ts';
import { ARCHITECTURE, AVAILABILITY, GPU, OS_TYPE, VCPU_KIND } from './kind-facets.ts';
import { DISK, MEMORY, NETWORK, VCPUS } from './size-facets.ts';

type FacetEntry = readonly [MatchFacet, FacetRule];

/** Facets with few values, which many requirements share. */
export const WISH_FACETS: readonly FacetEntry[] = [
  ['vcpuKind', VCPU_KIND],
  ['architecture', ARCHITECTURE],
  ['gpu', GPU],
  ['network', NETWORK],
  ['osType', OS_TYPE],
  ['availability', AVAILABILITY],
];

/** All of them, the sizes first: they differ from one requirement to the next. */
export const FACETS: readonly FacetEntry[] = [['vcpus', VCPUS], ['memory', MEMORY], ['disk', DISK], ...WISH_FACETS];
