import type { Strategy } from '@isobar/core';

import type { OpenStackFacts } from '../facts/openstack-facts.ts';
import type { OpenStackVerb } from '../openstack-verbs.ts';
import { createStrategy } from './create/create.ts';
import { deleteStrategy } from './delete.ts';
import { startStrategy, stopStrategy } from './power.ts';
import { hardRebootStrategy, softRebootStrategy } from './reboot.ts';
import { rebuildStrategy, rebuildVolumeStrategy } from './rebuild/rebuild.ts';
import { renameStrategy } from './rename.ts';
import { confirmResizeStrategy } from './resize/confirm-resize.ts';
import { resizeStrategy } from './resize/resize.ts';
import { revertResizeStrategy } from './resize/revert-resize.ts';

export const OPENSTACK_STRATEGIES = {
  create: [createStrategy],
  delete: [deleteStrategy],
  rename: [renameStrategy],
  start: [startStrategy],
  stop: [stopStrategy],
  reboot: [softRebootStrategy, hardRebootStrategy],
  rebuild: [rebuildStrategy, rebuildVolumeStrategy],
  resize: [resizeStrategy],
  confirmResize: [confirmResizeStrategy],
  revertResize: [revertResizeStrategy],
} as const satisfies { readonly [V in OpenStackVerb]: readonly Strategy<V, OpenStackFacts>[] };
