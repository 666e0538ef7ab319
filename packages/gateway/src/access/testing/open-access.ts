import type { Clock } from '@isobar/core';
import { systemClock } from '@isobar/core';

import type { NewAuditEntry } from '../../audit/audit.ts';
import type { Database } from '../../database/database.ts';
import type { Caller } from '../caller.ts';
import type { AccessParts, AccessSettings } from '../create-access.ts';
import { createAccess } from '../create-access.ts';

/** Time that stands still until a test moves it. */
export class StandingClock implements Clock {
  time = Date.parse('2026-01-01T00:00:00Z');

  now(): number {
    return this.time;
  }

  sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    return systemClock.sleep(milliseconds, signal);
  }
}

export interface OpenAccess extends AccessParts {
  readonly clock: StandingClock;
  readonly audited: readonly NewAuditEntry[];
  /** Who an `Authorization: Bearer` is. */
  readonly bearer: (token: string) => Promise<Caller>;
}

/** Access of one process on a database of a test. */
export async function openAccess(database: Database, settings: Partial<AccessSettings> = {}): Promise<OpenAccess> {
  const clock = new StandingClock();
  const audited: NewAuditEntry[] = [];
  const record = (entry: NewAuditEntry): Promise<void> => {
    audited.push(entry);
    return Promise.resolve();
  };
  const parts = await createAccess({ database, audit: { record }, clock, ...settings });
  return { ...parts, clock, audited, bearer: (token) => parts.access.authenticate(`Bearer ${token}`) };
}

/** The caller of a new token of an administrator. */
export const ADMINISTRATOR: Caller = { subject: 'token:administrator', administrator: true, grants: [], expiresAt: null };
