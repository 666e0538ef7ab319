import type { MemoryStrategies } from './memory-verbs.ts';
import type { MemorySettings } from './memory-settings.ts';
import { ACCOUNT_STRATEGIES } from './strategies/account.ts';
import { create } from './strategies/create.ts';
import { confirmInCloud, confirmInOperation, revertByInverseResize, revertInCloud } from './strategies/end-resize.ts';
import { createImage, lock, openConsole, pause, rescue, shelve, unlock, unpause, unrescue, unshelve } from './strategies/guest-commands.ts';
import { deleteServer, reboot, rename, start, stop } from './strategies/power.ts';
import { rebuild } from './strategies/rebuild.ts';
import { recreate } from './strategies/recreate.ts';
import { resizeInOnePhase, resizeInTwoPhases } from './strategies/resize.ts';
import { attachVolume, detachVolume } from './strategies/volume-attachment.ts';

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
    pause: [pause],
    unpause: [unpause],
    shelve: [shelve],
    unshelve: [unshelve],
    lock: [lock],
    unlock: [unlock],
    rescue: [rescue],
    unrescue: [unrescue],
    createImage: [createImage],
    console: [openConsole],
    attachVolume: [attachVolume],
    detachVolume: [detachVolume],
    createVolume: [ACCOUNT_STRATEGIES.createVolume],
    deleteVolume: [ACCOUNT_STRATEGIES.deleteVolume],
    extendVolume: [ACCOUNT_STRATEGIES.extendVolume],
    snapshotVolume: [ACCOUNT_STRATEGIES.snapshotVolume],
    deleteVolumeSnapshot: [ACCOUNT_STRATEGIES.deleteVolumeSnapshot],
    deleteImage: [ACCOUNT_STRATEGIES.deleteImage],
    createKeyPair: [ACCOUNT_STRATEGIES.createKeyPair],
    deleteKeyPair: [ACCOUNT_STRATEGIES.deleteKeyPair],
    createSecurityGroup: [ACCOUNT_STRATEGIES.createSecurityGroup],
    deleteSecurityGroup: [ACCOUNT_STRATEGIES.deleteSecurityGroup],
    createSecurityGroupRule: [ACCOUNT_STRATEGIES.createSecurityGroupRule],
    deleteSecurityGroupRule: [ACCOUNT_STRATEGIES.deleteSecurityGroupRule],
  };
}
