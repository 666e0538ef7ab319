import type { Strategy } from '@isobar/core';

import type { IwinvFacts } from '../facts/iwinv-facts.ts';
import type { IwinvVerb } from '../iwinv-verbs.ts';
import { confirmResizeStrategy } from './resize/confirm-resize.ts';
import { consoleStrategy } from './console.ts';
import { createStrategy } from './create.ts';
import { deleteStrategy } from './delete.ts';
import { attachGroupStrategy, detachGroupStrategy } from './group/attach-group.ts';
import { createGroupStrategy, deleteGroupStrategy } from './group/group-strategies.ts';
import { createRuleStrategy, deleteRuleStrategy } from './group/rule-strategies.ts';
import { rebootStrategy, startStrategy, stopStrategy } from './power.ts';
import { rebuildStrategy } from './rebuild.ts';
import { renameStrategy } from './rename.ts';
import { resizeStrategy } from './resize/resize.ts';
import { revertResizeStrategy } from './resize/revert-resize.ts';
import { attachVolumeStrategy, detachVolumeStrategy } from './volume/attach-volume.ts';
import { createVolumeStrategy } from './volume/create-volume.ts';
import { deleteVolumeStrategy } from './volume/delete-volume.ts';

/** iwinv knows one way to do each verb. */
const IWINV_STRATEGIES = {
  create: [createStrategy],
  delete: [deleteStrategy],
  rename: [renameStrategy],
  start: [startStrategy],
  stop: [stopStrategy],
  reboot: [rebootStrategy],
  rebuild: [rebuildStrategy],
  resize: [resizeStrategy],
  confirmResize: [confirmResizeStrategy],
  revertResize: [revertResizeStrategy],
  console: [consoleStrategy],
  attachVolume: [attachVolumeStrategy],
  detachVolume: [detachVolumeStrategy],
  attachSecurityGroup: [attachGroupStrategy],
  detachSecurityGroup: [detachGroupStrategy],
  createVolume: [createVolumeStrategy],
  deleteVolume: [deleteVolumeStrategy],
  createSecurityGroup: [createGroupStrategy],
  deleteSecurityGroup: [deleteGroupStrategy],
  createSecurityGroupRule: [createRuleStrategy],
  deleteSecurityGroupRule: [deleteRuleStrategy],
} as const satisfies { readonly [V in IwinvVerb]: readonly Strategy<V, IwinvFacts>[] };

export function iwinvStrategies(): typeof IWINV_STRATEGIES {
  return IWINV_STRATEGIES;
}
