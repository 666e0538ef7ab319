import type { Action, Json, JsonObject, ResourceKind } from '@isobar/core';

import type { Permission } from './caller.ts';

/** Another resource that a request names. */
export interface RequestReference {
  /** Member of the request, for messages. */
  readonly field: string;
  readonly kind: ResourceKind;
  readonly idOrName: string;
  /** What the caller must be allowed to do with it. */
  readonly permission: Permission;
}

type NamedMembers = Readonly<Record<string, readonly [kind: ResourceKind, permission: Permission]>>;

const BOOTED: NamedMembers = { image: ['image', 'read'] };

/**
 * Members that name what another project could own: through them an action on one's own server would reach it. To copy or take
 * over its data takes `act`; to use it, `read`. What everybody of a cloud may name (flavors, networks, groups, key pairs: see
 * `SHARED`; a public key opens nothing to who names it) is not among them, nor what is taken off the resource acted on.
 */
const NAMED_MEMBERS: Partial<Readonly<Record<Action, NamedMembers>>> = {
  create: { ...BOOTED, userScript: ['userScript', 'read'] },
  rebuild: BOOTED,
  rescue: BOOTED,
  delete: { volumes: ['volume', 'act'] },
  attachVolume: { volume: ['volume', 'act'] },
  attachPort: { port: ['port', 'act'] },
  attachFloatingIp: { floatingIp: ['floatingIp', 'act'] },
  createVolume: { ...BOOTED, snapshot: ['volumeSnapshot', 'act'], volume: ['volume', 'act'], server: ['server', 'act'] },
  revertVolume: { snapshot: ['volumeSnapshot', 'act'] },
};

/** Each is to be resolved to its id and held to `Access.require`, as the resource of the path is. */
export function referencesOf(action: Action, request: JsonObject): readonly RequestReference[] {
  return Object.entries(NAMED_MEMBERS[action] ?? {}).flatMap(([field, [kind, permission]]) =>
    texts(request[field]).map((idOrName) => ({ field, kind, idOrName, permission })),
  );
}

function texts(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}
