import type { Native, Resource } from './native.ts';

/** A region or a zone: where things can be made. */
export interface Region<N extends Native = Native> extends Resource<N> {
  readonly kind: 'region' | 'zone';
  readonly available: boolean | null;
  readonly country: string | null;
}
