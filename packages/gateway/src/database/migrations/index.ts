import type { Migration } from '../database.ts';
import { INVENTORY } from './0002-inventory.ts';
import { ACCESS } from './0003-access.ts';
import { AUDIT } from './0004-audit.ts';
import { EVENTS } from './0005-events.ts';
import { WEBHOOKS } from './0006-webhooks.ts';

/** Every change of the tables, in order. */
export const MIGRATIONS: readonly Migration[] = [INVENTORY, ACCESS, AUDIT, EVENTS, WEBHOOKS];
