import type { TaskState, VmState } from '../../../model/server.ts';
import type { ActionRule } from './action-rule.ts';

const SNAPSHOT_STATES: readonly VmState[] = ['active', 'stopped', 'paused', 'suspended'];
const VOLUME_STATES: readonly VmState[] = ['active', 'paused', 'stopped', 'resized', 'soft-delete', 'shelved', 'shelved_offloaded'];
const INTERFACE_STATES: readonly VmState[] = ['active', 'paused', 'stopped'];
const METADATA_STATES: readonly VmState[] = ['active', 'paused', 'suspended', 'stopped'];

const TAG_WRITE: Partial<ActionRule> = { taskStates: 'any', lock: 'ignored', neverLaunched: 'allowed' };

/** The tasks that a hard reboot may break into. */
const REBOOTABLE_TASKS: readonly TaskState[] = [
  null,
  'rebooting',
  'reboot_pending',
  'reboot_started',
  'resuming',
  'rebooting_hard',
  'unpausing',
  'pausing',
  'suspending',
];

function member(verb: string, policy: string, vmStates: ActionRule['vmStates'], more: Partial<ActionRule> = {}): ActionRule {
  return { verb, policy: `os_compute_api:${policy}`, role: 'member', vmStates, ...more };
}

function admin(verb: string, policy: string, vmStates: ActionRule['vmStates'], more: Partial<ActionRule> = {}): ActionRule {
  return { ...member(verb, policy, vmStates, more), role: 'admin' };
}

/** Which states, tasks, locks and roles each action of Nova is open to, as Zed's API has them. */
export const ACTION_RULES = {
  start: member('start', 'servers:start', ['stopped'], { host: 'first', looksForCell: true }),
  // A way out of ERROR.
  stop: member('stop', 'servers:stop', ['active', 'error'], { host: 'first', looksForCell: true }),
  crashDump: member('trigger_crash_dump', 'servers:trigger_crash_dump', ['active', 'paused', 'rescued', 'resized', 'error'], {
    host: 'first',
    looksForCell: true,
  }),
  softReboot: member('reboot', 'servers:reboot', ['active']),
  hardReboot: member('reboot', 'servers:reboot', ['active', 'stopped', 'paused', 'suspended', 'error'], { taskStates: REBOOTABLE_TASKS }),
  pause: member('pause', 'os-pause-server:pause', ['active']),
  unpause: member('unpause', 'os-pause-server:unpause', ['paused']),
  suspend: member('suspend', 'os-suspend-server:suspend', ['active']),
  resume: member('resume', 'os-suspend-server:resume', ['suspended']),
  rescue: member('rescue', 'os-rescue', ['active', 'stopped', 'error']),
  unrescue: member('unrescue', 'os-unrescue', ['rescued']),
  shelve: member('shelve', 'os-shelve:shelve', SNAPSHOT_STATES),
  shelveOffload: admin('shelveOffload', 'os-shelve:shelve_offload', ['shelved']),
  unshelve: member('unshelve', 'os-shelve:unshelve', ['shelved', 'shelved_offloaded']),
  rebuild: member('rebuild', 'servers:rebuild', ['active', 'stopped', 'error']),
  resize: member('resize', 'servers:resize', ['active', 'stopped'], { host: 'last' }),
  migrate: admin('migrate', 'os-migrate-server:migrate', ['active', 'stopped'], { host: 'last' }),
  confirmResize: member('confirmResize', 'servers:confirm_resize', ['resized']),
  revertResize: member('revertResize', 'servers:revert_resize', ['resized']),
  liveMigrate: admin('os-migrateLive', 'os-migrate-server:migrate_live', ['active', 'paused']),
  evacuate: admin('evacuate', 'os-evacuate', ['active', 'stopped', 'error'], { taskStates: 'any', lock: 'ignored' }),
  // A lock is there against changes: a picture of the disk is none.
  createImage: member('createImage', 'servers:create_image', SNAPSHOT_STATES, { lock: 'ignored' }),
  createBackup: member('createBackup', 'os-create-backup', SNAPSHOT_STATES, { lock: 'ignored' }),
  changePassword: member('changePassword', 'os-admin-password', ['active'], { lock: 'worded' }),
  delete: member('delete', 'servers:delete', 'any', { taskStates: 'any', neverLaunched: 'allowed' }),
  softDelete: member('delete', 'servers:delete', 'any', { taskStates: 'any' }),
  forceDelete: member('forceDelete', 'os-deferred-delete:force', 'any', { taskStates: 'any', neverLaunched: 'allowed' }),
  restore: member('restore', 'os-deferred-delete:restore', ['soft-delete'], { lock: 'worded' }),
  resetState: admin('os-resetState', 'os-admin-actions:reset_state', 'any', { taskStates: 'any', neverLaunched: 'allowed' }),
  injectNetworkInfo: admin('injectNetworkInfo', 'os-admin-actions:inject_network_info', 'any', { taskStates: 'any', neverLaunched: 'allowed' }),
  updateMetadata: member('update metadata', 'server-metadata:update', METADATA_STATES, { taskStates: 'any' }),
  deleteMetadata: member('delete metadata', 'server-metadata:delete', METADATA_STATES, { taskStates: 'any' }),
  updateTag: member('update tag', 'os-server-tags:update', METADATA_STATES, TAG_WRITE),
  updateTags: member('update tags', 'os-server-tags:update_all', METADATA_STATES, TAG_WRITE),
  deleteTag: member('delete tag', 'os-server-tags:delete', METADATA_STATES, TAG_WRITE),
  deleteTags: member('delete tags', 'os-server-tags:delete_all', METADATA_STATES, TAG_WRITE),
  attachVolume: member('attach_volume', 'os-volumes-attachments:create', VOLUME_STATES),
  detachVolume: member('detach_volume', 'os-volumes-attachments:delete', VOLUME_STATES),
  attachInterface: member('attach_interface', 'os-attach-interfaces:create', INTERFACE_STATES),
  detachInterface: member('detach_interface', 'os-attach-interfaces:delete', INTERFACE_STATES),
} as const satisfies Readonly<Record<string, ActionRule>>;

export type ActionName = keyof typeof ACTION_RULES;
