import type { ComputeBackend } from '../../../backend/compute-backend.ts';
import type { NovaFlavor } from '../../../model/catalog.ts';
import { OpenStackRefusal } from '../../../model/refusal.ts';
import type { World } from '../../world.ts';
import { groupOf } from '../scheduler.ts';
import { createKeyPair, deleteKeyPair, listKeyPairs, requireKeyPairNamed } from './key-pairs.ts';
import { createServerGroup, deleteServerGroup, listServerGroups, membersOf, requireServerGroup } from './server-groups.ts';

type CatalogMachine = Pick<
  ComputeBackend,
  | 'listFlavors'
  | 'getFlavor'
  | 'listKeyPairs'
  | 'getKeyPair'
  | 'createKeyPair'
  | 'deleteKeyPair'
  | 'listServerGroups'
  | 'getServerGroup'
  | 'createServerGroup'
  | 'deleteServerGroup'
  | 'membersOf'
  | 'groupIdOf'
>;

/** What Nova keeps beside servers. */
export function createCatalogMachine(world: World): CatalogMachine {
  return {
    listFlavors: () => [...world.flavors.values()],
    getFlavor: (id) => requireFlavor(world, id),
    listKeyPairs: (caller, userId) => listKeyPairs(world, caller, userId),
    getKeyPair: (caller, name, userId) => requireKeyPairNamed(world, caller, name, userId),
    createKeyPair: (caller, request) => createKeyPair(world, caller, request),
    deleteKeyPair: (caller, name, userId) => deleteKeyPair(world, caller, name, userId),
    listServerGroups: (caller, allProjects) => listServerGroups(world, caller, allProjects),
    getServerGroup: (caller, id) => requireServerGroup(world, caller, id),
    createServerGroup: (caller, request) => createServerGroup(world, caller, request),
    deleteServerGroup: (caller, id) => deleteServerGroup(world, caller, id),
    membersOf: (group) => membersOf(world, group),
    groupIdOf: (serverId) => groupOf(world, serverId)?.id,
  };
}

function requireFlavor(world: World, id: string): NovaFlavor {
  const flavor = world.flavors.get(id);
  if (flavor !== undefined) return flavor;
  throw new OpenStackRefusal('notFound', `Flavor ${id} could not be found.`);
}
