import { sameArchitecture, USUAL_ARCHITECTURE } from './architecture.ts';
import { LACKING_FACTOR, WEIGHTS } from './distance.ts';
import type { FacetRule, Judgement } from './facet-rule.ts';
import { namesGpu } from './gpu-name.ts';
import { STANDINGS } from './standing.ts';

const DECISIVE = { standing: STANDINGS.lacking, distance: WEIGHTS.decisive } as const;
const OTHER: Judgement = { verdict: 'other', ...DECISIVE };
const ABSENT: Judgement = { verdict: 'less', ...DECISIVE };

export const VCPU_KIND: FacetRule = {
  judge: ({ vcpuKind: asked }, { vcpuKind: has }) => {
    if (asked === null || asked === has) return null;
    if (has === null) return { verdict: 'unknown', standing: STANDINGS.unproven, distance: WEIGHTS.vcpuKind };
    return { verdict: 'other', standing: STANDINGS.lacking, distance: WEIGHTS.vcpuKind * LACKING_FACTOR };
  },
  text: (_, { vcpuKind: asked }, { vcpuKind: has }) => (has === null ? 'kind of CPU not told' : `${has} CPU instead of ${asked}`),
};

export const ARCHITECTURE: FacetRule = {
  judge: ({ architecture: asked }, { architecture: has }) => {
    if (has === null) return asked === null ? null : { verdict: 'unknown', standing: STANDINGS.unproven, distance: WEIGHTS.decisive };
    return sameArchitecture(asked ?? USUAL_ARCHITECTURE, has) ? null : OTHER;
  },
  text: (_, { architecture: asked }, { architecture: has }) =>
    has === null ? 'architecture not told' : `${has} instead of ${asked ?? USUAL_ARCHITECTURE}`,
};

/** A GPU that is asked for is a must; one that is not costs more than any size that is too much. */
export const GPU: FacetRule = {
  judge: ({ gpu: asked }, { gpu: has }) => {
    if (asked === null) return has === null ? null : { verdict: 'more', standing: STANDINGS.fits, distance: WEIGHTS.decisive };
    if (has === null) return ABSENT;
    return namesGpu(has, asked) ? null : OTHER;
  },
  text: (verdict, { gpu: asked }, { gpu: has }) => {
    if (has === null) return `no GPU told, ${asked} was asked for`;
    return verdict === 'more' ? `a GPU (${has}) that was not asked for` : `GPU ${has} instead of ${asked}`;
  },
};

/** Where flavors are not tied to a system, each runs it. */
export const OS_TYPE: FacetRule = {
  judge: ({ osType: asked }, { osTypes: has }) => (asked === null || has === null || has.includes(asked) ? null : OTHER),
  text: (_, { osType: asked }, { osTypes: has }) => (has?.length === 0 ? `not for ${asked}` : `for ${(has ?? []).join(', ')} only, not for ${asked}`),
};

export const AVAILABILITY: FacetRule = {
  judge: (_, { available }) => (available === false ? { verdict: 'less', standing: STANDINGS.soldOut, distance: 0 } : null),
  text: () => 'sold out',
};
