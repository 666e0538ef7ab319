import type { Migration } from '../database.ts';
import { EVENTS } from './0005-events.ts';

/** Every change of the tables, in order. */
export const MIGRATIONS: readonly Migration[] = [EVENTS];
