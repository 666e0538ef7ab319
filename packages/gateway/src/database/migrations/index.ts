import type { Migration } from '../database.ts';
import { OPERATIONS } from './0001-operations.ts';
import { INVENTORY } from './0002-inventory.ts';
import { ACCESS } from './0003-access.ts';
import { AUDIT } from './0004-audit.ts';
import { EVENTS } from './0005-events.ts';
import { WEBHOOKS } from './0006-webhooks.ts';
import { PLANS_AND_IDEMPOTENCY } from './0007-plans-and-idempotency.ts';

/** Every change of the tables, in order. */
export const MIGRATIONS: readonly Migration[] = [OPERATIONS, INVENTORY, ACCESS, AUDIT, EVENTS, WEBHOOKS, PLANS_AND_IDEMPOTENCY];
