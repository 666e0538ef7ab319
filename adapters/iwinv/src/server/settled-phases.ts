import type { Phase } from '@isobar/core';
import { IdTable } from '@isobar/core';

import { settledPhase } from './server-state-table.ts';

/** Servers that a generation holds; more than any account has, so that memory stays bounded and nobody is forgotten too soon. */
const GENERATION_SIZE = 20_000;

/** Phases by the ids of servers. */
class PhaseTable {
  readonly ids = new IdTable();
  private readonly phases: Phase[] = [];

  get(id: string): Phase | null {
    return this.phases[this.ids.find(id)] ?? null;
  }

  set(id: string, phase: Phase): void {
    this.phases[this.ids.numberOf(id)] = phase;
  }
}

/** Remembers the last settled phase that this adapter saw of each server: `work` itself does not tell it. */
export class SettledPhases {
  private recent = new PhaseTable();
  /** Servers that are still there move on from here when they are seen; the others go with the next change of generations. */
  private former = new PhaseTable();

  /** Notes a status that was just read. Returns the phase before the present work; null if none was ever seen, or none runs. */
  note(serverId: string, status: string): Phase | null {
    const settled = settledPhase(status);
    if (settled === null) return this.recent.get(serverId) ?? this.former.get(serverId);
    this.recent.set(serverId, settled);
    if (this.recent.ids.size > GENERATION_SIZE) {
      this.former = this.recent;
      this.recent = new PhaseTable();
    }
    return null;
  }
}
