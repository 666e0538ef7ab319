import type { StrategyTable } from '@isobar/core';

import type { GcoreFacts } from '../facts/gcore-facts.ts';
import type { GcoreDialect, UndescribedVerb } from '../gcore-dialect.ts';
import { CREATE_FLOATING_IP, DELETE_FLOATING_IP } from './address/floating-ip-strategies.ts';
import { CREATE_PORT, DELETE_PORT } from './address/port-strategies.ts';
import { ATTACH_FLOATING_IP, DETACH_FLOATING_IP } from './attach/floating-ip-strategies.ts';
import { ATTACH_PORT, DETACH_PORT, RESERVE_AND_ATTACH } from './attach/port-strategies.ts';
import { ATTACH_SECURITY_GROUP, DETACH_SECURITY_GROUP } from './attach/security-group-strategies.ts';
import { ATTACH_SERVER_GROUP, DETACH_SERVER_GROUP } from './attach/server-group-strategies.ts';
import { ATTACH_VOLUME, DETACH_VOLUME } from './attach/volume-strategies.ts';
import { CONSOLE } from './server/console-strategy.ts';
import { CREATE_IMAGE } from './server/create-image-strategy.ts';
import { CREATE } from './server/create-strategy.ts';
import { DELETE } from './server/delete-strategy.ts';
import { CREATE_RULE, DELETE_RULE } from './group/rule-strategies.ts';
import { CREATE_SECURITY_GROUP, DELETE_SECURITY_GROUP } from './group/security-group-strategies.ts';
import { CREATE_SERVER_GROUP, DELETE_SERVER_GROUP } from './group/server-group-strategies.ts';
import { DELETE_IMAGE, IMPORT_IMAGE } from './image/image-strategies.ts';
import { CREATE_KEY_PAIR, DELETE_KEY_PAIR } from './key/key-pair-strategies.ts';
import { REBOOT, START, STOP } from './server/power-strategies.ts';
import { REBUILD_BESIDE } from './rebuild/rebuild-beside.ts';
import { REBUILD_IN_PLACE } from './rebuild/rebuild-in-place.ts';
import { RENAME } from './server/rename-strategy.ts';
import { CONFIRM_RESIZE, RESIZE, REVERT_RESIZE } from './resize/resize-strategies.ts';
import { RESUME, SUSPEND } from './server/suspend-strategies.ts';
import { EXTEND_VOLUME, RETYPE_VOLUME, REVERT_VOLUME } from './volume/change-volume.ts';
import { CREATE_VOLUME } from './volume/create-volume.ts';
import { DELETE_VOLUME } from './volume/delete-volume.ts';
import { DELETE_SNAPSHOT, SNAPSHOT_VOLUME } from './volume/snapshot-strategies.ts';

/** On servers. There is no rebuild of a virtual machine (SOURCES.md#gcore-no-vm-rebuild). */
const SERVER_STRATEGIES = {
  create: [CREATE],
  delete: [DELETE],
  rename: [RENAME],
  start: [START],
  stop: [STOP],
  reboot: [REBOOT],
  suspend: [SUSPEND],
  resume: [RESUME],
  // In place keeps the addresses; where ports cannot be kept, beside loses nothing else.
  rebuild: [REBUILD_IN_PLACE, REBUILD_BESIDE],
  resize: [RESIZE],
  confirmResize: [CONFIRM_RESIZE],
  revertResize: [REVERT_RESIZE],
  createImage: [CREATE_IMAGE],
  console: [CONSOLE],
  attachVolume: [ATTACH_VOLUME],
  detachVolume: [DETACH_VOLUME],
  attachPort: [ATTACH_PORT, RESERVE_AND_ATTACH],
  detachPort: [DETACH_PORT],
  attachFloatingIp: [ATTACH_FLOATING_IP],
  detachFloatingIp: [DETACH_FLOATING_IP],
  attachSecurityGroup: [ATTACH_SECURITY_GROUP],
  detachSecurityGroup: [DETACH_SECURITY_GROUP],
  attachServerGroup: [ATTACH_SERVER_GROUP],
  detachServerGroup: [DETACH_SERVER_GROUP],
} as const satisfies StrategyTable<GcoreFacts>;

const STORAGE_STRATEGIES = {
  createVolume: [CREATE_VOLUME],
  deleteVolume: [DELETE_VOLUME],
  extendVolume: [EXTEND_VOLUME],
  retypeVolume: [RETYPE_VOLUME],
  snapshotVolume: [SNAPSHOT_VOLUME],
  revertVolume: [REVERT_VOLUME],
  deleteVolumeSnapshot: [DELETE_SNAPSHOT],
  importImage: [IMPORT_IMAGE],
  deleteImage: [DELETE_IMAGE],
} as const satisfies StrategyTable<GcoreFacts>;

const NETWORK_STRATEGIES = {
  createKeyPair: [CREATE_KEY_PAIR],
  deleteKeyPair: [DELETE_KEY_PAIR],
  createPort: [CREATE_PORT],
  deletePort: [DELETE_PORT],
  createFloatingIp: [CREATE_FLOATING_IP],
  deleteFloatingIp: [DELETE_FLOATING_IP],
  createSecurityGroup: [CREATE_SECURITY_GROUP],
  deleteSecurityGroup: [DELETE_SECURITY_GROUP],
  createSecurityGroupRule: [CREATE_RULE],
  deleteSecurityGroupRule: [DELETE_RULE],
  createServerGroup: [CREATE_SERVER_GROUP],
  deleteServerGroup: [DELETE_SERVER_GROUP],
} as const satisfies StrategyTable<GcoreFacts>;

/** What this platform can do, best way first. What it cannot is in GCORE_UNSUPPORTED. */
export const GCORE_STRATEGIES = { ...SERVER_STRATEGIES, ...STORAGE_STRATEGIES, ...NETWORK_STRATEGIES };

/** Verbs that every white label of the platform has. */
export type GcoreVerbs = Exclude<keyof typeof GCORE_STRATEGIES, UndescribedVerb>;

type DialectStrategies = StrategyTable<GcoreFacts> & Pick<typeof GCORE_STRATEGIES, GcoreVerbs>;

/** Without those whose calls no source describes for the white label (SOURCES.md#edgecenter-undescribed-calls). */
export function strategiesFor({ undescribed }: GcoreDialect): DialectStrategies {
  const described = Object.entries(GCORE_STRATEGIES).filter(([verb]) => !undescribed.some((each) => each === verb));
  return Object.fromEntries(described) as unknown as DialectStrategies;
}
