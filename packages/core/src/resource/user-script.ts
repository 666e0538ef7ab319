import type { Native, Resource } from './native.ts';

/** A start-up script that is kept at the cloud and named at create. */
export interface UserScript<N extends Native = Native> extends Resource<N> {
  readonly description: string | null;
  readonly createdAt: string | null;
}
