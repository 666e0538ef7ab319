import type { Phase } from '@isobar/core';

import { settledPhase } from './server-state-table.ts';

/** Servers whose phase is remembered; more than any account has, so that memory stays bounded. */
const MOST_REMEMBERED = 20_000;

/** Remembers the last settled phase that this adapter saw of each server: `work` itself does not tell it. */
export class SettledPhases {
  private readonly phases = new Map<string, Phase>();

  /** Notes a status that was just read. Returns the phase before the present work; null if none was ever seen, or none runs. */
  note(serverId: string, status: string): Phase | null {
    const settled = settledPhase(status);
    if (settled === null) return this.phases.get(serverId) ?? null;
    this.phases.delete(serverId);
    this.phases.set(serverId, settled);
    const oldest = this.phases.keys().next().value;
    if (this.phases.size > MOST_REMEMBERED && oldest !== undefined) this.phases.delete(oldest);
    return null;
  }
}
