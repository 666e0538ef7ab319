import type { ActionOn, Strategy } from '@isobar/core';

import type { ServerFacts } from '../facts/openstack-facts.ts';
import { attachFloatingIpStrategy, detachFloatingIpStrategy } from './attach/floating-ips.ts';
import { attachPortStrategy, detachPortStrategy } from './attach/ports.ts';
import { attachSecurityGroupStrategy, detachSecurityGroupStrategy } from './attach/security-groups.ts';
import { attachVolumeStrategy, detachVolumeStrategy } from './attach/volumes.ts';
import { createStrategy } from './create/create.ts';
import { deleteStrategy } from './delete.ts';
import { consoleStrategy } from './guest/console.ts';
import { createImageStrategy } from './guest/create-image.ts';
import { lockStrategy, unlockStrategy } from './guest/lock.ts';
import { pauseStrategy, resumeStrategy, suspendStrategy, unpauseStrategy } from './guest/pause-and-suspend.ts';
import { rescueStrategy, unrescueStrategy } from './guest/rescue.ts';
import { restoreStrategy } from './guest/restore.ts';
import { shelveStrategy, unshelveStrategy } from './guest/shelve.ts';
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
  restore: [restoreStrategy],
  rename: [renameStrategy],
  start: [startStrategy],
  stop: [stopStrategy],
  reboot: [softRebootStrategy, hardRebootStrategy],
  pause: [pauseStrategy],
  unpause: [unpauseStrategy],
  suspend: [suspendStrategy],
  resume: [resumeStrategy],
  shelve: [shelveStrategy],
  unshelve: [unshelveStrategy],
  lock: [lockStrategy],
  unlock: [unlockStrategy],
  rescue: [rescueStrategy],
  unrescue: [unrescueStrategy],
  rebuild: [rebuildStrategy, rebuildVolumeStrategy],
  resize: [resizeStrategy],
  confirmResize: [confirmResizeStrategy],
  revertResize: [revertResizeStrategy],
  createImage: [createImageStrategy],
  console: [consoleStrategy],
  attachVolume: [attachVolumeStrategy],
  detachVolume: [detachVolumeStrategy],
  attachPort: [attachPortStrategy],
  detachPort: [detachPortStrategy],
  attachFloatingIp: [attachFloatingIpStrategy],
  detachFloatingIp: [detachFloatingIpStrategy],
  attachSecurityGroup: [attachSecurityGroupStrategy],
  detachSecurityGroup: [detachSecurityGroupStrategy],
} as const satisfies { readonly [A in ActionOn<'server'>]?: readonly Strategy<A, ServerFacts>[] };

export type ServerVerb = keyof typeof SERVER_STRATEGIES;
