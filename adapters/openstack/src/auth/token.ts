import type { CatalogService } from './token-wire.ts';

/** A token, and what it says about who we are and what is where. */
export interface Token {
  readonly value: string;
  readonly userId: string;
  readonly userName: string | null;
  readonly projectId: string | null;
  readonly projectName: string | null;
  readonly roles: readonly string[];
  readonly catalog: readonly CatalogService[];
  /** Our own time after which it is renewed beforehand. */
  readonly renewAt: number;
}
