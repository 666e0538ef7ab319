import type { StrategyTable } from '@isobar/core';

import type { GcoreFacts } from '../facts/gcore-facts.ts';
import { CREATE } from './create-strategy.ts';
import { DELETE } from './delete-strategy.ts';
import { REBOOT, START, STOP } from './power-strategies.ts';
import { REBUILD_BESIDE } from './rebuild/rebuild-beside.ts';
import { REBUILD_IN_PLACE } from './rebuild/rebuild-in-place.ts';
import { RENAME } from './rename-strategy.ts';
import { CONFIRM_RESIZE, RESIZE, REVERT_RESIZE } from './resize/resize-strategies.ts';

/** What this platform can do, best way first. There is no rebuild of a virtual machine (SOURCES.md#gcore-no-vm-rebuild). */
export const GCORE_STRATEGIES = {
  create: [CREATE],
  delete: [DELETE],
  rename: [RENAME],
  start: [START],
  stop: [STOP],
  reboot: [REBOOT],
  // In place keeps the addresses; where ports cannot be kept, beside loses nothing else.
  rebuild: [REBUILD_IN_PLACE, REBUILD_BESIDE],
  resize: [RESIZE],
  confirmResize: [CONFIRM_RESIZE],
  revertResize: [REVERT_RESIZE],
} as const satisfies StrategyTable<GcoreFacts>;

export type GcoreVerbs = keyof typeof GCORE_STRATEGIES;
