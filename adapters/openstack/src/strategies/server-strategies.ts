import type { ActionOn, Strategy } from '@isobar/core';

import type { ServerFacts } from '../facts/openstack-facts.ts';
import { createStrategy } from './create/create.ts';
import { deleteStrategy } from './delete.ts';
import { startStrategy, stopStrategy } from './power.ts';
import { hardRebootStrategy, softRebootStrategy } from './reboot.ts';
import { rebuildStrategy, rebuildVolumeStrategy } from './rebuild/rebuild.ts';
import { renameStrategy } from './rename.ts';
import { confirmResizeStrategy } from './resize/confirm-resize.ts';
import { resizeStrategy } from './resize/resize.ts';
import { revertResizeStrategy } from './resize/revert-resize.ts';

/** Every way to do something with a server. */
export const SERVER_STRATEGIES = {
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
} as const satisfies { readonly [A in ActionOn<'server'>]?: readonly Strategy<A, ServerFacts>[] };

export type ServerVerb = keyof typeof SERVER_STRATEGIES;
