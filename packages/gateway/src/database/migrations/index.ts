import type { Migration } from '../database.ts';

/** Every change of the tables, in order. */
export const MIGRATIONS: readonly Migration[] = [];
