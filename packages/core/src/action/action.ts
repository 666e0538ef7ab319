import type { ResourceKind } from '../resource/kind.ts';

/** What an action is done to, and whether it makes a new one of that kind. */
export interface ActionTarget {
  readonly target: ResourceKind;
  readonly creates?: true;
}

/** Every verb. An adapter that declares no strategy for one refuses it as `unsupported`, with its reason. */
export const ACTION_TARGETS = {
  create: { target: 'server', creates: true },
  delete: { target: 'server' },
  restore: { target: 'server' },
  rename: { target: 'server' },
  start: { target: 'server' },
  stop: { target: 'server' },
  reboot: { target: 'server' },
  pause: { target: 'server' },
  unpause: { target: 'server' },
  suspend: { target: 'server' },
  resume: { target: 'server' },
  shelve: { target: 'server' },
  unshelve: { target: 'server' },
  lock: { target: 'server' },
  unlock: { target: 'server' },
  rescue: { target: 'server' },
  unrescue: { target: 'server' },
  rebuild: { target: 'server' },
  resize: { target: 'server' },
  confirmResize: { target: 'server' },
  revertResize: { target: 'server' },
  createImage: { target: 'server' },
  console: { target: 'server' },
  attachVolume: { target: 'server' },
  detachVolume: { target: 'server' },
  attachPort: { target: 'server' },
  detachPort: { target: 'server' },
  attachFloatingIp: { target: 'server' },
  detachFloatingIp: { target: 'server' },
  attachSecurityGroup: { target: 'server' },
  detachSecurityGroup: { target: 'server' },
  attachServerGroup: { target: 'server' },
  detachServerGroup: { target: 'server' },
  createVolume: { target: 'volume', creates: true },
  deleteVolume: { target: 'volume' },
  extendVolume: { target: 'volume' },
  retypeVolume: { target: 'volume' },
  snapshotVolume: { target: 'volume' },
  revertVolume: { target: 'volume' },
  deleteVolumeSnapshot: { target: 'volumeSnapshot' },
  importImage: { target: 'image', creates: true },
  deleteImage: { target: 'image' },
  createKeyPair: { target: 'keyPair', creates: true },
  deleteKeyPair: { target: 'keyPair' },
  createPort: { target: 'port', creates: true },
  deletePort: { target: 'port' },
  createFloatingIp: { target: 'floatingIp', creates: true },
  deleteFloatingIp: { target: 'floatingIp' },
  createSecurityGroup: { target: 'securityGroup', creates: true },
  deleteSecurityGroup: { target: 'securityGroup' },
  createSecurityGroupRule: { target: 'securityGroup' },
  deleteSecurityGroupRule: { target: 'securityGroup' },
  createServerGroup: { target: 'serverGroup', creates: true },
  deleteServerGroup: { target: 'serverGroup' },
} as const satisfies Readonly<Record<string, ActionTarget>>;

export type Action = keyof typeof ACTION_TARGETS;

/** The verbs of one kind of resource. */
export type ActionOn<Kind extends ResourceKind> = {
  [A in Action]: (typeof ACTION_TARGETS)[A]['target'] extends Kind ? A : never;
}[Action];

export const ACTIONS = Object.keys(ACTION_TARGETS) as readonly Action[];

export function isAction(value: string): value is Action {
  return Object.hasOwn(ACTION_TARGETS, value);
}

export function targetOf(action: Action): ActionTarget {
  return ACTION_TARGETS[action];
}

/** The verbs of one kind of resource, in the order of the table. */
export function actionsOn(kind: ResourceKind): readonly Action[] {
  return ACTIONS.filter((action) => targetOf(action).target === kind);
}
