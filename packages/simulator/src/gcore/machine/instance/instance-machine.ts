import type { InstanceBackend } from '../../gcore-backend.ts';
import type { Instance } from '../../model/instance.ts';
import type { RenameRequest } from '../../model/requests.ts';
import type { Scope } from '../../model/scope.ts';
import { applyTags } from '../state/apply-tags.ts';
import type { GcoreState } from '../state/gcore-state.ts';
import { addGroups, removeGroups } from '../group/instance-groups.ts';
import { joinServerGroup, leaveServerGroup } from '../group/server-group-machine.ts';
import { checkLimits } from './check-limits.ts';
import { createInstances } from './create-instance.ts';
import { attachInterface, detachInterface } from './instance-interfaces.ts';
import { migrateInstance } from './migrate-instance.ts';
import { flavorsToResizeTo, flavorsToStartWith } from './offered-flavors.ts';
import { openConsole } from './open-console.ts';
import { powerDirectly, powerInstance } from './power-instance.ts';
import { rebuildBareMetal } from './rebuild-bare-metal.ts';
import { removeInstance } from './remove-instance.ts';
import { resizeInstance } from './resize-instance.ts';
import { removeTag, setTags } from './tag-instance.ts';

/** The instances of a simulated cloud, with every change that can be made to them. */
export function createInstanceMachine(state: GcoreState): InstanceBackend {
  const get = (scope: Scope, id: string): Instance => state.instances.require(scope, id);
  return {
    list: (scope) => state.instances.list(scope),
    find: (scope, id) => state.instances.find(scope, id),
    require: get,
    create: (scope, request) => createInstances(state, scope, request),
    update: (scope, id, request) => updateInstance(state, get(scope, id), request),
    remove: (scope, id, request) => [removeInstance(state, scope, get(scope, id), request)],
    power: (scope, id, verb) => [powerInstance(state, scope, get(scope, id), verb)],
    powerDirectly: (scope, id, verb) => powerDirectly(state, get(scope, id), verb),
    resize: (scope, id, flavorId) => [resizeInstance(state, scope, get(scope, id), flavorId)],
    flavorsToResizeTo: (scope, id) => flavorsToResizeTo(state, get(scope, id)),
    attachInterface: (scope, id, request) => [attachInterface(state, scope, get(scope, id), request)],
    detachInterface: (scope, id, portId, address) => [detachInterface(state, scope, get(scope, id), portId, address)],
    addGroups: (scope, id, wanted) => addGroups(state, scope, get(scope, id), wanted),
    removeGroups: (scope, id, wanted) => removeGroups(state, scope, get(scope, id), wanted),
    joinServerGroup: (scope, id, groupId) => [joinServerGroup(state, scope, get(scope, id), groupId)],
    leaveServerGroup: (scope, id) => [leaveServerGroup(state, scope, get(scope, id))],
    setTags: (scope, id, tags, how) => setTags(state, get(scope, id), tags, how),
    removeTag: (scope, id, key) => removeTag(state, get(scope, id), key),
    console: (scope, id, type) => openConsole(state, get(scope, id), type),
    checkLimits: (scope, request) => checkLimits(state, scope, request),
    flavorsToStartWith: (scope, volumes) => flavorsToStartWith(state, scope, volumes),
    migrate: (scope, id, zone, zones) => [migrateInstance(state, scope, get(scope, id), zone, zones)],
    rebuildBareMetal: (scope, id, imageId) => [rebuildBareMetal(state, scope, get(scope, id), imageId)],
  };
}

function updateInstance(state: GcoreState, instance: Instance, request: RenameRequest): Instance {
  state.tasks.requireUnlocked([instance]);
  if (request.tags !== null) instance.tags = applyTags(instance.tags, request.tags);
  if (request.name !== null) instance.name = request.name;
  instance.updatedAt = state.clock.now();
  return instance;
}
