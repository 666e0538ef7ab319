import { DOUBLING, doublings, LACKING_FACTOR, WEIGHTS } from './distance.ts';
import type { FacetRule, Judgement } from './facet-rule.ts';
import { STANDINGS } from './standing.ts';

/** A size that is not told is judged as far away as any. */
export const UNTOLD_SIZE: Judgement = { verdict: 'unknown', standing: STANDINGS.unproven, distance: WEIGHTS.decisive };

/** Too much and too little are judged relatively, too little by more. */
function judgeSize(asked: number, has: number | null): Judgement | null {
  if (has === null) return UNTOLD_SIZE;
  if (has === asked) return null;
  const above = doublings(has) - doublings(asked);
  return has > asked
    ? { verdict: 'more', standing: STANDINGS.fits, distance: above }
    : { verdict: 'less', standing: STANDINGS.lacking, distance: -above * LACKING_FACTOR };
}

/** By how much a disk is off, as a share of the larger of the two. */
export function diskDistance(asked: number, has: number): number {
  return Math.round(WEIGHTS.disk * (1 - Math.min(asked, has) / Math.max(asked, has)));
}

export const VCPUS: FacetRule = {
  judge: (requirement, flavor) => judgeSize(requirement.vcpus, flavor.vcpus),
  text: (verdict, { vcpus }, flavor) =>
    flavor.vcpus === null ? 'vCPU not told' : `${shown(Math.abs(flavor.vcpus - vcpus))} vCPU ${verdict === 'more' ? 'more' : 'fewer'}`,
};

export const MEMORY: FacetRule = {
  judge: (requirement, flavor) => judgeSize(requirement.memoryMiB, flavor.memoryMiB),
  text: (verdict, { memoryMiB }, flavor) =>
    flavor.memoryMiB === null ? 'memory not told' : `${memoryText(Math.abs(flavor.memoryMiB - memoryMiB))} ${verdict} memory`,
};

/** The root disk. A flavor that carries none boots from a volume of any size, which is as good. */
export const DISK: FacetRule = {
  judge: ({ diskGiB: asked }, { diskGiB: has }) => {
    if (asked === null || asked === has) return null;
    if (has === null) return { verdict: 'volume', standing: STANDINGS.exact, distance: 0 };
    return { verdict: has > asked ? 'more' : 'volume', standing: STANDINGS.fits, distance: diskDistance(asked, has) };
  },
  text: (verdict, { diskGiB: asked }, { diskGiB: has }) => {
    if (has === null) return `the disk must be a volume of ${wholeGiB(asked ?? 0)} GiB`;
    const apart = Math.abs(has - (asked ?? 0));
    return verdict === 'more' ? `${shown(apart)} GiB more disk` : `${wholeGiB(apart)} GiB of the disk must be a volume`;
  },
};

/** The network in Gbps. */
export const NETWORK: FacetRule = {
  judge: ({ networkGbps: asked }, { networkGbps: has }) => {
    if (asked === null) return null;
    if (has === null) return { verdict: 'unknown', standing: STANDINGS.unproven, distance: WEIGHTS.network * DOUBLING };
    const judged = judgeSize(asked, has);
    return judged === null ? null : { ...judged, distance: Math.round(judged.distance * WEIGHTS.network) };
  },
  text: (verdict, { networkGbps: asked }, { networkGbps: has }) =>
    has === null ? 'speed of the network not told' : `${shown(Math.abs(has - (asked ?? 0)))} Gbps ${verdict} network`,
};

/** Volumes are made in whole GiB. */
export function wholeGiB(sizeGiB: number): number {
  return Math.ceil(sizeGiB);
}

function memoryText(memoryMiB: number): string {
  return memoryMiB < 1024 ? `${shown(memoryMiB)} MiB` : `${shown(memoryMiB / 1024)} GiB`;
}

function shown(value: number): string {
  return String(Math.round(value * 100) / 100);
}
