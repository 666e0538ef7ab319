import type { TaskIds } from '../../backend/reader.ts';
import type { FloatingIpBackend, FloatingIpTarget } from '../../gcore-backend.ts';
import type { FloatingIp } from '../../model/network.ts';
import type { TagPatch, UserTags } from '../../model/requests.ts';
import type { Scope } from '../../model/scope.ts';
import { applyTags } from '../state/apply-tags.ts';
import type { GcoreState } from '../state/gcore-state.ts';
import { convertFloatingIp } from './convert-address.ts';
import { addFloatingIp, deleteFloatingIp } from './floating-ip-store.ts';
import { pointFloatingIp, requireFloatingTarget } from './point-floating-ip.ts';
import type { FloatingTarget } from './point-floating-ip.ts';

/** The floating IPs of a simulated cloud. */
export function createFloatingIpMachine(state: GcoreState): FloatingIpBackend {
  const free = (scope: Scope, id: string): FloatingIp => {
    const floatingIp = state.floatingIps.require(scope, id);
    state.tasks.requireUnlocked([floatingIp]);
    return floatingIp;
  };
  return {
    list: (scope) => state.floatingIps.list(scope),
    find: (scope, id) => state.floatingIps.find(scope, id),
    require: (scope, id) => state.floatingIps.require(scope, id),
    create: (scope, target, tags) => [createFloatingIp(state, scope, target, tags)],
    update: (scope, id, wanted, tags) => update(state, scope, free(scope, id), { wanted, tags }),
    pointDirectly: (scope, id, target) => {
      const floatingIp = free(scope, id);
      pointFloatingIp(state, floatingIp, requireFloatingTarget(state, scope, target));
      return floatingIp;
    },
    convert: (scope, id) => [convertFloatingIp(state, scope, free(scope, id))],
    remove: (scope, id) => [remove(state, scope, free(scope, id))],
  };
}

function createFloatingIp(state: GcoreState, scope: Scope, wanted: FloatingIpTarget, tags: UserTags): string {
  requireFloatingTarget(state, scope, wanted);
  const release = state.quotas.reserve(scope.regionId, { floating_count: 1 }, 'quota');
  const id = state.ids.uuid();
  return state.tasks.start({
    type: 'create_fip',
    scope,
    data: { port_id: wanted.portId, fixed_ip_address: wanted.fixedAddress },
    locks: [],
    stages: [
      {
        at: 0.4,
        run: (task) => {
          release();
          task.hold(addFloatingIp(state, scope, { id, tags, taskId: task.id }));
        },
      },
    ],
    created: () => ({ floatingips: [id] }),
    finish: () => pointFloatingIp(state, state.floatingIps.require(scope, id), requireFloatingTarget(state, scope, wanted)),
    fail: () => {
      release();
      deleteFloatingIp(state, scope, id);
    },
  });
}

function update(state: GcoreState, scope: Scope, floatingIp: FloatingIp, { wanted, tags }: Update): TaskIds {
  const next = tags === null ? floatingIp.tags : applyTags(floatingIp.tags, tags);
  const target = wanted === null ? undefined : requireFloatingTarget(state, scope, wanted);
  if (tags === null && (target === undefined || pointsAt(floatingIp, target))) return [];
  return [
    state.tasks.start({
      type: 'update_floating_ip',
      scope,
      data: {
        floatingip_id: floatingIp.id,
        port_id: wanted?.portId ?? null,
        fixed_ip_address: wanted?.fixedAddress ?? null,
      },
      locks: [floatingIp],
      finish: () => {
        floatingIp.tags = next;
        // Looked up again: the port may have gone meanwhile.
        if (wanted !== null) pointFloatingIp(state, floatingIp, requireFloatingTarget(state, scope, wanted));
      },
    }),
  ];
}

interface Update {
  readonly wanted: FloatingIpTarget | null;
  readonly tags: TagPatch | null;
}

const pointsAt = (floatingIp: FloatingIp, target: FloatingTarget | null): boolean =>
  floatingIp.portId === (target?.port.id ?? null) && floatingIp.fixedAddress === (target?.fixedAddress ?? null);

function remove(state: GcoreState, scope: Scope, floatingIp: FloatingIp): string {
  return state.tasks.start({
    type: 'delete_fip',
    scope,
    data: { floatingip_id: floatingIp.id },
    locks: [floatingIp],
    finish: () => deleteFloatingIp(state, scope, floatingIp.id),
  });
}
