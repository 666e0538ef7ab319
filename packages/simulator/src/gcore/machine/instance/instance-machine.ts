import type { InstanceBackend } from '../../gcore-backend.ts';
import type { Flavor } from '../../model/catalog.ts';
import type { Instance } from '../../model/instance.ts';
import type { RenameRequest } from '../../model/requests.ts';
import type { Scope } from '../../model/scope.ts';
import { applyTags } from '../state/apply-tags.ts';
import type { GcoreState } from '../state/gcore-state.ts';
import { createInstances } from './create-instance.ts';
import { attachInterface, detachInterface } from './instance-interfaces.ts';
import { powerDirectly, powerInstance } from './power-instance.ts';
import { removeInstance } from './remove-instance.ts';
import { resizeInstance } from './resize-instance.ts';

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
  };
}

function updateInstance(state: GcoreState, instance: Instance, request: RenameRequest): Instance {
  state.tasks.requireUnlocked([instance]);
  if (request.tags !== null) instance.tags = applyTags(instance.tags, request.tags);
  if (request.name !== null) instance.name = request.name;
  instance.updatedAt = state.clock.now();
  return instance;
}

/** Flavors of the same system and processor, without the present one. */
function flavorsToResizeTo(state: GcoreState, instance: Instance): readonly Flavor[] {
  const own = state.flavors.get(instance.flavorId);
  return [...state.flavors.values()].filter(
    (flavor) => flavor.id !== own?.id && flavor.osType === own?.osType && flavor.architecture === own.architecture,
  );
}
