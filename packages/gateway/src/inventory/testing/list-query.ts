import type { Scope } from '../../access/access.ts';
import type { ListQuery } from '../inventory.ts';

export const EVERYTHING: Scope = { all: true, selectors: [], ownSelectors: [], subject: 'token:test' };

/** A list of everything, but for what is given. */
export function listQuery(given: Partial<ListQuery> = {}): ListQuery {
  return { clouds: null, phase: null, labels: {}, search: null, filters: [], sort: null, limit: 100, cursor: null, ...given };
}
