import type { PlaceFlags, RequirementFlags, UsageFlags } from '@isobar/compare';

/** What both comparisons take. */
export interface CompareOptions extends UsageFlags, PlaceFlags {
  readonly clouds?: readonly string[];
  readonly currency: string;
  readonly per: 'month' | 'hour';
  readonly report?: string;
  readonly force?: boolean;
}

export interface CompareFlavorsOptions extends CompareOptions, RequirementFlags {
  readonly sort: 'price' | 'fit' | 'cloud';
  readonly limit: string;
}

export interface CompareServersOptions extends CompareOptions {
  readonly to?: readonly string[];
  readonly filter?: readonly string[];
}
