/**
 * The microversion of each read: the lowest with all that is mapped, so that newer clouds change nothing.
 * The cloud's highest that is not above it is used; what is missing then stays null.
 */
export const WANTED = {
  /** 2.3 deletion flags, 2.9 locked, 2.19 description, 2.26 tags, 2.47 flavor embedded, 2.69 rows of down cells, 2.73 why it is locked. */
  servers: '2.73',
  /** 2.55 description, 2.61 extra specs. */
  flavors: '2.61',
  /** 2.51 lets members see events; 2.58 adds updated_at and paging. */
  instanceActions: '2.58',
  /** 2.84 tells administrators the reason of a failure. */
  instanceActionDetails: '2.84',
  /** 2.2 names the type. */
  keyPairs: '2.2',
  keyPairPages: '2.35',
  /** 2.64 has one policy, under `policy`. */
  serverGroups: '2.64',
} as const;

/** Before it, lists leave out servers of cells that do not answer (SOURCES.md#nova-down-cell-2.69). */
export const DOWN_CELLS_SHOWN = '2.69';
