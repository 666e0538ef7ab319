import type { Flavor } from '@isobar/core';

export type MatchFacet = 'vcpus' | 'memory' | 'disk' | 'vcpuKind' | 'architecture' | 'gpu' | 'network' | 'osType' | 'availability';

/** One sentence of why a flavor stands where it stands. */
export interface MatchReason {
  readonly facet: MatchFacet;
  /**
   * `exact`: just what was asked. `more`: more of it. `volume`: the disk, or what the flavor lacks of it, has to be a volume.
   * `unknown`: the cloud does not tell. `other`: another kind than asked. `less`: too little. `other` and `less` are blockers.
   */
  readonly verdict: 'exact' | 'more' | 'volume' | 'unknown' | 'other' | 'less';
  /** Such as `2 GiB more memory`. */
  readonly text: string;
}

/** A flavor as an answer to a requirement. */
export interface FlavorMatch {
  readonly flavor: Flavor;
  /** `exact`; `fits` with more than asked; `unproven` where the cloud does not tell all; `lacking` where something is missing. */
  readonly fit: 'exact' | 'fits' | 'unproven' | 'lacking';
  /** 100 is exact; falls with what is too much, further with what is not known, furthest with what is lacking. At most two decimals. */
  readonly score: number;
  /** What differs, the gravest first; for an exact fit one reason that says so. */
  readonly reasons: readonly MatchReason[];
  /** Reasons that stand in the way: those with verdict `other` and `less`. */
  readonly blockers: readonly MatchReason[];
  /** Volume for the root disk where the flavor carries none (null: it carries one, or no disk was asked for), in GiB. */
  readonly bootVolumeGiB: number | null;
  /** Volume beside the flavor's own disk, for what that lacks, in GiB; null where none is needed. */
  readonly dataVolumeGiB: number | null;
}
