import type { MemoryStrategies } from './memory-verbs.ts';
import type { MemorySettings } from './memory-settings.ts';
import { create } from './strategies/create.ts';
import { confirmInCloud, confirmInOperation, revertByInverseResize, revertInCloud } from './strategies/end-resize.ts';
import { deleteServer, reboot, rename, start, stop } from './strategies/power.ts';
import { rebuild } from './strategies/rebuild.ts';
import { recreate } from './strategies/recreate.ts';
import { resizeInOnePhase, resizeInTwoPhases } from './strategies/resize.ts';

/** The verbs, with the variants that the settings choose. */
export function memoryStrategies(settings: Pick<MemorySettings, 'resize' | 'nativeRebuild'>): MemoryStrategies {
  const twoPhases = (settings.resize ?? 'twoPhase') === 'twoPhase';
  return {
    create: [create],
    delete: [deleteServer],
    rename: [rename],
    start: [start],
    stop: [stop],
    reboot: [reboot],
    rebuild: settings.nativeRebuild === false ? [recreate] : [rebuild, recreate],
    resize: [twoPhases ? resizeInTwoPhases : resizeInOnePhase],
    confirmResize: [twoPhases ? confirmInCloud : confirmInOperation],
    revertResize: [twoPhases ? revertInCloud : revertByInverseResize],
  };
}
